// Words for what utilization review let through in part: "modified by UR",
// "claims administrator approved", "partially certified".
//
//   modified := "modified" ("by" who | "from" | "to" ["allow"])
//             | "modified certification" | "certified with modification"
//             | who ("modification" | done)
//             | done "by" who
//             | [who] allowed fewer
//             | ("partially" | "partly") certified ["by" who]
//             | "partial" ("certification" | "authorization") ["by" who]
//             | certified "in part"
//   done     := "modified" | allowed | ("partially" | "partly") any of these,
//               and "denied"
//   fewer    := ("fewer" | "less") [visits] "than requested"
//
// Outside face: EndOfModified(). Used by closed_values.cc and
// bare_medicines.cc.
#ifndef IMR_SEARCHER_MODIFIED_VALUES_H_
#define IMR_SEARCHER_MODIFIED_VALUES_H_

#include <cstddef>

#include "absl/types/span.h"

#include "common/words.h"

namespace imr {

// Returns one past the last of the words from `at` on that say so; 0 if they
// do not.
size_t EndOfModified(absl::Span<const Word> words, size_t at);

}  // namespace imr

#endif  // IMR_SEARCHER_MODIFIED_VALUES_H_
