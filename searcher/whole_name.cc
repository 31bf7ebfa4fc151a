#include "searcher/whole_name.h"

#include <algorithm>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"

#include "common/lexicons.h"
#include "searcher/bare_names.h"
#include "searcher/strength.h"

namespace imr {
namespace {

bool IsNumber(const Word& word) {
  return std::all_of(word.text.begin(), word.text.end(), [](char c) {
    return absl::ascii_isdigit(static_cast<unsigned char>(c));
  });
}

// Returns true if the last word of a name that ends at `end` is the strength
// of what is asked for: "robaxin 750", "voltaren gel 1%".
bool EndsInStrength(absl::string_view text, absl::Span<const Word> words,
                    size_t end) {
  constexpr size_t kLeastDigits = 3;  // "tylenol #3" is a name
  const Word& last = words[end - 1];
  if (!IsNumber(last)) return false;
  const bool has_unit =
      ScanStrength(text, last.begin).has_unit || text[last.begin - 1] == '.';
  return has_unit || last.text.size() >= kLeastDigits;
}

// Leaves the last word of a drug's name to a class that it begins: the
// "topical" of "Terocin topical compound".
LexiconMatch LeaveClassWord(absl::Span<const Word> words, size_t at,
                            const LexiconMatch& match) {
  if (match.end - at < 2) return match;
  const LexiconMatch drug_class =
      GetLexicon(LexiconId::kDrugClasses).MatchAt(words, match.end - 1);
  if (drug_class.end <= match.end) return match;
  LexiconMatch shorter =
      GetLexicon(LexiconId::kDrugs).MatchAt(words.first(match.end - 1), at);
  const bool is_same =
      shorter.entries.size() == match.entries.size() &&
      shorter.end + 1 == match.end &&
      absl::c_equal(shorter.entries, match.entries,
                    [](const LexiconEntry* a, const LexiconEntry* b) {
                      return a->Column("ingredients") ==
                             b->Column("ingredients");
                    });
  return is_same ? shorter : match;
}

// Returns true for the state of "Texas-licensed".
bool IsBeforeLicensed(const Field& field, absl::string_view text, size_t end) {
  return field.id == FieldId::kState &&
         absl::StartsWithIgnoreCase(text.substr(end), "-licensed");
}

// Returns true for the drug of "norco10/325": one word, and its figures.
bool IsBeforeFigure(const Field& field, absl::string_view text, size_t begin,
                    size_t end) {
  constexpr size_t kLeastLetters = 4;
  const absl::string_view name = text.substr(begin, end - begin);
  return field.id == FieldId::kDrug && name.size() >= kLeastLetters &&
         absl::c_all_of(
             name,
             [](char c) {
               return absl::ascii_isalpha(static_cast<unsigned char>(c));
             }) &&
         end < text.size() &&
         absl::ascii_isdigit(static_cast<unsigned char>(text[end])) &&
         StandsAlone(text.substr(0, end), begin, end, kNameJoints);
}

// Returns where the name of one treatment ends in words [at, end): "MRI or CT"
// is either of them, more than the treatment of that name, and "MRI without
// contrast" and "TENS unit rental" less.
size_t EndOfOne(absl::Span<const Word> words, size_t at, size_t end) {
  static constexpr absl::string_view kContrast[] = {"w", "with", "without",
                                                    "wo"};
  const bool has_contrast = words[end - 1].text == "contrast";
  for (size_t word = at + 1; word < end; ++word) {
    if (words[word].text == "or") return word;
    if (has_contrast && absl::c_linear_search(kContrast, words[word].text)) {
      return word;
    }
  }
  const absl::string_view last = words[end - 1].text;
  const bool is_had = last == "purchase" || last == "rental";
  return is_had && end - at > 1 ? end - 1 : end;
}

}  // namespace

LexiconMatch WholeMatchAt(const Field& field, absl::string_view text,
                          absl::Span<const Word> words, size_t at) {
  const Lexicon& lexicon = GetLexicon(field.vocabulary);
  LexiconMatch longest = lexicon.MatchAt(words, at);
  if (field.id == FieldId::kTreatment && !longest.entries.empty()) {
    const size_t end = EndOfOne(words, at, longest.end);
    if (end < longest.end) longest = lexicon.MatchAt(words.first(end), at);
  }
  if (field.id == FieldId::kDrug && !longest.entries.empty()) {
    longest = LeaveClassWord(words, at, longest);
  }
  LexiconMatch match = longest;
  while (!match.entries.empty()) {
    const size_t end = match.end;
    const bool is_whole =
        StandsAlone(text, words[at].begin, words[end - 1].end, kNameJoints) ||
        IsBeforeLicensed(field, text, words[end - 1].end) ||
        IsBeforeFigure(field, text, words[at].begin, words[end - 1].end);
    const bool has_strength =
        field.id == FieldId::kDrug && EndsInStrength(text, words, end);
    if (is_whole && !has_strength) return match;
    if (!is_whole) longest = LexiconMatch();
    if (end - 1 <= at) break;
    match = lexicon.MatchAt(words.first(end - 1), at);
    if (has_strength && is_whole && match.entries != longest.entries) {
      return longest;  // the number is part of another drug's name
    }
  }
  return longest;
}

}  // namespace imr
