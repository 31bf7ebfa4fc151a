#include "searcher/bare_medicines.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"

#include "common/lexicons.h"
#include "searcher/bare_choice.h"
#include "searcher/bare_counts.h"
#include "searcher/bare_names.h"
#include "searcher/modified_values.h"
#include "searcher/stop_words.h"
#include "searcher/vocabulary.h"
#include "searcher/word_steps.h"

namespace imr {
namespace {

// Returns one past the "medications" at `words[at]`; 0 if none stand there.
size_t EndOfMedicines(absl::Span<const Word> words, size_t at) {
  static constexpr absl::string_view kMedicines[] = {"drug",
                                                     "drugs",
                                                     "medication",
                                                     "medications",
                                                     "medicine",
                                                     "medicines",
                                                     "meds",
                                                     "pain medication",
                                                     "pain medications",
                                                     "pain meds",
                                                     "prescription",
                                                     "prescription drugs",
                                                     "prescription medications",
                                                     "prescriptions",
                                                     "rx"};
  return EndOfAny(kMedicines, words, at);
}

// Returns the first word from `at` on that says something of its own.
size_t SkipStopWords(absl::Span<const Word> words, size_t at) {
  while (at < words.size() &&
         (words[at].joined || IsStopWord(words[at].text) ||
          words[at].text == "issues" || words[at].text == "reviews")) {
    ++at;
  }
  return at;
}

// Returns true if an outcome is named from word `at` on, behind stop words, or
// that utilization review let a part through.
bool IsBeforeOutcome(absl::string_view text, absl::Span<const Word> words,
                     size_t at) {
  at = SkipStopWords(words, at);
  return at < words.size() &&
         (Has(LongestNamesAt(text, words, at), FieldId::kOutcome) ||
          EndOfModified(words, at) > 0);
}

// Returns true if nothing follows from word `at` on but stop words, or a name:
// "compound with baclofen", not "compound fracture".
bool IsBeforeName(absl::string_view text, absl::Span<const Word> words,
                  size_t at) {
  at = SkipStopWords(words, at);
  return at >= words.size() ||
         !LongestNamesAt(text, words, at).readings.empty();
}

// Returns true if the last word before `at` that is no stop word is an
// outcome's: "denied medications".
bool IsBehindOutcome(absl::Span<const Word> words, size_t at) {
  while (at > 0 && (words[at - 1].joined || IsStopWord(words[at - 1].text))) {
    --at;
  }
  return at > 0 &&
         !GetLexicon(LexiconId::kOutcomes).FindForm(words[at - 1].text).empty();
}

// Returns true if refills are counted from word `at` on.
bool IsBeforeRefills(absl::string_view text, absl::Span<const Word> words,
                     size_t at) {
  return at < words.size() &&
         !RefillsAt({text, words[at].begin}).readings.empty();
}

std::vector<Reading> Pharmaceutical() {
  return ReadingsOfName(GetField(FieldId::kCategory), "pharmaceutical");
}

// A compound is one by how it is made, whatever the classes of its drugs.
std::vector<Reading> Compounds() {
  return ReadingsOfName(GetField(FieldId::kSubcategory), "topical compounds");
}

// Returns the reading of all that `entry` of `field` is not.
Reading NotReading(FieldId field, const LexiconEntry& entry) {
  Reading named = ReadingOf(GetField(field), entry);
  QueryNode none;
  none.kind = NodeKind::kNot;
  none.children.push_back(std::move(named.node));
  return ReadingOf(field, absl::StrCat("not ", named.meaning.value),
                   std::move(none));
}

// Returns one past the reviewers at `words[at]`; 0 if none stand there.
size_t EndOfReviewers(absl::Span<const Word> words, size_t at) {
  return EndOfAny({"doctor", "doctors", "physician", "physicians", "reviewer",
                   "reviewers", "specialist", "specialists"},
                  words, at);
}

// What may not be a value of `field`, and one past the noun that is said of.
struct NonRow {
  FieldId field;
  size_t (*end_of_noun)(absl::Span<const Word> words, size_t at);
};

constexpr NonRow kNonRows[] = {{FieldId::kDrugClass, EndOfMedicines},
                               {FieldId::kDrug, EndOfMedicines},
                               {FieldId::kSpecialty, EndOfReviewers}};

}  // namespace

Understood MedicinesAt(absl::string_view text, absl::Span<const Word> words,
                       size_t at) {
  const size_t compound = EndOfAny({"compound", "compounded"}, words, at);
  const size_t end = std::max(compound, EndOfMedicines(words, at));
  if (end == 0) return {};
  const bool are_decided = (compound > 0 && IsBeforeName(text, words, end)) ||
                           IsBeforeOutcome(text, words, end) ||
                           IsBehindOutcome(words, at) ||
                           IsBeforeRefills(text, words, end);
  if (!are_decided) return {};
  return {words[at].begin, words[end - 1].end,
          compound > 0 ? Compounds() : Pharmaceutical()};
}

bool AreMedicines(absl::string_view name) {
  const std::vector<Word> words = SplitWords(name);
  return !words.empty() && EndOfMedicines(words, 0) == words.size();
}

Understood NonNameAt(absl::Span<const Word> words, size_t at) {
  constexpr size_t kMostWords = 4;  // "non-steroidal anti-inflammatory"
  if (words[at].text != "non") return {};
  const size_t first = SkipJoined(words, at + 1);
  const size_t most = std::min(words.size(), first + kMostWords);
  for (const NonRow& row : kNonRows) {
    const Lexicon& lexicon = GetLexicon(GetField(row.field).vocabulary);
    for (size_t next = first + 1; next < most; ++next) {
      const size_t end = row.end_of_noun(words, next);
      if (end == 0) continue;
      const LexiconMatch match = lexicon.MatchAt(words.first(next), first);
      const bool is_one =
          match.entries.size() == 1 &&
          SkipJoined(words, match.end) == SkipJoined(words, next);
      if (!is_one) continue;
      Understood other{words[at].begin,
                       words[end - 1].end,
                       {NotReading(row.field, *match.entries[0])}};
      if (row.field != FieldId::kSpecialty) other.also = Pharmaceutical();
      return other;
    }
  }
  return {};
}

}  // namespace imr
