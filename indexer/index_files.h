// The files and folders of an index that carry numbers: which there are, and
// which of them no revision needs. Files of others are left alone.
// Outside face: EmptyRevision(), RemoveUnusedFiles().
#ifndef IMR_INDEXER_INDEX_FILES_H_
#define IMR_INDEXER_INDEX_FILES_H_

#include <cstdint>
#include <string>

#include "absl/status/status.h"

#include "common/revision.h"

namespace imr {

// Returns a revision of a new index without segments, whose files will have
// names that nothing in the folder has.
Revision EmptyRevision(const std::string& folder);

// Removes what neither the index nor a rebuild under way needs, but for
// segment `filling`. An index of another schema stays until a rebuild takes its
// place; of a damaged one nothing is removed, as what it needs is not known.
absl::Status RemoveUnusedFiles(const std::string& folder, uint64_t filling);

}  // namespace imr

#endif  // IMR_INDEXER_INDEX_FILES_H_
