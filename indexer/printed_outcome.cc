#include "indexer/printed_outcome.h"

#include <string>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/types/span.h"

#include "indexer/passage.h"
#include "indexer/scan.h"
#include "common/word_slips.h"

namespace imr {
namespace {

// An outcome's letters.
struct OutcomeLetters {
  absl::string_view letters;
  Outcome outcome;
};

constexpr OutcomeLetters kOutcomeLetters[] = {
    {"upheld", Outcome::kUpheld},
    {"overturned", Outcome::kOverturned},
    {"uphold", Outcome::kUpheld},
    {"overturn", Outcome::kOverturned}};

// Returns the outcome whose word ends at `end` with a letter more, less or
// swapped ("Overturend").
PrintedOutcome MisspeltOutcomeBefore(absl::string_view text, size_t end) {
  size_t begin = end;
  while (begin > 0 && IsLetter(text[begin - 1])) --begin;
  const char first = begin < end ? text[begin] : ' ';
  if (!absl::StrContains("UuOo", first)) return {};
  const std::string word = absl::AsciiStrToLower(Between(text, begin, end));
  for (const OutcomeLetters& row : kOutcomeLetters) {
    if (IsOneEditApart(word, row.letters)) return {begin, row.outcome};
  }
  return {};
}

// Returns the outcome that ends at `end`: wrapped or split ("Over-turned"), or
// with one letter misread ("UpheId").
PrintedOutcome OutcomeBefore(absl::string_view text, size_t end) {
  constexpr LetterSlack kSlack = {.splits = 2, .slips = 1};
  for (const OutcomeLetters& row : kOutcomeLetters) {
    const size_t begin = MatchLettersBack(text, end, row.letters, kSlack);
    if (begin != kNotFound && IsWordStart(text, begin)) {
      return {begin, row.outcome};
    }
  }
  return MisspeltOutcomeBefore(text, end);
}

// Returns where words end that `signs` and joints stand behind.
size_t SkipSignsBack(absl::string_view text, size_t at,
                     absl::string_view signs) {
  while (at > 0 &&
         (IsJoint(text[at - 1]) || absl::StrContains(signs, text[at - 1]))) {
    --at;
  }
  return at;
}

// Returns where `words` begin if they end at `end`, else `end`.
size_t SkipWordsBack(absl::string_view text, size_t end,
                     absl::Span<const absl::string_view> words) {
  for (const absl::string_view word : words) {
    if (end < word.size()) continue;
    const size_t begin = end - word.size();
    if (IsWordStart(text, begin) && MatchPhrase(text, begin, word) == end) {
      return SkipJointsBack(text, begin);
    }
  }
  return end;
}

// Signs around an outcome: "(Upheld)", "Upheld.", "Upheld*".
constexpr absl::string_view kSignsBehind = ".*\";:)'";
constexpr absl::string_view kSignsBefore = "*\"('";

}  // namespace

PrintedOutcome PrintedOutcomeBefore(absl::string_view text, size_t end) {
  constexpr absl::string_view kBehind[] = {"in part"};
  constexpr absl::string_view kBefore[] = {"partially", "partial", "partly"};
  end = SkipSignsBack(text, end, kSignsBehind);
  PrintedOutcome found = OutcomeBefore(text, SkipWordsBack(text, end, kBehind));
  if (found.begin == kNotFound) return found;
  found.begin = SkipSignsBack(text, found.begin, kSignsBefore);
  found.begin = SkipWordsBack(text, found.begin, kBefore);
  return found;
}

}  // namespace imr
