// What a rationale's last words decide: a check on the printed outcome, and the
// outcome itself only where the layout ends rationales with it.
// Outside face: VerdictOf().
#ifndef IMR_INDEXER_VERDICT_H_
#define IMR_INDEXER_VERDICT_H_

#include <optional>

#include "absl/strings/string_view.h"

#include "common/outcome.h"

namespace imr {

// Returns the outcome that the last sentence with a verdict states beyond
// doubt ("... is not medically necessary" is kUpheld); nullopt otherwise.
std::optional<Outcome> VerdictOf(absl::string_view rationale);

}  // namespace imr

#endif  // IMR_INDEXER_VERDICT_H_
