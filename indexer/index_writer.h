// Writes an index: letters go in and out whole, and what is written shows all
// at once. There are two ways, behind one face:
//
//   UpdateWriter  changes the index in place, in transactions: a kill leaves
//                 it as it was after the last commit
//   BulkWriter    makes a new index beside the old one, on several threads,
//                 and swaps it in at the end: a kill leaves the old one
//
// Outside face: OpenIndexWriter(), CompactIndex().
#ifndef IMR_INDEXER_INDEX_WRITER_H_
#define IMR_INDEXER_INDEX_WRITER_H_

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include <xapian.h>

#include "common/file.h"

namespace imr {

// Documents of one transaction. Xapian's inverter is bound by cache misses:
// larger batches are slower and hold more memory, smaller ones sync too often.
inline constexpr size_t kDocumentsPerCommit = 1000;

// Parts of a new index that are merged at once. Each holds some 100 KB of
// memory and six files while it is open.
inline constexpr size_t kPartsPerMerge = 512;

struct WriterOptions {
  bool rebuild = false;  // begin with an empty index
  size_t documents_per_commit = kDocumentsPerCommit;
  int threads = 1;                          // of a BulkWriter
  size_t parts_per_merge = kPartsPerMerge;  // of a BulkWriter, at least 2
};

class IndexWriter {
 public:
  IndexWriter() = default;
  IndexWriter(const IndexWriter&) = delete;
  IndexWriter& operator=(const IndexWriter&) = delete;
  // Abandons the index, unless Abandon() or Finish() came before.
  virtual ~IndexWriter() = default;

  // What stands in the index before anything is written.
  virtual const Xapian::Database& database() const = 0;

  // Adds the documents of a letter that is not in the index.
  virtual absl::Status AddLetter(absl::string_view id,
                                 std::vector<Xapian::Document> documents) = 0;

  // Replaces the documents of a letter; new ones get the next numbers.
  virtual absl::Status ReplaceLetter(
      absl::string_view id, std::vector<Xapian::Document> documents) = 0;

  virtual absl::Status RemoveLetter(absl::string_view id) = 0;

  // Sets a metadata row, or removes it if `value` is empty.
  virtual absl::Status SetMetadata(const std::string& key,
                                   const std::string& value) = 0;

  // Returns true if enough was written since the last commit to be worth one.
  virtual bool IsLarge() const = 0;

  virtual absl::Status Commit() = 0;

  // Commits, and puts a new index in its place. The last call.
  virtual absl::Status Finish() = 0;

  // Drops what is not committed, and a new index. The last call.
  virtual absl::Status Abandon() = 0;
};

// Opens the index at `folder` for writing: a BulkWriter if it is rebuilt or
// there is none, else an UpdateWriter.
// Errors: Unavailable if another process writes to it, FailedPrecondition if
// it has another schema, PermissionDenied if it cannot be written.
absl::StatusOr<std::unique_ptr<IndexWriter>> OpenIndexWriter(
    absl::string_view folder, const WriterOptions& options);

// Rewrites the index in less space, beside it, and swaps it in.
// Errors: as OpenIndexWriter, and NotFound if there is no index.
absl::Status CompactIndex(absl::string_view folder);

}  // namespace imr

#endif  // IMR_INDEXER_INDEX_WRITER_H_
