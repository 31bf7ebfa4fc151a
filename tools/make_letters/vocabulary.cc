#include "tools/make_letters/vocabulary.h"

#include <algorithm>
#include <array>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_split.h"

#include "common/lexicon_data.h"

namespace imr {
namespace {

using Row = std::vector<absl::string_view>;

// Returns the rows of an embedded lexicon file, without its column line.
std::vector<Row> LexiconRows(absl::string_view file_name) {
  std::vector<Row> rows;
  for (const LexiconFile& file : EmbeddedLexiconFiles()) {
    if (file.name != file_name) continue;
    for (absl::string_view line :
         absl::StrSplit(file.text, '\n', absl::SkipEmpty())) {
      if (line.front() != '#') rows.push_back(absl::StrSplit(line, '\t'));
    }
  }
  if (!rows.empty()) rows.erase(rows.begin());
  return rows;
}

using DrugNames = absl::flat_hash_map<absl::string_view, absl::string_view>;

// Columns of drugs.tsv: name, kind, ingredients, class, forms, source.
DrugNames ReadDrugNames() {
  DrugNames names;
  for (const Row& row : LexiconRows("drugs.tsv")) {
    names.emplace(row[0], row[2]);
    for (absl::string_view form :
         absl::StrSplit(row[4], '|', absl::SkipEmpty())) {
      names.emplace(form, row[2]);
    }
  }
  return names;
}

std::string Capitalized(absl::string_view name) {
  std::string capitalized(name);
  bool starts = true;
  for (char& c : capitalized) {
    if (starts) c = absl::ascii_toupper(c);
    starts = c == ' ';
  }
  return capitalized;
}

// Reviewers mostly hold these licenses; the others follow from A to Z.
constexpr std::array kFrequentStates = {"CA", "TX", "NY", "FL", "NC", "AZ",
                                        "OH", "NJ", "PA", "IL", "MI", "GA"};

std::vector<State> ReadStates() {
  std::vector<State> states;
  for (const Row& row : LexiconRows("states.tsv")) {
    states.push_back({Capitalized(row[0]), row[1]});
  }
  const auto rank = [](const State& state) {
    return std::find(kFrequentStates.begin(), kFrequentStates.end(),
                     state.code) -
           kFrequentStates.begin();
  };
  std::stable_sort(
      states.begin(), states.end(),
      [&](const State& a, const State& b) { return rank(a) < rank(b); });
  return states;
}

std::vector<absl::string_view> ReadRareDrugs() {
  std::vector<absl::string_view> drugs;
  for (const Row& row : LexiconRows("drugs.tsv")) {
    const bool is_word = std::all_of(row[0].begin(), row[0].end(), [](char c) {
      return absl::ascii_isalpha(static_cast<unsigned char>(c));
    });
    if (is_word) drugs.push_back(row[0]);
  }
  return drugs;
}

constexpr std::array kOnsets = {"b",  "br", "c",  "d", "dr", "f", "g",
                                "gl", "h",  "k",  "l", "m",  "n", "p",
                                "r",  "s",  "st", "t", "tr", "v", "w"};
constexpr std::array kMiddles = {"a", "ar", "e",  "el", "en", "i", "in",
                                 "o", "or", "ol", "u",  "an", "ea"};
constexpr std::array kEnds = {"",    "n",   "ton", "field", "well", "mont",
                              "der", "ley", "ria", "son",   "ham",  "rex"};

}  // namespace

absl::string_view IngredientsOfDrug(absl::string_view name) {
  static const DrugNames& names = *new DrugNames(ReadDrugNames());
  const auto found = names.find(absl::AsciiStrToLower(name));
  return found == names.end() ? absl::string_view() : found->second;
}

absl::Span<const absl::string_view> RareDrugs() {
  static const auto& drugs =
      *new std::vector<absl::string_view>(ReadRareDrugs());
  return drugs;
}

absl::Span<const State> States() {
  static const auto& states = *new std::vector<State>(ReadStates());
  return states;
}

void AppendMadeUpName(Random& random, std::string& out) {
  const size_t begin = out.size();
  const int syllables = random.Between(1, 2);
  for (int i = 0; i < syllables; ++i) {
    out += kOnsets[random.Below(kOnsets.size())];
    out += kMiddles[random.Below(kMiddles.size())];
  }
  out += kOnsets[random.Below(kOnsets.size())];
  out += kMiddles[random.Below(kMiddles.size())];
  out += kEnds[random.Below(kEnds.size())];
  out[begin] = absl::ascii_toupper(out[begin]);
}

}  // namespace imr
