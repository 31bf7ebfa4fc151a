#include "indexer/segment_rewrite.h"

#include <memory>

#include "common/slot.h"
#include "common/status_macros.h"
#include "indexer/document_builder.h"

namespace imr {
namespace {

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
