// "modified" of a request without who did it: "norco modified upheld",
// "modification of physical therapy". Letters also speak of modified work and
// activities, so that it is understood only beside what is asked for.
// Outside face: ModifiedAt(). Used by bare_readings.cc.
#ifndef IMR_SEARCHER_BARE_MODIFIED_H_
#define IMR_SEARCHER_BARE_MODIFIED_H_

#include <cstddef>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

#include "common/words.h"
#include "searcher/readings.h"

namespace imr {

// Returns the reading of requests that utilization review modified, if
// `words[at]` says so behind what was read as `before`; no readings otherwise.
Understood ModifiedAt(absl::string_view text, absl::Span<const Word> words,
                      size_t at, absl::Span<const Reading> before);

}  // namespace imr

#endif  // IMR_SEARCHER_BARE_MODIFIED_H_
