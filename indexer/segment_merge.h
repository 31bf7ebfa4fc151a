// Several segments, or the parts of one, become one: their documents follow
// one another, those that are no more among them.
// Outside face: MergeSegments(), MergePostings().
#ifndef IMR_INDEXER_SEGMENT_MERGE_H_
#define IMR_INDEXER_SEGMENT_MERGE_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"

#include "common/revision.h"
#include "common/segment.h"

namespace imr {

// Databases of postings that are merged at once. Each holds some 100 KB of
// memory and up to six files while it is open.
inline constexpr size_t kPartsPerMerge = 2048;

// Merges databases of postings into one at `path`, `parts_per_merge` at once
// or as many as the system allows; merges in between are written beside
// `path` and removed. The parts stay.
absl::Status MergePostings(const std::vector<std::string>& parts,
                           const std::string& path, size_t parts_per_merge);

// A merged segment and the documents of it that are no more.
struct MergedSegment {
  SegmentEntry entry;  // without dead documents
  DocumentBits dead;
};

// Makes segment `number` of the index in `index_folder` of `segments`.
absl::StatusOr<MergedSegment> MergeSegments(
    absl::string_view index_folder, absl::Span<const Segment* const> segments,
    uint64_t number);

}  // namespace imr

#endif  // IMR_INDEXER_SEGMENT_MERGE_H_
