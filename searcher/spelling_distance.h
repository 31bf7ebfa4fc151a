// How nearly alike two words are spelled.
// Outside face: SpellingDistance().
#ifndef IMR_SEARCHER_SPELLING_DISTANCE_H_
#define IMR_SEARCHER_SPELLING_DISTANCE_H_

#include "absl/strings/string_view.h"

namespace imr {

// Returns how many letters must be put in, left out, replaced or swapped with
// their neighbour to make one word of the other; `limit` + 1 if more than
// `limit`. Of bytes: folded words are nearly all ASCII.
int SpellingDistance(absl::string_view a, absl::string_view b, int limit);

}  // namespace imr

#endif  // IMR_SEARCHER_SPELLING_DISTANCE_H_
