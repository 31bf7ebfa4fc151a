// An index opened for reading: its documents by docid, by letter and, through
// column.h, by column. Everything a search reads belongs to one revision; when
// the index moves on under a reader Xapian throws DatabaseModifiedError, and
// the whole request starts again after Reopen() (search.cc).
//
// Functions marked "throws" let Xapian::Error through; they run inside the
// one CatchXapian around a request.
// Outside face: IndexReader.
#ifndef IMR_SEARCHER_INDEX_READER_H_
#define IMR_SEARCHER_INDEX_READER_H_

#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include <xapian.h>

#include "common/column_file.h"
#include "common/letter.h"
#include "common/status_macros.h"
#include "common/xapian_status.h"

namespace imr {

// A letter as stored, and where its documents stand: one for each
// determination, in their order, from `first` on.
struct StoredLetter {
  Letter letter;
  Xapian::docid first = 0;
  int documents = 1;
};

class IndexReader {
 public:
  // Opens the index in folder `path`.
  // Errors: NotFound if there is no index, FailedPrecondition if it is of
  // another schema, DataLoss if it is damaged.
  static absl::StatusOr<IndexReader> Open(absl::string_view path);

  // Runs `request`, which reads from this index and returns a Status or
  // StatusOr; if the index changed under it, moves to the newest revision and
  // runs it again, kMaxReads times in all. Xapian's exceptions become errors.
  template <typename Request>
  std::invoke_result_t<Request> Read(Request request) {
    auto result = CatchXapian(Name(), request);
    for (int i = 1; i < kMaxReads && IsIndexModified(StatusOf(result)); ++i) {
      RETURN_IF_ERROR(Reopen());
      result = CatchXapian(Name(), request);
    }
    return result;
  }

  // Moves to the newest revision.
  absl::Status Reopen();

  const Xapian::Database& database() const { return database_; }
  const std::string& path() const { return path_; }

  // Returns the column file of this database, or null if it has none.
  const ColumnFile* columns() const { return columns_.get(); }

  // Returns the highest docid there ever was. Throws.
  Xapian::docid LastDocid() const { return database_.get_lastdocid(); }

  // Returns the first docid of the letter with this id, letter case aside;
  // nullopt if there is none. Throws.
  std::optional<Xapian::docid> FindLetter(absl::string_view id) const;

  // Returns the letter to which a document belongs. Throws.
  // Errors: DataLoss if its record cannot be read.
  absl::StatusOr<StoredLetter> ReadLetter(Xapian::docid docid) const;

 private:
  IndexReader(std::string path, Xapian::Database database)
      : path_(std::move(path)), database_(std::move(database)) {}

  void OpenColumns();

  static constexpr int kMaxReads = 5;

  static const absl::Status& StatusOf(const absl::Status& status) {
    return status;
  }
  template <typename T>
  static const absl::Status& StatusOf(const absl::StatusOr<T>& result) {
    return result.status();
  }

  // Returns what a message says was being done.
  std::string Name() const;

  std::string path_;
  Xapian::Database database_;
  std::shared_ptr<const ColumnFile> columns_;
};

}  // namespace imr

#endif  // IMR_SEARCHER_INDEX_READER_H_
