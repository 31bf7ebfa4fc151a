#include "indexer/index_writer.h"

#include <algorithm>
#include <optional>
#include <thread>
#include <utility>

#include "absl/strings/str_cat.h"

#include "common/index_schema.h"
#include "common/status_macros.h"
#include "common/words.h"
#include "common/xapian_status.h"
#include "indexer/index_files.h"

namespace imr {
namespace {

absl::StatusOr<FileLock> LockIndex(absl::string_view folder) {
  absl::StatusOr<FileLock> lock = FileLock::Take(LockFile(folder));
  if (!absl::IsUnavailable(lock.status())) return lock;
  return absl::UnavailableError(
      absl::StrCat("write index \"", folder,
                   "\": another build or compaction is writing it; try again "
                   "when that has ended"));
}

}  // namespace

IndexWriter::IndexWriter(absl::string_view folder, const WriterOptions& options,
                         FileLock lock)
    : folder_(folder),
      options_(options),
      lock_(std::move(lock)),
      revision_path_(options.rebuild ? RebuildRevisionPath(folder)
                                     : RevisionPath(folder)) {}

absl::StatusOr<std::unique_ptr<IndexWriter>> IndexWriter::Open(
    absl::string_view folder, const WriterOptions& options) {
  RETURN_IF_ERROR(MakeFolders(SegmentsFolder(folder)));
  ASSIGN_OR_RETURN(FileLock lock, LockIndex(folder));
  std::unique_ptr<IndexWriter> writer(
      new IndexWriter(folder, options, std::move(lock)));
  RETURN_IF_ERROR(writer->OpenRevision());
  RETURN_IF_ERROR(writer->RemoveUnused());
  RETURN_IF_ERROR(writer->OpenSegments());
  return writer;
}

// A rebuild that was killed goes on; one of another program begins again.
absl::Status IndexWriter::OpenRevision() {
  if (!options_.rebuild) {
    RETURN_IF_ERROR(RemoveFile(RebuildRevisionPath(folder_)));
  }
  absl::StatusOr<Revision> revision = ReadRevision(revision_path_, folder_);
  if (revision.ok()) {
    revision_ = *std::move(revision);
    return absl::OkStatus();
  }
  if (!options_.rebuild && !absl::IsNotFound(revision.status())) {
    return revision.status();
  }
  RETURN_IF_ERROR(RemoveFile(revision_path_));
  RETURN_IF_ERROR(RemoveUnused());
  revision_ = EmptyRevision(folder_);
  return absl::OkStatus();
}

absl::Status IndexWriter::OpenSegments() {
  return CatchXapian(
      absl::StrCat("open index \"", folder_, "\""), [&]() -> absl::Status {
        for (size_t i = segments_.size(); i < revision_.segments.size(); ++i) {
          ASSIGN_OR_RETURN(auto segment,
                           Segment::Open(folder_, revision_.segments[i]));
          segments_.push_back(std::move(segment));
        }
        dead_changed_.resize(segments_.size());
        return absl::OkStatus();
      });
}

IndexWriter::~IndexWriter() {
  if (closed_) return;
  const absl::Status dropped = Abandon();  // nobody is left to be told
  dropped.IgnoreError();
}

absl::StatusOr<Manifest> IndexWriter::ReadManifest() const {
  if (revision_.manifest == 0) return Manifest();
  return Manifest::Read(ManifestPathOf(folder_, revision_.manifest),
                        revision_.manifest_sha256);
}

absl::Status IndexWriter::AddLetter(absl::string_view id,
                                    LetterDocuments letter) {
  if (filling_.builder == nullptr) RETURN_IF_ERROR(BeginSegment());
  changed_ = true;
  filling_.letters[FoldText(id)] = {
      filling_.builder->documents() + 1,
      static_cast<uint32_t>(letter.documents.size())};
  return filling_.builder->Add(std::move(letter));
}

absl::Status IndexWriter::BeginSegment() {
  filling_.number = revision_.next_segment++;
  ASSIGN_OR_RETURN(
      filling_.builder,
      SegmentBuilder::Open(folder_, filling_.number,
                           {.generation = revision_.number + 1,
                            .threads = options_.threads,
                            .parts_per_merge = options_.parts_per_merge}));
  return absl::OkStatus();
}

absl::Status IndexWriter::ReplaceLetter(absl::string_view id,
                                        LetterDocuments letter) {
  RETURN_IF_ERROR(KillLetter(id));
  return AddLetter(id, std::move(letter));
}

absl::Status IndexWriter::RemoveLetter(absl::string_view id) {
  return KillLetter(id);
}

absl::Status IndexWriter::KillLetter(absl::string_view id) {
  changed_ = true;
  const std::string folded = FoldText(id);
  for (Filling* filling : {&filling_, &ending_}) {
    const auto found = filling->letters.find(folded);
    if (found == filling->letters.end()) continue;
    for (uint32_t i = 0; i < found->second.count; ++i) {
      filling->dead.push_back(found->second.first + i);
    }
    filling->letters.erase(found);
    return absl::OkStatus();
  }
  ASSIGN_OR_RETURN(const bool killed, KillInSegments(id));
  if (killed) return absl::OkStatus();
  return absl::InternalError(
      absl::StrCat("remove letter \"", id, "\": it is not in the index"));
}

absl::StatusOr<bool> IndexWriter::KillInSegments(absl::string_view id) {
  return CatchXapian("look up a letter", [&]() -> absl::StatusOr<bool> {
    for (size_t i = segments_.size(); i-- > 0;) {
      const auto range = FindLetterIn(*segments_[i], id);
      if (!range) continue;
      for (uint32_t j = 0; j < range->count; ++j) {
        SetBit(range->first + j, segments_[i]->dead);
      }
      dead_changed_[i] = true;
      return true;
    }
    return false;
  });
}

// Half of the memory is for the segment that is being ended.
bool IndexWriter::IsLarge() const {
  return filling_.builder != nullptr &&
         (filling_.builder->documents() >= options_.documents_per_segment ||
          filling_.builder->bytes() >= options_.memory_bytes / 2);
}

absl::Status IndexWriter::Commit(const Manifest& manifest) {
  if (!changed_) return absl::OkStatus();
  RETURN_IF_ERROR(Wait());
  RevisionDraft draft = MakeDraft(manifest);
  revision_.number = draft.revision.number;
  changed_ = false;
  writing_ = std::async(
      std::launch::async, [this, draft = std::move(draft)]() mutable {
        return WriteDraft(folder_, revision_path_, std::move(draft));
      });
  return absl::OkStatus();
}

RevisionDraft IndexWriter::MakeDraft(const Manifest& manifest) {
  RevisionDraft draft;
  draft.revision = revision_;
  const uint64_t number = ++draft.revision.number;
  NoteDay(options_.day, draft.revision);
  draft.manifest = manifest.Encode();
  for (size_t i = 0; i < segments_.size(); ++i) {
    if (!dead_changed_[i]) continue;
    SegmentEntry& entry = draft.revision.segments[i];
    entry.dead_revision = number;
    entry.dead_documents = CountBits(segments_[i]->dead);
    draft.dead.push_back({i, segments_[i]->dead});
    dead_changed_[i] = false;
  }
  draft.builder = std::move(filling_.builder);
  draft.dead_of_builder = filling_.dead;
  ending_ = std::exchange(filling_, Filling());
  ending_.dead.clear();  // what is added now belongs to the next revision
  return draft;
}

// Waits for the revision being written and opens its new segment. Letters
// of it that were replaced in the meantime are marked in it.
absl::Status IndexWriter::Wait() {
  if (!writing_.valid()) return absl::OkStatus();
  const uint64_t next_segment = revision_.next_segment;
  ASSIGN_OR_RETURN(revision_, writing_.get());
  revision_.next_segment = std::max(revision_.next_segment, next_segment);
  const Filling ended = std::exchange(ending_, Filling());
  RETURN_IF_ERROR(OpenSegments());
  for (uint32_t document : ended.dead) {
    SetBit(document, segments_.back()->dead);
    dead_changed_.back() = true;
  }
  return RemoveUnused();
}

absl::Status IndexWriter::Finish(const Manifest& manifest) {
  RETURN_IF_ERROR(Commit(manifest));
  RETURN_IF_ERROR(Wait());
  RETURN_IF_ERROR(MergeSmall());
  if (options_.rebuild) {
    // A rebuild of nothing that could be read leaves the old index.
    if (!PathExists(revision_path_)) return Abandon();
    RETURN_IF_ERROR(RenameFile(revision_path_, RevisionPath(folder_)));
    RETURN_IF_ERROR(RemoveFolder(absl::StrCat(folder_, "/xapian")));
  }
  closed_ = true;
  return RemoveUnused();
}

absl::Status IndexWriter::Abandon() {
  closed_ = true;
  if (writing_.valid()) writing_.wait();
  filling_ = Filling();
  ending_ = Filling();
  return RemoveUnused();
}

absl::Status IndexWriter::RemoveUnused() const {
  const bool is_filling = filling_.builder != nullptr;
  return RemoveUnusedFiles(folder_, is_filling ? filling_.number : 0);
}

absl::Status IndexWriter::MergeSmall() {
  const size_t first = FirstToMerge(revision_.segments);
  return first < segments_.size() ? Merge(first, DeadDocuments::kMayStay)
                                  : absl::OkStatus();
}

absl::Status IndexWriter::Merge(size_t first, DeadDocuments dead) {
  std::vector<const Segment*> merged;
  for (size_t i = first; i < segments_.size(); ++i) {
    merged.push_back(segments_[i].get());
  }
  ASSIGN_OR_RETURN(Revision revision,
                   MergeLast(folder_, revision_, merged, dead,
                             {.threads = options_.threads,
                              .parts_per_merge = options_.parts_per_merge}));
  RETURN_IF_ERROR(SyncFolder(SegmentsFolder(folder_)));
  RETURN_IF_ERROR(WriteRevision(revision, revision_path_));
  revision_ = std::move(revision);
  segments_.resize(first);
  dead_changed_.resize(first);
  RETURN_IF_ERROR(OpenSegments());
  return RemoveUnused();
}

absl::Status IndexWriter::CompactAll() {
  const bool has_dead = std::any_of(
      segments_.begin(), segments_.end(),
      [](const auto& segment) { return CountBits(segment->dead) > 0; });
  if (has_dead || segments_.size() > 1) {
    RETURN_IF_ERROR(
        Merge(0, has_dead ? DeadDocuments::kGo : DeadDocuments::kMayStay));
  }
  closed_ = true;
  return RemoveUnused();
}

absl::Status CompactIndex(absl::string_view folder) {
  RETURN_IF_ERROR(ReadRevision(RevisionPath(folder), folder).status());
  WriterOptions options;
  options.threads =
      std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
  ASSIGN_OR_RETURN(const std::unique_ptr<IndexWriter> writer,
                   IndexWriter::Open(folder, options));
  return writer->CompactAll();
}

}  // namespace imr
