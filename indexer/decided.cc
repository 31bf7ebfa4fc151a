#include "indexer/decided.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"

#include "indexer/passage.h"
#include "indexer/scan.h"

namespace imr {
namespace {

// No request is longer; a sentence without an end must not swallow a letter.
constexpr size_t kLongestSentence = 2000;

// Returns where the word that ends at `end` begins if it is `word`, else
// kNotFound. A glued one ("notmedically") need not be a whole word.
size_t WordBefore(absl::string_view text, size_t end, absl::string_view word) {
  if (end < word.size()) return kNotFound;
  const size_t begin = end - word.size();
  if (MatchPhrase(text, begin, word) == kNotFound) return kNotFound;
  return IsWordStart(text, begin) ? begin : kNotFound;
}

struct Verdict {
  size_t begin = kNotFound;  // of "is not medically necessary"
  size_t end = kNotFound;
  Outcome outcome = Outcome::kUpheld;
};

// Returns the verdict whose "medically necessary" stands at `at`.
Verdict VerdictAt(absl::string_view text, size_t at) {
  constexpr absl::string_view kWords = "medically necessary";
  constexpr absl::string_view kVerbs[] = {"is", "are", "was", "were"};
  Verdict verdict;
  verdict.end = MatchPhrase(text, at, kWords);
  if (verdict.end == kNotFound) return {};
  const size_t more = MatchPhrase(text, verdict.end, " and appropriate");
  if (more != kNotFound) verdict.end = more;
  size_t before = SkipJointsBack(text, at);
  const size_t negation = WordBefore(text, before, "not");
  verdict.outcome =
      negation == kNotFound ? Outcome::kOverturned : Outcome::kUpheld;
  if (negation != kNotFound) before = SkipJointsBack(text, negation);
  for (const absl::string_view verb : kVerbs) {
    const size_t begin = WordBefore(text, before, verb);
    if (begin == kNotFound) continue;
    verdict.begin = begin;
    return verdict;
  }
  return {};
}

// Returns the first verdict in the sentence that begins at `from`.
Verdict FindVerdict(absl::string_view text, size_t from) {
  const absl::string_view reach =
      text.substr(0, std::min(text.size(), from + kLongestSentence));
  for (size_t at = from; at < reach.size();) {
    // Not FindPhrase: PDF writers glue the word to the one before.
    const size_t found = reach.find("medically", at);
    if (found == kNotFound) return {};
    const Verdict verdict = VerdictAt(reach, found);
    if (verdict.begin != kNotFound) return verdict;
    at = found + 1;
  }
  return {};
}

}  // namespace

ListNumber NumberBefore(absl::string_view text, size_t at) {
  size_t end = SkipJointsBack(text, at);
  if (end == 0 || (text[end - 1] != ')' && text[end - 1] != '.')) {
    return {0, at};
  }
  --end;
  size_t begin = end;
  while (begin > 0 &&
         absl::ascii_isdigit(static_cast<unsigned char>(text[begin - 1]))) {
    --begin;
  }
  int number = 0;
  const bool is_number =
      end - begin <= 3 && absl::SimpleAtoi(Between(text, begin, end), &number);
  const bool is_apart = begin == 0 || IsJoint(text[begin - 1]);
  if (!is_number || !is_apart) return {0, at};
  return {number, begin};
}

std::vector<DecidedRequest> FindDecidedRequests(absl::string_view text,
                                                const Phrase& lead) {
  std::vector<DecidedRequest> decided;
  Span found = FindPhrase(text, lead);
  while (found.found()) {
    const Verdict verdict = FindVerdict(text, found.end);
    size_t next = found.end;
    if (verdict.begin != kNotFound) {
      const ListNumber number = NumberBefore(text, found.begin);
      decided.push_back({number.number,
                         TrimJoints(Between(text, found.end, verdict.begin)),
                         verdict.outcome, number.begin, verdict.end});
      next = verdict.end;
    }
    found = FindPhrase(text, lead, next);
  }
  return decided;
}

}  // namespace imr
