// "low back chapter", "ACOEM 12", "ACOEM low back", "ODG pain chapter", "the
// low back chapter of ODG": chapters of the MTUS, and of the Official
// Disability Guidelines, which letters cite by name without the word: "Official
// Disability Guidelines (ODG), Pain, Opioids". Outside face: OdgChapterAt(),
// NumberedChapterAt(). Used by bare_readings.cc.
#ifndef IMR_SEARCHER_BARE_ODG_H_
#define IMR_SEARCHER_BARE_ODG_H_

#include <cstddef>

#include "absl/types/span.h"

#include "common/words.h"
#include "searcher/readings.h"

namespace imr {

// Returns the chapters that `words` name from `words[at]` on, of ODG the
// guideline and, as `also`, its chapter; no readings if they name none.
Understood OdgChapterAt(absl::Span<const Word> words, size_t at);

// Returns the chapter of "chapter 12", of ACOEM, which alone numbers them, and
// of "chapter 12 low back", which says it twice; no readings if there is none.
Understood NumberedChapterAt(absl::Span<const Word> words, size_t at);

}  // namespace imr

#endif  // IMR_SEARCHER_BARE_ODG_H_
