// Who won, and what was found, in the words people have for an outcome: "the
// patient prevailed", "agreed with UR", "in favor of the worker", "deemed
// medically necessary".
// Outside face: WonAt(). Used by bare_readings.cc.
#ifndef IMR_SEARCHER_WHO_WON_H_
#define IMR_SEARCHER_WHO_WON_H_

#include <cstddef>

#include "absl/types/span.h"

#include "common/words.h"
#include "searcher/readings.h"

namespace imr {

// Returns the outcome that is told of at `words[at]`; no readings if none is.
Understood WonAt(absl::Span<const Word> words, size_t at);

}  // namespace imr

#endif  // IMR_SEARCHER_WHO_WON_H_
