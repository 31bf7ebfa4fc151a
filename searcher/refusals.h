// "won't authorize", "did not approve", "refuses to pay for": what was not
// decided so was decided the other way.
// Outside face: RefusalAt(). Used by bare_readings.cc.
#ifndef IMR_SEARCHER_REFUSALS_H_
#define IMR_SEARCHER_REFUSALS_H_

#include <cstddef>

#include "absl/types/span.h"

#include "common/words.h"
#include "searcher/readings.h"

namespace imr {

// Returns the outcome that a refusal at `words[at]` comes to; no readings if
// none stands there.
Understood RefusalAt(absl::Span<const Word> words, size_t at);

}  // namespace imr

#endif  // IMR_SEARCHER_REFUSALS_H_
