// Checks an index from the disk up: that each file has the bytes that were
// written, Xapian's own structure, that letters stand whole and once, that
// every document is what its stored letter gives, and that the manifest tells
// of these letters and no others.
// Outside face: VerifyIndex().
#ifndef IMR_INDEXER_VERIFY_H_
#define IMR_INDEXER_VERIFY_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

namespace imr {

// Findings kept; of a badly damaged index the first tell enough.
inline constexpr size_t kMaxFindings = 20;

struct Verification {
  uint64_t letters = 0;
  uint64_t documents = 0;
  std::vector<std::string> findings;  // what is wrong; none if all is well
};

// Errors: NotFound if there is no index, Unavailable if it is being written,
// FailedPrecondition if it is of another schema, DataLoss if it cannot be
// opened.
absl::StatusOr<Verification> VerifyIndex(absl::string_view folder);

}  // namespace imr

#endif  // IMR_INDEXER_VERIFY_H_
