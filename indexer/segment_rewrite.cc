#include "indexer/segment_rewrite.h"

#include <memory>

#include "common/slot.h"
#include "common/status_macros.h"
#include "indexer/document_builder.h"

namespace imr {
namespace {

// A segment is merged with those after it unless it is so many times larger
// than all of them together: each letter is rewritten a few times at most,
// and there are never more than a few segments.
constexpr uint64_t kMergeRatio = 3;

// Documents a merge is worth: larger segments are left as they are, since
// each costs a query some microseconds and merging them costs minutes.
constexpr uint64_t kMaxMergedDocuments = 600000;

// Adds the living letters of `segment`.
absl::Status CopyLiving(const Segment& segment, SegmentBuilder& builder) {
  const StoredColumn* const generations = segment.columns.Find(kGenerationSlot);
  for (size_t i = 0; i < segment.letters.letters(); ++i) {
    const uint32_t first = segment.letters.FirstDocument(i);
    if (HasBit(segment.dead, first)) continue;
    ASSIGN_OR_RETURN(const Letter letter, segment.letters.Read(i));
    const absl::string_view generation =
        generations == nullptr
            ? ""
            : generations->Content(generations->NumberAt(first));
    RETURN_IF_ERROR(builder.Add(BuildDocuments(letter), generation));
  }
  return absl::OkStatus();
}

}  // namespace

size_t FirstToMerge(absl::Span<const SegmentEntry> segments) {
  if (segments.empty()) return 0;
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

absl::StatusOr<SegmentEntry> RewriteSegments(
    absl::string_view index_folder, absl::Span<const Segment* const> segments,
    uint64_t number, const SegmentOptions& options) {
  ASSIGN_OR_RETURN(const std::unique_ptr<SegmentBuilder> builder,
                   SegmentBuilder::Open(index_folder, number, options));
  for (const Segment* segment : segments) {
    RETURN_IF_ERROR(CopyLiving(*segment, *builder));
  }
  return builder->Finish();
}

}  // namespace imr
