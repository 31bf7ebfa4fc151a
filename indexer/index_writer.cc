#include "indexer/index_writer.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <set>
#include <thread>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"

#include "common/index_schema.h"
#include "common/slot.h"
#include "common/status_macros.h"
#include "common/words.h"
#include "common/xapian_status.h"
#include "indexer/segment_merge.h"

namespace imr {
namespace {

namespace fs = std::filesystem;

// A segment is merged with those after it unless it is so many times larger
// than all of them together: each letter is rewritten a few times at most,
// and there are never more than a few segments.
constexpr uint64_t kMergeRatio = 3;

// Documents a merge is worth: larger segments are left as they are, since
// each costs a query some microseconds and merging them costs minutes.
constexpr uint64_t kMaxMergedDocuments = 1000000;

// One of so many documents may be dead before a merge writes the living anew.
constexpr uint64_t kDeadShare = 5;

absl::StatusOr<FileLock> LockIndex(absl::string_view folder) {
  absl::StatusOr<FileLock> lock = FileLock::Take(LockFile(folder));
  if (!absl::IsUnavailable(lock.status())) return lock;
  return absl::UnavailableError(
      absl::StrCat("write index \"", folder,
                   "\": another build or compaction is writing it; try again "
                   "when that has ended"));
}

// Returns the number a name ends with after `prefix`; nullopt if it is no such
// name: what is not ours is left alone.
std::optional<uint64_t> NumberAfter(absl::string_view prefix,
                                    absl::string_view name) {
  uint64_t number = 0;
  const bool is_ours = absl::ConsumePrefix(&name, prefix) && !name.empty() &&
                       absl::c_all_of(name, absl::ascii_isdigit) &&
                       absl::SimpleAtoi(name, &number);
  return is_ours ? std::optional<uint64_t>(number) : std::nullopt;
}

// The names of an index's own files and folders that carry numbers.
struct NumberedName {
  std::string path;
  std::string name;
  uint64_t segment = 0;   // of a segment or its dead documents
  uint64_t revision = 0;  // of a manifest or dead documents
};

// Returns the manifests, segments and files of dead documents there are, also
// those a kill left half written.
std::vector<NumberedName> NumberedNamesIn(const std::string& folder) {
  std::vector<NumberedName> names;
  std::error_code error;
  for (const auto& file : fs::directory_iterator(folder, error)) {
    const std::string name = file.path().filename().string();
    const auto number =
        NumberAfter("manifest.", absl::StripSuffix(name, kUnfinishedSuffix));
    if (number) names.push_back({file.path().string(), name, 0, *number});
  }
  for (const auto& file :
       fs::directory_iterator(SegmentsFolder(folder), error)) {
    const std::string name = file.path().filename().string();
    const std::pair<absl::string_view, absl::string_view> parts =
        absl::StrSplit(name, absl::MaxSplits('.', 1));
    const auto segment = NumberAfter("", parts.first);
    const auto dead = NumberAfter("dead-", parts.second);
    if (segment && (dead || parts.second.empty())) {
      names.push_back({file.path().string(), name, *segment, dead.value_or(0)});
    }
  }
  return names;
}

// Returns a revision of no segments, whose files have names that nothing in
// the folder has.
Revision EmptyRevision(const std::string& folder) {
  Revision revision;
  revision.schema = IndexSchema::Mine();
  for (const NumberedName& name : NumberedNamesIn(folder)) {
    revision.number = std::max(revision.number, name.revision);
    revision.next_segment = std::max(revision.next_segment, name.segment + 1);
  }
  return revision;
}

// Adds to `used` the names in the index's folder and its segments' that a
// revision needs.
void AddUsed(const Revision& revision, std::set<std::string>& used) {
  used.insert(absl::StrCat("manifest.", revision.manifest));
  for (const SegmentEntry& segment : revision.segments) {
    used.insert(absl::StrCat(segment.number));
    used.insert(absl::StrCat(segment.number, ".dead-", segment.dead_revision));
  }
}

// Adds the living letters of `segment`, whose documents are built anew.
// They stay of the build that added them.
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
  Draft draft = MakeDraft(manifest);
  revision_.number = draft.revision.number;
  changed_ = false;
  writing_ = std::async(std::launch::async,
                        [this, draft = std::move(draft)]() mutable {
                          return Write(std::move(draft));
                        });
  return absl::OkStatus();
}

IndexWriter::Draft IndexWriter::MakeDraft(const Manifest& manifest) {
  Draft draft;
  draft.revision = revision_;
  const uint64_t number = ++draft.revision.number;
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

absl::StatusOr<Revision> IndexWriter::Write(Draft draft) const {
  Revision& revision = draft.revision;
  if (draft.builder != nullptr) {
    ASSIGN_OR_RETURN(SegmentEntry entry, draft.builder->Finish());
    if (!draft.dead_of_builder.empty()) {
      Draft::DeadFile dead = {revision.segments.size(),
                              NoDocuments(entry.documents)};
      for (uint32_t document : draft.dead_of_builder) {
        SetBit(document, dead.bits);
      }
      entry.dead_revision = revision.number;
      entry.dead_documents = CountBits(dead.bits);
      draft.dead.push_back(std::move(dead));
    }
    revision.segments.push_back(entry);
  }
  for (const Draft::DeadFile& dead : draft.dead) {
    const SegmentEntry& entry = revision.segments[dead.segment];
    RETURN_IF_ERROR(
        WriteDeadFile(DeadPath(folder_, entry.number, revision.number),
                      dead.bits, entry.documents));
  }
  RETURN_IF_ERROR(SyncFolder(SegmentsFolder(folder_)));
  revision.manifest = revision.number;
  revision.manifest_sha256 = Sha256Hex(draft.manifest);
  RETURN_IF_ERROR(
      WriteFile(ManifestPathOf(folder_, revision.manifest), draft.manifest));
  RETURN_IF_ERROR(WriteRevision(revision, revision_path_));
  return std::move(draft.revision);
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

// Removes what neither the index nor a rebuild under way needs. An index of
// another schema stays until a rebuild takes its place; what a damaged one
// needs is not known.
absl::Status IndexWriter::RemoveUnused() const {
  std::set<std::string> used;
  for (const std::string& path :
       {RevisionPath(folder_), RebuildRevisionPath(folder_)}) {
    const absl::StatusOr<Revision> revision = ReadAnyRevision(path, folder_);
    if (revision.ok()) {
      AddUsed(*revision, used);
    } else if (PathExists(path)) {
      return absl::OkStatus();
    }
  }
  if (filling_.builder != nullptr) {
    used.insert(absl::StrCat(filling_.number));
  }
  for (const NumberedName& name : NumberedNamesIn(folder_)) {
    if (!used.contains(name.name)) RETURN_IF_ERROR(RemoveFolder(name.path));
  }
  return absl::OkStatus();
}

// Merges the last segments, each of which is small beside those after it.
absl::Status IndexWriter::MergeSmall() {
  if (segments_.empty()) return absl::OkStatus();
  size_t first = segments_.size() - 1;
  uint64_t documents = segments_[first]->entry.documents;
  while (first > 0) {
    const uint64_t before = segments_[first - 1]->entry.documents;
    if (before >= kMergeRatio * documents ||
        before + documents > kMaxMergedDocuments) {
      break;
    }
    documents += before;
    --first;
  }
  return segments_.size() - first > 1 ? Merge(first) : absl::OkStatus();
}

// Makes one segment of those from `first` on.
absl::Status IndexWriter::Merge(size_t first) {
  uint64_t documents = 0;
  uint64_t dead = 0;
  std::vector<const Segment*> merged;
  for (size_t i = first; i < segments_.size(); ++i) {
    merged.push_back(segments_[i].get());
    documents += segments_[i]->entry.documents;
    dead += CountBits(segments_[i]->dead);
  }
  if (dead * kDeadShare > documents) return Rewrite(first);
  Revision revision = revision_;
  ++revision.number;
  ASSIGN_OR_RETURN(MergedSegment result,
                   MergeSegments(folder_, merged, revision.next_segment++));
  if (dead > 0) {
    result.entry.dead_documents = static_cast<uint32_t>(dead);
    result.entry.dead_revision = revision.number;
    RETURN_IF_ERROR(
        WriteDeadFile(DeadPath(folder_, result.entry.number, revision.number),
                      result.dead, result.entry.documents));
  }
  return Replace(first, result.entry, std::move(revision));
}

// The same, of the living letters only, whose documents are built anew.
absl::Status IndexWriter::Rewrite(size_t first) {
  Revision revision = revision_;
  ++revision.number;
  ASSIGN_OR_RETURN(
      const std::unique_ptr<SegmentBuilder> builder,
      SegmentBuilder::Open(folder_, revision.next_segment++,
                           {.generation = revision.number,
                            .threads = options_.threads,
                            .parts_per_merge = options_.parts_per_merge}));
  for (size_t i = first; i < segments_.size(); ++i) {
    RETURN_IF_ERROR(CopyLiving(*segments_[i], *builder));
  }
  ASSIGN_OR_RETURN(const SegmentEntry entry, builder->Finish());
  return Replace(first, entry, std::move(revision));
}

absl::Status IndexWriter::CompactAll() {
  const bool has_dead = std::any_of(
      segments_.begin(), segments_.end(),
      [](const auto& segment) { return CountBits(segment->dead) > 0; });
  if (has_dead) {
    RETURN_IF_ERROR(Rewrite(0));
  } else if (segments_.size() > 1) {
    RETURN_IF_ERROR(Merge(0));
  }
  closed_ = true;
  return RemoveUnused();
}

absl::Status IndexWriter::Replace(size_t first, const SegmentEntry& entry,
                                  Revision revision) {
  revision.segments.resize(first);
  if (entry.documents > 0) revision.segments.push_back(entry);
  RETURN_IF_ERROR(SyncFolder(SegmentsFolder(folder_)));
  RETURN_IF_ERROR(WriteRevision(revision, revision_path_));
  revision_ = std::move(revision);
  segments_.resize(first);
  dead_changed_.resize(first);
  RETURN_IF_ERROR(OpenSegments());
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
