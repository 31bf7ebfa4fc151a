#include "indexer/index_writer.h"

#include <utility>

#include "absl/strings/str_cat.h"

#include "common/index_schema.h"
#include "common/status_macros.h"
#include "common/term.h"
#include "common/xapian_status.h"

namespace imr {
namespace {

std::string Quoted(absl::string_view what, absl::string_view folder) {
  return absl::StrCat(what, " index \"", folder, "\"");
}

absl::StatusOr<FileLock> LockIndex(absl::string_view folder) {
  absl::StatusOr<FileLock> lock = FileLock::Take(LockFile(folder));
  if (!absl::IsUnavailable(lock.status())) return lock;
  return absl::UnavailableError(
      absl::StrCat(Quoted("write", folder),
                   ": another build or compaction is writing it; try again "
                   "when that has ended"));
}

// Makes an index without letters at `path`. Closing waits for the disk.
void CreateDatabase(const std::string& path) {
  Xapian::WritableDatabase database(path, Xapian::DB_CREATE_OR_OVERWRITE);
  for (const auto& [key, value] : SchemaMetadata()) {
    database.set_metadata(key, value);
  }
  database.commit();
}

}  // namespace

IndexWriter::IndexWriter(absl::string_view folder, Mode mode,
                         size_t documents_per_commit, FileLock lock)
    : folder_(folder),
      mode_(mode),
      documents_per_commit_(documents_per_commit),
      lock_(std::move(lock)) {}

absl::StatusOr<std::unique_ptr<IndexWriter>> IndexWriter::Open(
    absl::string_view folder, Mode mode, size_t documents_per_commit) {
  RETURN_IF_ERROR(MakeFolders(std::string(folder)));
  ASSIGN_OR_RETURN(FileLock lock, LockIndex(folder));
  std::unique_ptr<IndexWriter> writer(
      new IndexWriter(folder, mode, documents_per_commit, std::move(lock)));
  RETURN_IF_ERROR(CatchXapian(Quoted("open", folder),
                              [&] { return writer->OpenDatabase(); }));
  return writer;
}

absl::Status IndexWriter::OpenDatabase() {
  const std::string fresh = FreshXapianFolder(folder_);
  const std::string path = XapianFolder(folder_);
  RETURN_IF_ERROR(RemoveFolder(fresh));
  created_ = !PathExists(path);
  if (mode_ == Mode::kRebuild || created_) CreateDatabase(fresh);
  if (mode_ == Mode::kRebuild) {
    // No one reads it yet; Finish() waits for the disk before the swap.
    database_ =
        Xapian::WritableDatabase(fresh, Xapian::DB_OPEN | Xapian::DB_NO_SYNC);
    return absl::OkStatus();
  }
  if (created_) RETURN_IF_ERROR(SwapFolder(fresh, path));
  database_ = Xapian::WritableDatabase(path, Xapian::DB_OPEN);
  return CheckIndexSchema(database_, folder_);
}

IndexWriter::~IndexWriter() {
  if (closed_) return;
  const absl::Status dropped = Abandon();  // nobody is left to be told
  dropped.IgnoreError();
}

template <typename Fn>
absl::Status IndexWriter::Write(absl::string_view what, Fn fn) {
  return CatchXapian(Quoted(what, folder_), [&] {
    if (!in_transaction_) database_.begin_transaction();
    in_transaction_ = true;
    fn();
    return absl::OkStatus();
  });
}

absl::Status IndexWriter::ReplaceLetter(
    absl::string_view id, absl::Span<const Xapian::Document> documents) {
  pending_documents_ += documents.size();
  for (const Xapian::Document& document : documents) {
    pending_terms_ += document.termlist_count();
  }
  return Write(absl::StrCat("write letter \"", id, "\" to"), [&] {
    database_.delete_document(LetterTerm(id));
    for (const Xapian::Document& document : documents) {
      database_.add_document(document);
    }
  });
}

absl::Status IndexWriter::RemoveLetter(absl::string_view id) {
  ++pending_documents_;
  return Write(absl::StrCat("remove letter \"", id, "\" from"),
               [&] { database_.delete_document(LetterTerm(id)); });
}

absl::Status IndexWriter::SetMetadata(const std::string& key,
                                      const std::string& value) {
  return Write("write the manifest of",
               [&] { database_.set_metadata(key, value); });
}

bool IndexWriter::IsLarge() const {
  return pending_documents_ >= documents_per_commit_ ||
         pending_terms_ >= kTermsPerCommit;
}

absl::Status IndexWriter::Commit() {
  pending_documents_ = 0;
  pending_terms_ = 0;
  if (!in_transaction_) return absl::OkStatus();
  return CatchXapian(Quoted("commit to", folder_), [&] {
    in_transaction_ = false;
    database_.commit_transaction();
    created_ = false;
    return absl::OkStatus();
  });
}

absl::Status IndexWriter::Close() {
  closed_ = true;
  return CatchXapian(Quoted("close", folder_), [&] {
    database_.close();
    return absl::OkStatus();
  });
}

absl::Status IndexWriter::Finish() {
  RETURN_IF_ERROR(Commit());
  RETURN_IF_ERROR(Close());
  if (mode_ == Mode::kUpdate) return absl::OkStatus();
  return SwapFolder(FreshXapianFolder(folder_), XapianFolder(folder_));
}

absl::Status IndexWriter::Abandon() {
  RETURN_IF_ERROR(Close());  // inside a transaction, drops it
  if (mode_ == Mode::kRebuild) return RemoveFolder(FreshXapianFolder(folder_));
  return created_ ? RemoveFolder(XapianFolder(folder_)) : absl::OkStatus();
}

absl::Status CompactIndex(absl::string_view folder) {
  if (!PathExists(XapianFolder(folder))) {
    return absl::NotFoundError(
        absl::StrCat(Quoted("compact", folder),
                     ": no such index; create it with \"imr-index build\""));
  }
  ASSIGN_OR_RETURN(const FileLock lock, LockIndex(folder));
  const std::string fresh = FreshXapianFolder(folder);
  RETURN_IF_ERROR(RemoveFolder(fresh));
  RETURN_IF_ERROR(CatchXapian(Quoted("compact", folder), [&] {
    Xapian::Database(XapianFolder(folder))
        .compact(fresh,
                 Xapian::DBCOMPACT_NO_RENUMBER | Xapian::Compactor::FULL);
    return absl::OkStatus();
  }));
  return SwapFolder(fresh, XapianFolder(folder));
}

}  // namespace imr
