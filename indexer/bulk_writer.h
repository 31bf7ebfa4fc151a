// Makes a new index from many small databases, each written in one go by one
// of several threads, then merged in order. Small batches are inverted twice
// as fast as large ones, all cores take part, and the merged index has no
// half-empty blocks. Nothing is synced before the swap. See index_writer.h.
//
//   documents -> part -> part -> ...         threads, kDocumentsPerPart each
//   metadata  -> rows
//   all parts + rows  --merge-->  DIR/xapian.new/whole  --swap--> DIR/xapian
#ifndef IMR_INDEXER_BULK_WRITER_H_
#define IMR_INDEXER_BULK_WRITER_H_

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "absl/container/flat_hash_set.h"

#include "indexer/index_writer.h"
#include "indexer/parts_writer.h"

namespace imr {

class BulkWriter : public IndexWriter {
 public:
  // Errors: as OpenIndexWriter.
  static absl::StatusOr<std::unique_ptr<IndexWriter>> Open(
      absl::string_view folder, const WriterOptions& options, FileLock lock);

  ~BulkWriter() override;

  const Xapian::Database& database() const override { return nothing_; }
  absl::Status AddLetter(absl::string_view id,
                         std::vector<Xapian::Document> documents) override;
  absl::Status ReplaceLetter(absl::string_view id,
                             std::vector<Xapian::Document> documents) override;
  absl::Status RemoveLetter(absl::string_view id) override;
  absl::Status SetMetadata(const std::string& key,
                           const std::string& value) override;
  bool IsLarge() const override { return false; }
  absl::Status Commit() override { return absl::OkStatus(); }
  absl::Status Finish() override;
  absl::Status Abandon() override;

 private:
  BulkWriter(absl::string_view folder, const WriterOptions& options,
             FileLock lock);

  absl::Status OpenRows();
  absl::Status MergeParts(std::vector<std::string> parts);
  absl::Status DropReplaced();

  const std::string folder_;
  const std::string fresh_;  // DIR/xapian.new
  const std::string whole_;  // the merged database in it
  const size_t parts_per_merge_;
  const FileLock lock_;
  const Xapian::Database nothing_;
  Xapian::WritableDatabase rows_;  // the metadata
  std::unique_ptr<PartsWriter> parts_;
  // Letters of which all documents but the last added are to go.
  absl::flat_hash_set<std::string> replaced_;
  bool closed_ = false;
};

}  // namespace imr

#endif  // IMR_INDEXER_BULK_WRITER_H_
