#include "indexer/index_writer.h"

#include <utility>

#include "absl/strings/str_cat.h"

#include "common/index_schema.h"
#include "common/status_macros.h"
#include "common/xapian_status.h"
#include "indexer/bulk_writer.h"
#include "indexer/column_builder.h"
#include "indexer/update_writer.h"

namespace imr {
namespace {

absl::StatusOr<FileLock> LockIndex(absl::string_view folder) {
  absl::StatusOr<FileLock> lock = FileLock::Take(LockFile(folder));
  if (!absl::IsUnavailable(lock.status())) return lock;
  return absl::UnavailableError(
      absl::StrCat("write index \"", folder,
                   "\": another build or compaction is writing it; try again "
                   "when that has ended"));
}

}  // namespace

absl::StatusOr<std::unique_ptr<IndexWriter>> OpenIndexWriter(
    absl::string_view folder, const WriterOptions& options) {
  RETURN_IF_ERROR(MakeFolders(std::string(folder)));
  ASSIGN_OR_RETURN(FileLock lock, LockIndex(folder));
  RETURN_IF_ERROR(RemoveFolder(FreshXapianFolder(folder)));
  if (options.rebuild || !PathExists(XapianFolder(folder))) {
    return BulkWriter::Open(folder, options, std::move(lock));
  }
  return UpdateWriter::Open(folder, options.documents_per_commit,
                            std::move(lock));
}

absl::Status CompactIndex(absl::string_view folder) {
  const std::string path = XapianFolder(folder);
  const std::string what = absl::StrCat("compact index \"", folder, "\"");
  if (!PathExists(path)) {
    return absl::NotFoundError(absl::StrCat(
        what, ": no such index; create it with \"imr-index build\""));
  }
  ASSIGN_OR_RETURN(const FileLock lock, LockIndex(folder));
  const std::string fresh = FreshXapianFolder(folder);
  RETURN_IF_ERROR(RemoveFolder(fresh));
  RETURN_IF_ERROR(CatchXapian(what, [&] {
    Xapian::Database(path).compact(
        fresh, Xapian::DBCOMPACT_NO_RENUMBER | Xapian::Compactor::FULL);
    return absl::OkStatus();
  }));
  RETURN_IF_ERROR(SwapFolder(fresh, path));
  return RefreshColumns(folder);
}

}  // namespace imr
