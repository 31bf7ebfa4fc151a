// The chain a heading becomes when utilization review granted a part:
//
//   ASK was the original request. LESS was authorized by the Claims
//   Administrator. The remaining IMR eligible portion of the original
//   request, REST is
//
//   ASK was the original request. The Claims Administrator authorized LESS,
//   leaving the original request IMR eligible. The original request, ASK is
//
// Outside face: FindChain().
#ifndef IMR_INDEXER_REQUEST_CHAIN_H_
#define IMR_INDEXER_REQUEST_CHAIN_H_

#include <cstddef>
#include <optional>

#include "absl/strings/string_view.h"

namespace imr {

// Bytes [begin, end) of a heading; empty if begin == end.
struct RequestSpan {
  size_t begin = 0;
  size_t end = 0;

  bool empty() const { return begin == end; }
  size_t size() const { return end - begin; }
  absl::string_view In(absl::string_view text) const {
    return text.substr(begin, end - begin);
  }
};

// A part that the heading leaves out is empty.
struct RequestChain {
  RequestSpan requested;   // the original request
  RequestSpan authorized;  // what the claims administrator granted
  RequestSpan disputed;    // what is left to decide, never empty
};

// Returns the parts of a chain, nullopt for a plain heading. `lower` is the
// heading in lower case. Words may be missing or changed ("were certified",
// no " is", no last sentence); a disputed part that is not printed is the
// original request.
std::optional<RequestChain> FindChain(absl::string_view lower);

// Returns `span` without spaces and stray signs at its ends; with
// `is_last`, also without the " is" that may stand before the outcome.
RequestSpan TrimmedSpan(absl::string_view lower, RequestSpan span,
                        bool is_last);

}  // namespace imr

#endif  // IMR_INDEXER_REQUEST_CHAIN_H_
