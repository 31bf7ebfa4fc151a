// The only Xapian::WritableDatabase. Letters go in and out whole, inside
// explicit transactions, so that a kill leaves the index as it was after the
// last commit; outside them Xapian would flush at its own moments.
// A new index and a rebuild are made beside the old one and swapped in.
// Outside face: IndexWriter.
#ifndef IMR_INDEXER_INDEX_WRITER_H_
#define IMR_INDEXER_INDEX_WRITER_H_

#include <cstddef>
#include <memory>
#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include <xapian.h>

#include "common/file.h"

namespace imr {

// Documents of one transaction. Xapian's inverter is bound by cache misses:
// larger batches are slower and hold more memory, smaller ones sync too often.
inline constexpr size_t kDocumentsPerCommit = 1000;

// Terms of one transaction, all documents' together: bounds its memory where
// documents are large. A thousand ordinary ones have some 600 000.
inline constexpr size_t kTermsPerCommit = 2000000;

class IndexWriter {
 public:
  enum class Mode {
    kUpdate,   // write to the index at `folder`, made if there is none
    kRebuild,  // make a new one; Finish() puts it in the place of the old
  };

  // Errors: Unavailable if another process writes to it, FailedPrecondition
  // if it has another schema, PermissionDenied if it cannot be written.
  static absl::StatusOr<std::unique_ptr<IndexWriter>> Open(
      absl::string_view folder, Mode mode,
      size_t documents_per_commit = kDocumentsPerCommit);

  IndexWriter(const IndexWriter&) = delete;
  IndexWriter& operator=(const IndexWriter&) = delete;
  ~IndexWriter();  // Abandon(), unless that or Finish() came before

  const Xapian::Database& database() const { return database_; }

  // Replaces the documents of a letter; new ones get the next numbers.
  absl::Status ReplaceLetter(absl::string_view id,
                             absl::Span<const Xapian::Document> documents);

  absl::Status RemoveLetter(absl::string_view id);

  // Sets a metadata row, or removes it if `value` is empty.
  absl::Status SetMetadata(const std::string& key, const std::string& value);

  // Returns true if enough was written since the last commit to be worth one.
  bool IsLarge() const;

  absl::Status Commit();

  // Commits, and puts a rebuilt index in its place. The last call.
  absl::Status Finish();

  // Drops what is not committed, and an index that never was. The last call.
  absl::Status Abandon();

 private:
  IndexWriter(absl::string_view folder, Mode mode, size_t documents_per_commit,
              FileLock lock);

  absl::Status OpenDatabase();
  absl::Status Close();
  template <typename Fn>
  absl::Status Write(absl::string_view what, Fn fn);

  std::string folder_;
  Mode mode_;
  size_t documents_per_commit_;
  FileLock lock_;
  Xapian::WritableDatabase database_;
  bool created_ = false;  // there was no index, and nothing is committed yet
  bool in_transaction_ = false;
  bool closed_ = false;
  size_t pending_documents_ = 0;
  size_t pending_terms_ = 0;
};

// Rewrites the index in less space, beside it, and swaps it in.
// Errors: as IndexWriter::Open.
absl::Status CompactIndex(absl::string_view folder);

}  // namespace imr

#endif  // IMR_INDEXER_INDEX_WRITER_H_
