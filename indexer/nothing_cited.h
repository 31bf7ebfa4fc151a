// Tells guideline lines that say that nothing was cited.
// Outside face: SaysNothingCited().
#ifndef IMR_INDEXER_NOTHING_CITED_H_
#define IMR_INDEXER_NOTHING_CITED_H_

#include "absl/strings/string_view.h"

namespace imr {

// Returns true if `line` says so: "did not cite any medical evidence for its
// decision", or is "none", "n/a" or the like alone.
bool SaysNothingCited(absl::string_view line);

}  // namespace imr

#endif  // IMR_INDEXER_NOTHING_CITED_H_
