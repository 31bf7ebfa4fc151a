// Writes an index: letters go in and out whole, and what is written shows all
// at once, with the next revision. Letters go into new segments; those that
// are replaced or removed are marked as dead beside theirs. A segment that is
// full is ended, and its revision written, on a thread of its own while the
// next one fills. In the end small segments are merged.
//
// A kill at any moment leaves the last revision. A rebuild has a revision of
// its own until it is whole; a build that was killed goes on from there.
// Outside face: IndexWriter, CompactIndex().
#ifndef IMR_INDEXER_INDEX_WRITER_H_
#define IMR_INDEXER_INDEX_WRITER_H_

#include <cstddef>
#include <cstdint>
#include <future>
#include <memory>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/time/civil_time.h"

#include "common/file.h"
#include "common/revision.h"
#include "common/segment.h"
#include "indexer/document_builder.h"
#include "indexer/manifest.h"
#include "indexer/merge_last.h"
#include "indexer/revision_draft.h"
#include "indexer/segment_builder.h"

namespace imr {

// Documents of a segment. A build that is killed reads again what it had read
// of the segment it was filling; a larger segment needs more memory, smaller
// ones make more to merge.
inline constexpr uint32_t kDocumentsPerSegment = 200000;

inline constexpr size_t kDefaultMemoryBytes = size_t{512} << 20;

struct WriterOptions {
  bool rebuild = false;     // begin with an empty index, beside the old one
  absl::CivilDay day = {};  // of the build
  int threads = 1;
  uint32_t documents_per_segment = kDocumentsPerSegment;
  size_t memory_bytes = kDefaultMemoryBytes;  // of segments being written
  size_t parts_per_merge = kPartsPerMerge;    // at least 2
};

class IndexWriter {
 public:
  // Opens the index at `folder`, or begins one.
  // Errors: Unavailable if another process writes to it, FailedPrecondition
  // if it has another schema, PermissionDenied if it cannot be written.
  static absl::StatusOr<std::unique_ptr<IndexWriter>> Open(
      absl::string_view folder, const WriterOptions& options);

  IndexWriter(const IndexWriter&) = delete;
  IndexWriter& operator=(const IndexWriter&) = delete;
  ~IndexWriter();  // abandons what is not committed

  // Reads the manifest of the revision that is being changed.
  absl::StatusOr<Manifest> ReadManifest() const;

  // Adds the documents of a letter that is not in the index.
  absl::Status AddLetter(absl::string_view id, LetterDocuments letter);

  // Replaces the documents of a letter.
  absl::Status ReplaceLetter(absl::string_view id, LetterDocuments letter);

  absl::Status RemoveLetter(absl::string_view id);

  // Notes that the manifest changed, so that there is something to commit.
  void MarkChanged() { changed_ = true; }

  // Returns true if the segment being filled is full: a commit is due.
  bool IsLarge() const;

  // Begins to write the next revision: all letters so far, and `manifest`,
  // which tells of them. Waits for the one begun before.
  absl::Status Commit(const Manifest& manifest);

  // Commits, merges what is worth it, and puts a rebuild in its place. The
  // last call.
  absl::Status Finish(const Manifest& manifest);

  // Makes one segment of all, without the documents that are no more. The
  // last call.
  absl::Status CompactAll();

  // Drops what is not committed. The last call.
  absl::Status Abandon();

 private:
  // A segment that is being filled or ended.
  struct Filling {
    uint64_t number = 0;
    std::unique_ptr<SegmentBuilder> builder;
    absl::flat_hash_map<std::string, DocumentRange> letters;  // by folded id
    std::vector<uint32_t> dead;  // documents added and replaced since
  };

  IndexWriter(absl::string_view folder, const WriterOptions& options,
              FileLock lock);

  absl::Status OpenRevision();
  absl::Status OpenSegments();
  absl::Status RemoveUnused() const;
  absl::Status KillLetter(absl::string_view id);
  absl::StatusOr<bool> KillInSegments(absl::string_view id);
  absl::Status BeginSegment();
  RevisionDraft MakeDraft(const Manifest& manifest);
  absl::Status Wait();
  absl::Status MergeSmall();
  absl::Status Merge(size_t first, DeadDocuments dead);

  const std::string folder_;
  const WriterOptions options_;
  FileLock lock_;
  std::string revision_path_;
  Revision revision_;  // the last that was begun to be written
  // Its segments, without the one that is being ended.
  std::vector<std::unique_ptr<Segment>> segments_;
  std::vector<bool> dead_changed_;  // of each segment, since the last commit
  Filling filling_;
  Filling ending_;
  std::future<absl::StatusOr<Revision>> writing_;
  bool changed_ = false;
  bool closed_ = false;
};

// Makes one segment of all, without the documents that are no more.
// Errors: as IndexWriter::Open, and NotFound if there is no index.
absl::Status CompactIndex(absl::string_view folder);

}  // namespace imr

#endif  // IMR_INDEXER_INDEX_WRITER_H_
