// Changes an index in place, inside explicit transactions, so that a kill
// leaves it as it was after the last commit; outside them Xapian would flush
// at its own moments. See index_writer.h.
#ifndef IMR_INDEXER_UPDATE_WRITER_H_
#define IMR_INDEXER_UPDATE_WRITER_H_

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "indexer/index_writer.h"

namespace imr {

// Terms of one transaction, all documents' together: bounds its memory where
// documents are large. A thousand ordinary ones have some 600 000.
inline constexpr size_t kTermsPerCommit = 2000000;

class UpdateWriter : public IndexWriter {
 public:
  // Errors: as OpenIndexWriter.
  static absl::StatusOr<std::unique_ptr<IndexWriter>> Open(
      absl::string_view folder, size_t documents_per_commit, FileLock lock);

  ~UpdateWriter() override;

  const Xapian::Database& database() const override { return database_; }
  absl::Status AddLetter(absl::string_view id,
                         std::vector<Xapian::Document> documents) override;
  absl::Status ReplaceLetter(absl::string_view id,
                             std::vector<Xapian::Document> documents) override;
  absl::Status RemoveLetter(absl::string_view id) override;
  absl::Status SetMetadata(const std::string& key,
                           const std::string& value) override;
  bool IsLarge() const override;
  absl::Status Commit() override;
  absl::Status Finish() override;
  absl::Status Abandon() override;

 private:
  UpdateWriter(absl::string_view folder, size_t documents_per_commit,
               FileLock lock);

  template <typename Fn>
  absl::Status Write(absl::string_view what, Fn fn);
  std::string Doing(absl::string_view what) const;

  const std::string folder_;
  const size_t documents_per_commit_;
  const FileLock lock_;
  Xapian::WritableDatabase database_;
  bool in_transaction_ = false;
  bool closed_ = false;
  size_t pending_documents_ = 0;
  size_t pending_terms_ = 0;
};

}  // namespace imr

#endif  // IMR_INDEXER_UPDATE_WRITER_H_
