// Which segments are worth merging, and how those of which much is dead are
// written anew.
// Outside face: FirstToMerge(), RewriteSegments().
#ifndef IMR_INDEXER_SEGMENT_REWRITE_H_
#define IMR_INDEXER_SEGMENT_REWRITE_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"

#include "common/revision.h"
#include "common/segment.h"
#include "indexer/segment_builder.h"

namespace imr {

// Returns the first of the segments at the end that are small beside those
// after them: these are to become one. The last segment itself if there is
// nothing to merge, 0 if there are none.
size_t FirstToMerge(absl::Span<const SegmentEntry> segments);

// Makes segment `number` of the index in `index_folder` of the living letters
// of `segments`, whose documents are built anew. Letters stay of the build
// that added them.
absl::StatusOr<SegmentEntry> RewriteSegments(
    absl::string_view index_folder, absl::Span<const Segment* const> segments,
    uint64_t number, const SegmentOptions& options);

}  // namespace imr

#endif  // IMR_INDEXER_SEGMENT_REWRITE_H_
