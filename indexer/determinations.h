// The determinations of letters since 2014: each is a request with its
// outcome, two guideline lines and a rationale.
// Outside face: ReadDeterminations(). Used by indexer/formats/.
#ifndef IMR_INDEXER_DETERMINATIONS_H_
#define IMR_INDEXER_DETERMINATIONS_H_

#include <cstddef>

#include "absl/strings/string_view.h"

#include "common/letter.h"
#include "indexer/passage.h"

namespace imr {

// Determinations kept of one letter; the longest real one has 43. More become
// a Problem (kTooManyDeterminations).
inline constexpr size_t kMaxDeterminations = 1000;

// Appends the determinations of `section` to the letter, in order.
void ReadDeterminations(const Passage& passage, absl::string_view section,
                        Letter& letter);

}  // namespace imr

#endif  // IMR_INDEXER_DETERMINATIONS_H_
