// Who relied on a guideline: "claims administrator cited ODG", "reviewer cited
// MTUS", "citing ACOEM".
// Outside face: CitedAt(). Used by bare_readings.cc, stop_phrases.cc.
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

}  // namespace imr

#endif  // IMR_SEARCHER_BARE_CITED_H_
