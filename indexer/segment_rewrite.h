// How segments of which much is dead are written anew.
// Outside face: RewriteSegments().
#ifndef IMR_INDEXER_SEGMENT_REWRITE_H_
#define IMR_INDEXER_SEGMENT_REWRITE_H_

#include <cstdint>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"

#include "common/revision.h"
#include "common/segment.h"
#include "indexer/segment_builder.h"

namespace imr {

// Makes segment `number` of the index in `index_folder` of the living letters
// of `segments`, whose documents are built anew. Letters stay of the build
// that added them.
absl::StatusOr<SegmentEntry> RewriteSegments(
    absl::string_view index_folder, absl::Span<const Segment* const> segments,
    uint64_t number, const SegmentOptions& options);

}  // namespace imr

#endif  // IMR_INDEXER_SEGMENT_REWRITE_H_
