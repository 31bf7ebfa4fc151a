// "Skelaxin vs Soma", "acupuncture compared to PT", "page 78 vs page 80": two
// of which a determination has one.
// Outside face: VersusEnd(), AreCompared(). Used by bare_run.cc.
#ifndef IMR_SEARCHER_VERSUS_H_
#define IMR_SEARCHER_VERSUS_H_

#include <cstddef>

#include "absl/types/span.h"

#include "common/words.h"
#include "searcher/readings.h"

namespace imr {

// Returns one past the words that compare, of "vs" or "compared to" at `at`; 0
// if none do.
size_t VersusEnd(absl::Span<const Word> words, size_t at);

// Returns true if one of these is put beside one of those: what is asked for,
// or values of one field.
bool AreCompared(absl::Span<const Reading> these,
                 absl::Span<const Reading> those);

}  // namespace imr

#endif  // IMR_SEARCHER_VERSUS_H_
