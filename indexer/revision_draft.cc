#include "indexer/revision_draft.h"

#include <utility>

#include "common/file.h"
#include "common/status_macros.h"

namespace imr {
namespace {

// Ends the segment that was filled, the draft's last.
absl::Status EndSegment(RevisionDraft& draft) {
  if (draft.builder == nullptr) return absl::OkStatus();
  Revision& revision = draft.revision;
  ASSIGN_OR_RETURN(SegmentEntry entry, draft.builder->Finish());
  if (!draft.dead_of_builder.empty()) {
    RevisionDraft::DeadFile dead = {revision.segments.size(),
                                    NoDocuments(entry.documents)};
    for (uint32_t document : draft.dead_of_builder) {
      SetBit(document, dead.bits);
    }
    entry.dead_revision = revision.number;
    entry.dead_documents = CountBits(dead.bits);
    draft.dead.push_back(std::move(dead));
  }
  revision.segments.push_back(entry);
  return absl::OkStatus();
}

}  // namespace

absl::StatusOr<Revision> WriteDraft(const std::string& folder,
                                    const std::string& revision_path,
                                    RevisionDraft draft) {
  RETURN_IF_ERROR(EndSegment(draft));
  Revision& revision = draft.revision;
  for (const RevisionDraft::DeadFile& dead : draft.dead) {
    const SegmentEntry& entry = revision.segments[dead.segment];
    RETURN_IF_ERROR(
        WriteDeadFile(DeadPath(folder, entry.number, revision.number),
                      dead.bits, entry.documents));
  }
  RETURN_IF_ERROR(SyncFolder(SegmentsFolder(folder)));
  revision.manifest = revision.number;
  revision.manifest_sha256 = Sha256Hex(draft.manifest);
  RETURN_IF_ERROR(
      WriteFile(ManifestPathOf(folder, revision.manifest), draft.manifest));
  RETURN_IF_ERROR(WriteRevision(revision, revision_path));
  return std::move(draft.revision);
}

}  // namespace imr
