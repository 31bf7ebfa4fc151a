#include "indexer/update_writer.h"

#include <utility>

#include "absl/strings/str_cat.h"

#include "common/index_schema.h"
#include "common/status_macros.h"
#include "common/term.h"
#include "common/xapian_status.h"

namespace imr {

UpdateWriter::UpdateWriter(absl::string_view folder,
                           size_t documents_per_commit, FileLock lock)
    : folder_(folder),
      documents_per_commit_(documents_per_commit),
      lock_(std::move(lock)) {}

absl::StatusOr<std::unique_ptr<IndexWriter>> UpdateWriter::Open(
    absl::string_view folder, size_t documents_per_commit, FileLock lock) {
  std::unique_ptr<UpdateWriter> writer(
      new UpdateWriter(folder, documents_per_commit, std::move(lock)));
  RETURN_IF_ERROR(CatchXapian(writer->Doing("open"), [&] {
    writer->database_ =
        Xapian::WritableDatabase(XapianFolder(folder), Xapian::DB_OPEN);
    return CheckIndexSchema(writer->database_, folder);
  }));
  return writer;
}

UpdateWriter::~UpdateWriter() {
  if (closed_) return;
  const absl::Status dropped =
      UpdateWriter::Abandon();  // nobody is left to be told
  dropped.IgnoreError();
}

std::string UpdateWriter::Doing(absl::string_view what) const {
  return absl::StrCat(what, " index \"", folder_, "\"");
}

template <typename Fn>
absl::Status UpdateWriter::Write(absl::string_view what, Fn fn) {
  return CatchXapian(Doing(what), [&] {
    if (!in_transaction_) database_.begin_transaction();
    in_transaction_ = true;
    fn();
    return absl::OkStatus();
  });
}

absl::Status UpdateWriter::AddLetter(absl::string_view id,
                                     std::vector<Xapian::Document> documents) {
  pending_documents_ += documents.size();
  return Write(absl::StrCat("write letter \"", id, "\" to"), [&] {
    for (const Xapian::Document& document : documents) {
      pending_terms_ += document.termlist_count();
      database_.add_document(document);
    }
  });
}

absl::Status UpdateWriter::ReplaceLetter(
    absl::string_view id, std::vector<Xapian::Document> documents) {
  RETURN_IF_ERROR(RemoveLetter(id));
  return AddLetter(id, std::move(documents));
}

absl::Status UpdateWriter::RemoveLetter(absl::string_view id) {
  ++pending_documents_;
  return Write(absl::StrCat("remove letter \"", id, "\" from"),
               [&] { database_.delete_document(LetterTerm(id)); });
}

absl::Status UpdateWriter::SetMetadata(const std::string& key,
                                       const std::string& value) {
  return Write("write the manifest of",
               [&] { database_.set_metadata(key, value); });
}

bool UpdateWriter::IsLarge() const {
  return pending_documents_ >= documents_per_commit_ ||
         pending_terms_ >= kTermsPerCommit;
}

absl::Status UpdateWriter::Commit() {
  pending_documents_ = 0;
  pending_terms_ = 0;
  if (!in_transaction_) return absl::OkStatus();
  return CatchXapian(Doing("commit to"), [&] {
    in_transaction_ = false;
    database_.commit_transaction();
    return absl::OkStatus();
  });
}

absl::Status UpdateWriter::Finish() {
  RETURN_IF_ERROR(Commit());
  return Abandon();  // there is nothing left to drop
}

absl::Status UpdateWriter::Abandon() {
  closed_ = true;
  return CatchXapian(Doing("close"), [&] {
    database_.close();  // inside a transaction, drops it
    return absl::OkStatus();
  });
}

}  // namespace imr
