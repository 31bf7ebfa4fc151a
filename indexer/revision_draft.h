// A revision that is to be written: what it adds to the one before, and the
// files it needs, in the order in which a kill at any moment leaves one
// revision or the other. Outside face: RevisionDraft, WriteDraft().
#ifndef IMR_INDEXER_REVISION_DRAFT_H_
#define IMR_INDEXER_REVISION_DRAFT_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "absl/status/statusor.h"

#include "common/dead_file.h"
#include "common/revision.h"
#include "indexer/segment_builder.h"

namespace imr {

struct RevisionDraft {
  // The documents of a segment that are no more.
  struct DeadFile {
    size_t segment = 0;  // index in the revision
    DocumentBits bits;
  };

  Revision revision;
  std::unique_ptr<SegmentBuilder> builder;  // of its last segment, or null
  std::vector<uint32_t> dead_of_builder;    // documents
  std::vector<DeadFile> dead;               // of the segments before
  std::string manifest;                     // encoded
};

// Writes what `draft` needs to the index at `folder`, then the revision, whole
// as it is returned, to `revision_path`.
// Errors: what the file system and Xapian say.
absl::StatusOr<Revision> WriteDraft(const std::string& folder,
                                    const std::string& revision_path,
                                    RevisionDraft draft);

}  // namespace imr

#endif  // IMR_INDEXER_REVISION_DRAFT_H_
