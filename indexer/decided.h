// The decisions of letters before 2014, each a sentence: "the request for X is
// not medically necessary and appropriate".
// Outside face: FindDecidedRequests(), FindListedRequests().
#ifndef IMR_INDEXER_DECIDED_H_
#define IMR_INDEXER_DECIDED_H_

#include <cstddef>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

#include "common/outcome.h"
#include "indexer/scan.h"

namespace imr {

struct DecidedRequest {
  int number = 0;             // printed before the sentence; 0 if none
  absl::string_view request;  // X
  Outcome outcome = Outcome::kUpheld;
  size_t begin = 0;  // of the number or sentence, in the text
  size_t end = 0;    // of the sentence
};

// Returns the sentences of `text` that decide a request, in order. `leads` are
// how they begin, up to the request: "The request for".
std::vector<DecidedRequest> FindDecidedRequests(absl::string_view text,
                                                absl::Span<const Phrase> leads);

// Returns the decisions of a list, in order: "2. MRI of the left knee is not
// medically necessary". Two of three things make an item, as they do no line of
// a rationale: it begins with one of `leads`, one of `followers` follows it
// (both in lower case), its number is the next.
std::vector<DecidedRequest> FindListedRequests(
    absl::string_view text, absl::Span<const absl::string_view> leads,
    absl::Span<const absl::string_view> followers);

// A number as it stands before a heading or sentence: "12)", "3.".
struct ListNumber {
  int number = 0;    // 0 if none stands there
  size_t begin = 0;  // its first byte, or the byte given
};

// Returns the number that stands right before byte `at`, at the beginning of
// a line.
ListNumber NumberBefore(absl::string_view text, size_t at);

}  // namespace imr

#endif  // IMR_INDEXER_DECIDED_H_
