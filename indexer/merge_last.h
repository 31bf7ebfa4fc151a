// One segment instead of the last few of a revision, so that there are never
// more than a few. Outside face: FirstToMerge(), DeadDocuments, MergeLast().
#ifndef IMR_INDEXER_MERGE_LAST_H_
#define IMR_INDEXER_MERGE_LAST_H_

#include <cstddef>
#include <string>

#include "absl/status/statusor.h"
#include "absl/types/span.h"

#include "common/revision.h"
#include "common/segment.h"

namespace imr {

// Returns the first of the segments at the end that are to become one: small
// ones beside those after them, and all from one of whose documents most are
// dead. The number of segments if there is nothing to do.
size_t FirstToMerge(absl::Span<const SegmentEntry> segments);

// Whether documents that are no more may stand in the new segment, marked as
// such, as long as they are few: to leave them out takes to write the living
// anew from the stored letters.
enum class DeadDocuments { kMayStay, kGo };

struct MergeOptions {
  int threads = 1;
  size_t parts_per_merge = 2;  // at least 2
};

// Writes one segment of `last`, the last segments of `revision`, of an index in
// `folder`. Returns the revision that has it in their place, which is not
// written yet. Its files may not have reached the disk.
// Errors: what the file system and Xapian say.
absl::StatusOr<Revision> MergeLast(const std::string& folder,
                                   const Revision& revision,
                                   absl::Span<const Segment* const> last,
                                   DeadDocuments dead,
                                   const MergeOptions& options);

}  // namespace imr

#endif  // IMR_INDEXER_MERGE_LAST_H_
