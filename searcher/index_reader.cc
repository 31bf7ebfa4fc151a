#include "searcher/index_reader.h"

#include "absl/strings/str_cat.h"

#include "common/file.h"
#include "common/index_schema.h"
#include "common/record.h"
#include "common/slot.h"
#include "common/term.h"
#include "searcher/column.h"

namespace imr {
namespace {

constexpr absl::string_view kHint = "create it with \"imr-index build\"";

}  // namespace

absl::StatusOr<IndexReader> IndexReader::Open(absl::string_view path) {
  const std::string what = absl::StrCat("open index \"", path, "\"");
  if (!PathExists(std::string(path))) {
    return absl::NotFoundError(absl::StrCat(what, ": no such folder; ", kHint));
  }
  if (!PathExists(XapianFolder(path))) {
    return absl::NotFoundError(
        absl::StrCat(what, ": the folder holds no index; ", kHint));
  }
  return CatchXapian(what, [&]() -> absl::StatusOr<IndexReader> {
    Xapian::Database database(XapianFolder(path));
    RETURN_IF_ERROR(CheckIndexSchema(database, path));
    IndexReader reader(std::string(path), std::move(database));
    reader.OpenColumns();
    return reader;
  });
}

// Columns that are missing, damaged or of another database are done without.
// A database that was rolled back can have fewer documents than they cover.
void IndexReader::OpenColumns() {
  absl::StatusOr<ColumnFile> file = ColumnFile::Open(ColumnsPath(path_));
  if (!file.ok() || file->uuid() != database_.get_uuid() ||
      file->last() > database_.get_lastdocid()) {
    return;
  }
  columns_ = std::make_shared<const ColumnFile>(*std::move(file));
}

// Opens it anew: a rebuild puts another folder in the place of the old one,
// which Database::reopen would not see.
absl::Status IndexReader::Reopen() {
  ASSIGN_OR_RETURN(*this, Open(path_));
  return absl::OkStatus();
}

std::string IndexReader::Name() const {
  return absl::StrCat("read index \"", path_, "\"");
}

std::optional<Xapian::docid> IndexReader::FindLetter(
    absl::string_view id) const {
  const std::string term = LetterTerm(id);
  const Xapian::PostingIterator first = database_.postlist_begin(term);
  if (first == database_.postlist_end(term)) return std::nullopt;
  return *first;
}

absl::StatusOr<StoredLetter> IndexReader::ReadLetter(
    Xapian::docid docid) const {
  const Xapian::Document document = database_.get_document(docid);
  StoredLetter stored;
  const uint32_t number =
      DecodeDeterminationNumber(document.get_value(kNumberSlot));
  stored.first = number <= docid ? docid - number + 1 : docid;
  const Xapian::Document first =
      stored.first == docid ? document : database_.get_document(stored.first);
  ASSIGN_OR_RETURN(Record record, DecodeRecord(first.get_data()));
  if (!record.letter.has_value()) {
    return absl::DataLossError(
        absl::StrCat("read document ", docid, " of index \"", path_,
                     "\": its letter is not stored; build the index anew"));
  }
  stored.letter = *std::move(record.letter);
  stored.documents = record.count;
  return stored;
}

}  // namespace imr
