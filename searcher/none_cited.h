// Who relied on no guideline, or not on a certain one: "claims administrator
// did not cite any guideline", "neither side cited MTUS".
// Outside face: NoneCitedAt(). Used by bare_cited.cc.
#ifndef IMR_SEARCHER_NONE_CITED_H_
#define IMR_SEARCHER_NONE_CITED_H_

#include <cstddef>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

#include "common/words.h"
#include "searcher/readings.h"

namespace imr {

// Returns what the words of `text` from `words[at]` on say of who did not cite
// what; no readings if they do not.
Understood NoneCitedAt(absl::string_view text, absl::Span<const Word> words,
                       size_t at);

}  // namespace imr

#endif  // IMR_SEARCHER_NONE_CITED_H_
