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

struct Verification {
  uint64_t letters = 0;
  uint64_t documents = 0;
  // What is wrong, the first of it (findings.h); none if all is well.
  std::vector<std::string> findings;
  std::vector<std::string> notes;  // on what was not looked at
};

// Checks the index on so many threads, and shows how far it is on a terminal;
// what it finds does not depend on them.
// Errors: NotFound if there is no index, Unavailable if it is being written,
// FailedPrecondition if it is of another schema, DataLoss if it cannot be
// opened, PermissionDenied naming a file that may not be read: it need not be
// damaged.
absl::StatusOr<Verification> VerifyIndex(absl::string_view folder,
                                         int threads = 1);

}  // namespace imr

#endif  // IMR_INDEXER_VERIFY_H_
