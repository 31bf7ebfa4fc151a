#include "searcher/mentioned.h"

#include <iterator>

#include "absl/algorithm/container.h"

#include "searcher/stop_words.h"

namespace imr {
namespace {

bool IsBeforeMention(absl::string_view word) {
  static constexpr absl::string_view kWords[] = {
      "after",     "completed",    "despite",   "exhausted", "failed",
      "failing",   "failure",      "following", "had",       "history",
      "latest",    "post",         "prior",     "previous",  "received",
      "recent",    "refractory",   "responded", "response",  "tried",
      "undergone", "unresponsive", "underwent",
      "p",  // "s/p"
  };
  return absl::c_linear_search(kWords, word);
}

bool IsBehindMention(absl::string_view word) {
  static constexpr absl::string_view kWords[] = {
      "dated",   "demonstrated", "demonstrates", "failed",
      "finding", "findings",     "indicated",    "report",
      "reports", "result",       "results",      "revealed",
      "reveals", "showed",       "showing",      "shows"};
  return absl::c_linear_search(kWords, word);
}

bool StartsBefore(const Word& word, size_t place) { return word.begin < place; }

// Returns true if `says_so` holds of a word from `word` on, behind a few stop
// words and `others`: of "MRI of the right knee showed" the last.
template <typename Iterator, typename Predicate>
bool AnySaysSo(Iterator word, Iterator end, int others, Predicate says_so) {
  int stops = 4;
  for (; word != end; ++word) {
    if (says_so(word->text)) return true;
    int& left = IsStopWord(word->text) ? stops : others;
    if (left-- == 0) return false;
  }
  return false;
}

}  // namespace

bool Mentions::IsMentioned(size_t begin, size_t end) const {
  constexpr int kMostOthersBehind = 2;
  const auto first = absl::c_lower_bound(words_, begin, StartsBefore);
  const auto next = absl::c_lower_bound(words_, end, StartsBefore);
  return AnySaysSo(std::make_reverse_iterator(first), words_.rend(), 0,
                   IsBeforeMention) ||
         AnySaysSo(next, words_.end(), kMostOthersBehind, IsBehindMention);
}

bool Mentions::IsComplaint(size_t end) const {
  static constexpr absl::string_view kComplaints[] = {
      "arthritis",  "complaint", "complaints",     "contusion", "impingement",
      "injuries",   "injury",    "osteoarthritis", "pain",      "radiculopathy",
      "spasm",      "spasms",    "sprain",         "strain",    "symptoms",
      "tenderness", "weakness"};
  const auto next = absl::c_lower_bound(words_, end, StartsBefore);
  return next != words_.end() && absl::c_linear_search(kComplaints, next->text);
}

}  // namespace imr
