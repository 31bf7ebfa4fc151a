#include "indexer/decided.h"

#include <algorithm>
#include <string>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"

#include "indexer/passage.h"
#include "indexer/scan.h"

namespace imr {
namespace {

// No request is longer; a sentence without an end must not swallow a letter.
constexpr size_t kLongestSentence = 2000;

// Spaces in and between the words of a lead or follower.
constexpr int kMostSplits = 6;

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

// Returns the end of the words before the last of `words` that stand right
// before `end`; kNotFound if none of them does.
size_t BeforeAny(absl::string_view text, size_t end,
                 absl::Span<const absl::string_view> words) {
  end = SkipJointsBack(text, end);
  for (const absl::string_view word : words) {
    const size_t begin = WordBefore(text, end, word);
    if (begin != kNotFound) return begin;
  }
  return kNotFound;
}

// Returns the verdict whose "medically necessary" stands at `at`: "is not",
// "was found to be not", "has therefore been deemed".
Verdict VerdictAt(absl::string_view text, size_t at) {
  constexpr absl::string_view kWords = "medically necessary";
  constexpr absl::string_view kNot[] = {"not"};
  constexpr absl::string_view kVerbs[] = {"is",   "are", "was",
                                          "were", "has", "have"};
  constexpr absl::string_view kBetween[] = {
      "found", "deemed", "determined", "considered", "judged",
      "to",    "be",     "been",       "as",         "therefore",
      "thus",  "also",   "currently",  "partially"};
  constexpr int kMostBetween = 5;
  Verdict verdict;
  verdict.end = MatchPhrase(text, at, kWords);
  if (verdict.end == kNotFound) return {};
  const size_t more = MatchPhrase(text, verdict.end, " and appropriate");
  if (more != kNotFound) verdict.end = more;
  verdict.outcome = Outcome::kOverturned;
  for (int i = 0; i <= kMostBetween; ++i) {
    const size_t negation = BeforeAny(text, at, kNot);
    if (negation != kNotFound) {
      verdict.outcome = Outcome::kUpheld;
      at = negation;
    }
    verdict.begin = BeforeAny(text, at, kVerbs);
    if (verdict.begin != kNotFound) return verdict;
    at = BeforeAny(text, at, kBetween);
    if (at == kNotFound) return {};
  }
  return {};
}

// Returns the end of the first of `phrases` that stands at `at`, its words run
// together or split ("The requestfor"), or kNotFound.
size_t MatchAny(absl::string_view text, size_t at,
                absl::Span<const absl::string_view> phrases) {
  for (const absl::string_view phrase : phrases) {
    const size_t end = MatchLetters(text, at, phrase, kMostSplits);
    if (end != kNotFound) return end;
  }
  return kNotFound;
}

// Returns the first verdict in the sentence that begins at `from`.
Verdict FindVerdict(absl::string_view text, size_t from) {
  const absl::string_view reach =
      text.substr(0, std::min(text.size(), from + kLongestSentence));
  for (size_t at = from; at < reach.size();) {
    // Not FindPhrase: PDF writers glue the word to the one before.
    size_t found = kNotFound;
    for (const absl::string_view word :
         {"medically", "Medically", "MEDICALLY"}) {
      found = std::min(found, reach.find(word, at));
    }
    if (found == kNotFound) return {};
    const Verdict verdict = VerdictAt(reach, found);
    if (verdict.begin != kNotFound) return verdict;
    at = found + 1;
  }
  return {};
}

// Where an item of a list may begin.
struct ItemBegin {
  int number = 0;            // 0 if none is printed
  size_t words = kNotFound;  // where its words begin
};

// Returns the item that begins at `at`: "3. ", "3) ", "3 ", or a paragraph.
ItemBegin ItemAt(absl::string_view text, size_t at) {
  constexpr size_t kMostDigits = 2;
  const bool opens_line = at == 0 || IsJoint(text[at - 1]);
  if (!opens_line) return {};
  size_t end = at;
  while (end < text.size() && IsDigit(text[end])) ++end;
  if (end == at) {
    const bool opens_paragraph = at == 0 || text[at - 1] == kParagraphJoint ||
                                 text[at - 1] == kPageJoint;
    return {0, opens_paragraph ? at : kNotFound};
  }
  int number = 0;
  if (end - at > kMostDigits ||
      !absl::SimpleAtoi(Between(text, at, end), &number)) {
    return {};
  }
  if (end < text.size() && (text[end] == '.' || text[end] == ')')) ++end;
  if (end >= text.size() || !IsJoint(text[end])) return {};
  return {number, SkipAny(text, end, " \n\f")};
}

// Returns where the request begins that one of `leads` leads to; kNotFound if
// none does. That a request is retrospective is a part of it.
size_t EndOfLead(absl::string_view text, size_t at,
                 absl::Span<const absl::string_view> leads) {
  constexpr absl::string_view kArticle = "the ";
  const size_t end = MatchAny(text, at, leads);
  const bool is_retrospective =
      MatchPhrase(text, at, "the retrospective request") != kNotFound;
  return is_retrospective ? at + kArticle.size() : end;
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

std::vector<DecidedRequest> FindDecidedRequests(
    absl::string_view text, absl::Span<const Phrase> leads) {
  std::vector<DecidedRequest> decided;
  Span found = FindFirstPhrase(text, leads);
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
    found = FindFirstPhrase(text, leads, next);
  }
  return decided;
}

std::vector<DecidedRequest> FindListedRequests(
    absl::string_view text, absl::Span<const absl::string_view> leads,
    absl::Span<const absl::string_view> followers) {
  std::vector<DecidedRequest> listed;
  int last_number = 0;
  for (size_t at = 0; at < text.size();) {
    const size_t begin = at++;
    const ItemBegin item = ItemAt(text, begin);
    if (item.words == kNotFound) continue;
    const size_t lead = EndOfLead(text, item.words, leads);
    const bool is_next = item.number > 0 && item.number == last_number + 1;
    if (lead == kNotFound && !is_next) continue;
    const Verdict verdict = FindVerdict(text, item.words);
    if (verdict.begin == kNotFound) continue;
    const size_t next = SkipAny(text, verdict.end, ". \n\f");
    const bool is_followed = MatchAny(text, next, followers) != kNotFound;
    if (!is_followed && !(lead != kNotFound && is_next)) continue;
    const size_t request = lead == kNotFound ? item.words : lead;
    last_number = item.number > 0 ? item.number : last_number + 1;
    listed.push_back({static_cast<int>(listed.size()) + 1,
                      TrimJoints(Between(text, request, verdict.begin)),
                      verdict.outcome, begin, verdict.end});
    at = verdict.end;
  }
  return listed;
}

}  // namespace imr
