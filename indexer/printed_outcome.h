// The outcome with which a determination's heading ends.
// Outside face: PrintedOutcomeBefore().
#ifndef IMR_INDEXER_PRINTED_OUTCOME_H_
#define IMR_INDEXER_PRINTED_OUTCOME_H_

#include <cstddef>

#include "absl/strings/string_view.h"

#include "common/outcome.h"

namespace imr {

// An outcome and where it begins, npos if there is none.
struct PrintedOutcome {
  size_t begin = absl::string_view::npos;
  Outcome outcome = Outcome::kUpheld;
};

// Returns the outcome that ends at byte `end` of `text`, with the signs around
// it ("(Upheld)", "Upheld*"): wrapped, split or misspelt ("Over-turned",
// "UpheId", "Overturend") as it may be. A treatment granted in part has the
// outcome that is printed: "Partially Overturned", "Upheld in part".
PrintedOutcome PrintedOutcomeBefore(absl::string_view text, size_t end);

}  // namespace imr

#endif  // IMR_INDEXER_PRINTED_OUTCOME_H_
