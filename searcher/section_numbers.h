// "section 3.3.9": a numbered section of the MTUS, cited by its number and its
// title. Outside face: SectionAt(). Used by bare_cited.cc and
// bare_readings.cc.
#ifndef IMR_SEARCHER_SECTION_NUMBERS_H_
#define IMR_SEARCHER_SECTION_NUMBERS_H_

#include <cstddef>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

#include "common/words.h"
#include "searcher/readings.h"

namespace imr {

// Returns the sections whose number is at `words[at]` of `text`; no readings if
// none is. Where not `is_cited`, "section" must stand before it.
Understood SectionAt(absl::string_view text, absl::Span<const Word> words,
                     size_t at, bool is_cited);

}  // namespace imr

#endif  // IMR_SEARCHER_SECTION_NUMBERS_H_
