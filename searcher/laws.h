// Names of laws before a section's number: "8 CCR 9792.24.3", "Labor Code
// section 4610.6(h)".
// Outside face: LawAt(). Used by bare_phrases.cc.
#ifndef IMR_SEARCHER_LAWS_H_
#define IMR_SEARCHER_LAWS_H_

#include <cstddef>

#include "absl/types/span.h"

#include "common/words.h"

namespace imr {

// Returns the place of the section's number before which a law, "section" or
// both stand from `words[at]` on; `at` if they do not.
size_t LawAt(absl::Span<const Word> words, size_t at);

}  // namespace imr

#endif  // IMR_SEARCHER_LAWS_H_
