// How a drug is taken: "one tab po q6h prn", "twice daily". Requests seldom
// print it, and a search that asked for the words would find nothing.
// Outside face: DirectionsAt(). Used by bare_run.cc.
#ifndef IMR_SEARCHER_DOSING_H_
#define IMR_SEARCHER_DOSING_H_

#include <cstddef>

#include "absl/types/span.h"

#include "common/words.h"

namespace imr {

// Returns one past the last of the directions that begin at `words[at]`; 0 if
// none do. Without `in_words` they are those of prescriptions only, "tid".
size_t DirectionsAt(absl::Span<const Word> words, size_t at, bool in_words);

}  // namespace imr

#endif  // IMR_SEARCHER_DOSING_H_
