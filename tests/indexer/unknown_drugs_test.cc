// Looks for drugs that no lexicon knows in the requests of annotated letters:
// words before a strength or a count, and words with a drug's ending. Each
// must be a form of a lexicon or stand in kReviewed with the reason why it is
// no drug.
#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_join.h"
#include "gtest/gtest.h"
#include "nlohmann/json.hpp"

#include "common/lexicons.h"
#include "common/words.h"
#include "indexer/request_form.h"

namespace imr {
namespace {

using Json = nlohmann::json;

// Stems of adopted names, as word endings.
constexpr absl::string_view kEndings[] = {
    "azepam",   "zolam",    "prazole",  "conazole", "nidazole",   "tidine",
    "profen",   "floxacin", "oxin",     "codone",   "morphone",   "triptan",
    "caine",    "setron",   "cillin",   "mycin",    "cycline",    "statin",
    "sartan",   "dipine",   "oxetine",  "faxine",   "triptyline", "pramine",
    "barbital", "fentanil", "xaban",    "parin",    "gabalin",    "gabatin",
    "racetam",  "spirone",  "olone",    "sone",     "thiazide",   "lukast",
    "dronate",  "methacin", "fenac",    "oxicam",   "coxib",      "tadol",
    "zaprine",  "prodol",   "carbamol", "axalone",  "afil",       "gliptin",
    "salate",   "vudine",   "tegravir"};

// Words that look like a drug and are none.
struct Reviewed {
  absl::string_view word;
  absl::string_view reason;
};

constexpr Reviewed kReviewed[] = {
    {"area", "where it is applied"},
    {"base", "what a cream is made of"},
    {"lipoderm", "what a cream is made of"},
    {"days", "for how long"},
    {"times", "how often"},
};

bool IsReviewed(absl::string_view word) {
  return std::any_of(std::begin(kReviewed), std::end(kReviewed),
                     [word](const Reviewed& row) { return row.word == word; });
}

bool HasDrugEnding(absl::string_view word) {
  return std::any_of(std::begin(kEndings), std::end(kEndings),
                     [word](absl::string_view ending) {
                       return word.size() > ending.size() + 1 &&
                              absl::EndsWith(word, ending);
                     });
}

bool IsNumber(const Word& word) {
  return absl::ascii_isdigit(static_cast<unsigned char>(word.text.front()));
}

// Whether a dose's unit or a percent sign follows number `i`, or "#" stands
// before it.
bool IsAmount(absl::string_view request, const std::vector<Word>& words,
              size_t i) {
  constexpr absl::string_view kUnits[] = {"mg", "mcg", "ml", "gm", "g"};
  const absl::string_view after =
      absl::StripLeadingAsciiWhitespace(request.substr(words[i].end));
  if (absl::StartsWith(after, "%")) return true;
  if (words[i].begin > 0 && request[words[i].begin - 1] == '#') return true;
  return i + 1 < words.size() &&
         std::find(std::begin(kUnits), std::end(kUnits), words[i + 1].text) !=
             std::end(kUnits);
}

// Marks the words that a form of a lexicon covers.
std::vector<bool> KnownWords(const std::vector<Word>& words) {
  constexpr LexiconId kLexicons[] = {LexiconId::kDrugs, LexiconId::kDrugClasses,
                                     LexiconId::kTreatments,
                                     LexiconId::kBodyParts};
  std::vector<bool> known(words.size());
  for (const LexiconId id : kLexicons) {
    for (const LexiconMatch& match : GetLexicon(id).FindAll(words)) {
      std::fill(known.begin() + static_cast<ptrdiff_t>(match.begin),
                known.begin() + static_cast<ptrdiff_t>(match.end), true);
    }
  }
  return known;
}

// Words that stand between a drug and its amount, or say how to take it.
bool IsBesideDrug(const std::string& word) {
  constexpr absl::string_view kWords[] = {
      "quantity", "refill", "refills", "needed",        "daily",
      "topical",  "oral",   "count",   "retrospective", "prescription"};
  return word.size() < 4 || IsDoseForm(word) ||
         std::find(std::begin(kWords), std::end(kWords), word) !=
             std::end(kWords);
}

// Returns the words of `request` that look like a drug no lexicon knows.
std::set<std::string> UnknownDrugs(const std::string& request) {
  const std::vector<Word> words = SplitWords(request);
  const std::vector<bool> known = KnownWords(words);
  std::set<std::string> unknown;
  const auto check = [&](size_t i) {
    if (!known[i] && !IsReviewed(words[i].text)) unknown.insert(words[i].text);
  };
  for (size_t i = 0; i < words.size(); ++i) {
    if (HasDrugEnding(words[i].text)) check(i);
    if (!IsNumber(words[i]) || !IsAmount(request, words, i)) continue;
    size_t at = i;
    while (at > 0 && !known[at - 1] && IsBesideDrug(words[at - 1].text)) --at;
    if (at > 0 && !IsNumber(words[at - 1])) check(at - 1);
  }
  return unknown;
}

void ExpectAllKnown(const std::string& path) {
  std::ifstream file(path);
  if (!file) GTEST_SKIP() << "no annotated letters at " << path;
  size_t requests = 0;
  std::string line;
  while (std::getline(file, line)) {
    const Json letter = Json::parse(line);
    for (const Json& decision : letter["decisions"]) {
      const std::string request = decision["request"];
      const std::set<std::string> unknown = UnknownDrugs(request);
      EXPECT_TRUE(unknown.empty())
          << "\"" << absl::StrJoin(unknown, "\", \"") << "\" in: " << request
          << "\nadd it to schemas/lexicons/drugs.tsv, or to kReviewed";
      ++requests;
    }
  }
  EXPECT_GT(requests, 0u) << path;
}

TEST(UnknownDrugs, AreFoundByTheirPlaceAndEnding) {
  const struct {
    const char* request;
    const char* unknown;
  } kCases[] = {
      {"Norco 10/325mg #60", ""},
      {"Zimbrolex 10mg #60", "zimbrolex"},
      {"Zimbrolex ER tablets 10 mg", "zimbrolex"},
      {"Zimbrolex cream 5%", "zimbrolex"},
      {"Zimbrolex #60", "zimbrolex"},
      {"Zimprofen as needed", "zimprofen"},
      {"Gabapentin 6%, Zimbrocaine 2%, Menthol 1%", "zimbrocaine"},
      {"Physical therapy 2 times a week for 6 weeks", ""},
      {"MRI of the left knee", ""},
      {"Wrist braces #2", ""},
      {"Flurbiprofen 20% in cream base 180gm", ""},
      {"", ""},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.request);
    EXPECT_EQ(absl::StrJoin(UnknownDrugs(c.request), " "), c.unknown);
  }
}

TEST(UnknownDrugs, AreNotInTheInventedLetters) {
  ExpectAllKnown(IMR_SOURCE_DIR "/tests/letters/gold.jsonl");
}

TEST(UnknownDrugs, AreNotInRealLetters) {
  ExpectAllKnown(IMR_SOURCE_DIR "/../shared/letters/gold.jsonl");
}

}  // namespace
}  // namespace imr
