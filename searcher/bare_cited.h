// Who relied on a guideline: "claims administrator cited ODG", "reviewer cited
// MTUS", "citing ACOEM".
// Outside face: CitedAt(), GoOnCiting(). Used by bare_readings.cc and
// stop_phrases.cc.
#ifndef IMR_SEARCHER_BARE_CITED_H_
#define IMR_SEARCHER_BARE_CITED_H_

#include <cstddef>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

#include "common/words.h"
#include "searcher/readings.h"

namespace imr {

// Returns what the words of `text` from `words[at]` on say of who cited the
// guideline, chapter or topic that they name; no readings if they do not.
Understood CitedAt(absl::string_view text, absl::Span<const Word> words,
                   size_t at);

// Takes what `understood` cites for the claims administrator's, if that is who
// cited what stands `before` it: the page of "UR cited MTUS page 78".
void GoOnCiting(absl::Span<const Reading> before, Understood& understood);

}  // namespace imr

#endif  // IMR_SEARCHER_BARE_CITED_H_
