#include "indexer/bulk_writer.h"

#include <sys/resource.h>

#include <algorithm>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"

#include "common/index_schema.h"
#include "common/slot.h"
#include "common/status_macros.h"
#include "common/term.h"
#include "common/xapian_status.h"

namespace imr {
namespace {

constexpr size_t kFilesPerDatabase = 6;  // tables Xapian keeps open
constexpr size_t kFilesForOthers = 200;
constexpr size_t kLeastFanIn = 16;

// Returns how many databases may be open at once, `wanted` at the most, after
// asking for as many files as the system allows.
size_t FanIn(size_t wanted) {
  rlimit limit;
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return kLeastFanIn;
  limit.rlim_cur = limit.rlim_max;
  setrlimit(RLIMIT_NOFILE, &limit);
  getrlimit(RLIMIT_NOFILE, &limit);
  const size_t files = std::min<rlim_t>(limit.rlim_cur, 1 << 20);
  const size_t others = std::min(files, kFilesForOthers);
  const size_t most = (files - others) / kFilesPerDatabase;
  return std::min(wanted, std::max(most, kLeastFanIn));
}

// Merges databases into one at `path`; their documents follow one another.
absl::Status Merge(absl::Span<const std::string> parts,
                   const std::string& path) {
  return CatchXapian(absl::StrCat("merge parts into \"", path, "\""), [&] {
    Xapian::Database all;
    for (const std::string& part : parts) {
      all.add_database(Xapian::Database(part));
    }
    all.compact(path);
    return absl::OkStatus();
  });
}

// Removes from `database` the documents of a letter before those added last:
// numbers begin at 1 where a letter's documents begin.
void DropAllButLast(Xapian::WritableDatabase& database,
                    const std::string& term) {
  std::vector<Xapian::docid> docids(database.postlist_begin(term),
                                    database.postlist_end(term));
  const std::string first = EncodeNumber(1);
  while (!docids.empty() &&
         database.get_document(docids.back()).get_value(kNumberSlot) != first) {
    docids.pop_back();
  }
  if (!docids.empty()) docids.pop_back();
  for (Xapian::docid docid : docids) database.delete_document(docid);
}

}  // namespace

BulkWriter::BulkWriter(absl::string_view folder, const WriterOptions& options,
                       FileLock lock)
    : folder_(folder),
      fresh_(FreshXapianFolder(folder)),
      whole_(absl::StrCat(fresh_, "/whole")),
      parts_per_merge_(options.parts_per_merge),
      lock_(std::move(lock)),
      nothing_("", Xapian::DB_BACKEND_INMEMORY),
      parts_(std::make_unique<PartsWriter>(fresh_, options.threads)) {}

absl::StatusOr<std::unique_ptr<IndexWriter>> BulkWriter::Open(
    absl::string_view folder, const WriterOptions& options, FileLock lock) {
  RETURN_IF_ERROR(MakeFolders(FreshXapianFolder(folder)));
  std::unique_ptr<BulkWriter> writer(
      new BulkWriter(folder, options, std::move(lock)));
  RETURN_IF_ERROR(writer->OpenRows());
  return writer;
}

absl::Status BulkWriter::OpenRows() {
  const std::string path = absl::StrCat(fresh_, "/rows");
  return CatchXapian(absl::StrCat("create \"", path, "\""), [&] {
    rows_ = Xapian::WritableDatabase(
        path, Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_NO_SYNC);
    for (const auto& [key, value] : SchemaMetadata()) {
      rows_.set_metadata(key, value);
    }
    return absl::OkStatus();
  });
}

BulkWriter::~BulkWriter() {
  if (closed_) return;
  const absl::Status dropped =
      BulkWriter::Abandon();  // nobody is left to be told
  dropped.IgnoreError();
}

absl::Status BulkWriter::AddLetter(absl::string_view,
                                   std::vector<Xapian::Document> documents) {
  return parts_->Add(std::move(documents));
}

absl::Status BulkWriter::ReplaceLetter(
    absl::string_view id, std::vector<Xapian::Document> documents) {
  replaced_.insert(absl::AsciiStrToLower(id));
  return parts_->Add(std::move(documents));
}

absl::Status BulkWriter::RemoveLetter(absl::string_view id) {
  return absl::InternalError(absl::StrCat(
      "remove letter \"", id, "\": a new index holds nothing to remove"));
}

absl::Status BulkWriter::SetMetadata(const std::string& key,
                                     const std::string& value) {
  return CatchXapian("write the manifest", [&] {
    rows_.set_metadata(key, value);
    return absl::OkStatus();
  });
}

absl::Status BulkWriter::Finish() {
  ASSIGN_OR_RETURN(std::vector<std::string> parts, parts_->Finish());
  RETURN_IF_ERROR(CatchXapian("write the manifest", [&] {
    rows_.close();  // commits
    return absl::OkStatus();
  }));
  parts.push_back(absl::StrCat(fresh_, "/rows"));
  RETURN_IF_ERROR(MergeParts(std::move(parts)));
  RETURN_IF_ERROR(DropReplaced());
  RETURN_IF_ERROR(SwapFolder(whole_, XapianFolder(folder_)));
  closed_ = true;
  return RemoveFolder(fresh_);
}

// Merges groups of parts as large as the system allows until one is left.
absl::Status BulkWriter::MergeParts(std::vector<std::string> parts) {
  const size_t fan_in = FanIn(parts_per_merge_);
  for (size_t round = 1; parts.size() > fan_in; ++round) {
    std::vector<std::string> merged;
    for (size_t i = 0; i < parts.size(); i += fan_in) {
      const auto group = absl::MakeConstSpan(parts).subspan(i, fan_in);
      merged.push_back(absl::StrCat(fresh_, "/", round, ".", i));
      RETURN_IF_ERROR(Merge(group, merged.back()));
      for (const std::string& part : group) RETURN_IF_ERROR(RemoveFolder(part));
    }
    parts = std::move(merged);
  }
  return Merge(parts, whole_);
}

absl::Status BulkWriter::DropReplaced() {
  if (replaced_.empty()) return absl::OkStatus();
  return CatchXapian(absl::StrCat("write \"", whole_, "\""), [&] {
    Xapian::WritableDatabase database(whole_,
                                      Xapian::DB_OPEN | Xapian::DB_NO_SYNC);
    for (const std::string& id : replaced_) {
      DropAllButLast(database, LetterTerm(id));
    }
    database.commit();
    return absl::OkStatus();
  });
}

absl::Status BulkWriter::Abandon() {
  closed_ = true;
  parts_.reset();
  RETURN_IF_ERROR(CatchXapian("close the manifest", [&] {
    rows_.close();
    return absl::OkStatus();
  }));
  return RemoveFolder(fresh_);
}

}  // namespace imr
