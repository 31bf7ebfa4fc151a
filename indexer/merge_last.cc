#include "indexer/merge_last.h"

#include <algorithm>
#include <cstdint>

#include "common/dead_file.h"
#include "common/index_schema.h"
#include "common/status_macros.h"
#include "indexer/segment_merge.h"
#include "indexer/segment_rewrite.h"

namespace imr {
namespace {

// A segment is merged with those after it unless it is so many times larger
// than all of them together: each letter is rewritten a few times at most,
// and there are never more than a few segments.
constexpr uint64_t kMergeRatio = 3;

// Documents a merge is worth: larger segments are left as they are, since
// each costs a query some microseconds and merging them costs minutes.
constexpr uint64_t kMaxMergedDocuments = 600000;

// One of so many documents may be dead before a merge writes the living anew.
constexpr uint64_t kDeadShare = 5;

uint64_t CountDead(absl::Span<const Segment* const> segments) {
  uint64_t dead = 0;
  for (const Segment* segment : segments) dead += CountBits(segment->dead);
  return dead;
}

uint64_t CountDocuments(absl::Span<const Segment* const> segments) {
  uint64_t documents = 0;
  for (const Segment* segment : segments) {
    documents += segment->entry.documents;
  }
  return documents;
}

// Merges the files of segments; dead documents stay, marked in revision
// `number`.
absl::StatusOr<SegmentEntry> MergeMarked(
    const std::string& folder, absl::Span<const Segment* const> segments,
    uint64_t segment, uint64_t number) {
  const uint64_t dead = CountDead(segments);
  ASSIGN_OR_RETURN(MergedSegment merged,
                   MergeSegments(folder, segments, segment));
  if (dead == 0) return merged.entry;
  merged.entry.dead_documents = static_cast<uint32_t>(dead);
  merged.entry.dead_revision = number;
  RETURN_IF_ERROR(WriteDeadFile(DeadPath(folder, merged.entry.number, number),
                                merged.dead, merged.entry.documents));
  return merged.entry;
}

// Whether most of what a segment holds is dead: to write the living anew costs
// less than adding the dead has cost, however large it is.
bool IsMostlyDead(const SegmentEntry& segment) {
  return 2 * uint64_t{segment.dead_documents} > segment.documents;
}

// Returns the first of the small segments at the end, the last one at least.
size_t FirstSmall(absl::Span<const SegmentEntry> segments) {
  size_t first = segments.size() - 1;
  uint64_t documents = segments[first].documents;
  while (first > 0) {
    const uint64_t before = segments[first - 1].documents;
    if (before >= kMergeRatio * documents ||
        before + documents > kMaxMergedDocuments) {
      break;
    }
    documents += before;
    --first;
  }
  return first;
}

}  // namespace

size_t FirstToMerge(absl::Span<const SegmentEntry> segments) {
  if (segments.empty()) return 0;
  const auto dead =
      std::find_if(segments.begin(), segments.end(), IsMostlyDead);
  const size_t small = FirstSmall(segments);
  return std::min<size_t>(dead - segments.begin(), small + 1 < segments.size()
                                                       ? small
                                                       : segments.size());
}

absl::StatusOr<Revision> MergeLast(const std::string& folder,
                                   const Revision& revision,
                                   absl::Span<const Segment* const> last,
                                   DeadDocuments dead,
                                   const MergeOptions& options) {
  Revision next = revision;
  ++next.number;
  const uint64_t number = next.next_segment++;
  const bool rewrites = dead == DeadDocuments::kGo ||
                        CountDead(last) * kDeadShare > CountDocuments(last);
  ASSIGN_OR_RETURN(
      const SegmentEntry entry,
      rewrites ? RewriteSegments(folder, last, number,
                                 {.generation = next.number,
                                  .threads = options.threads,
                                  .parts_per_merge = options.parts_per_merge})
               : MergeMarked(folder, last, number, next.number));
  next.segments.resize(next.segments.size() - last.size());
  if (entry.documents > 0) next.segments.push_back(entry);
  return next;
}

}  // namespace imr
