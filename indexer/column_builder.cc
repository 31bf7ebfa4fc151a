#include "indexer/column_builder.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/str_cat.h"
#include <xapian.h>

#include "common/column_file.h"
#include "common/fields.h"
#include "common/file.h"
#include "common/index_schema.h"
#include "common/slot.h"
#include "common/xapian_status.h"

namespace imr {
namespace {

// Slots in which nearly every letter has a content of its own (its id, its
// file) would be large and count nothing.
constexpr size_t kFewContents = 65536;

struct ColumnData {
  std::vector<std::string> contents;  // ascending
  std::vector<uint32_t> numbers;      // of each docid from 0
};

// Numbers the contents in the order of their bytes.
ColumnData InOrder(absl::flat_hash_map<std::string, uint32_t> first_seen,
                   std::vector<uint32_t> numbers) {
  std::vector<std::pair<std::string, uint32_t>> sorted(
      std::make_move_iterator(first_seen.begin()),
      std::make_move_iterator(first_seen.end()));
  std::sort(sorted.begin(), sorted.end());
  ColumnData data;
  std::vector<uint32_t> place(sorted.size() + 1);
  for (auto& [content, number] : sorted) {
    data.contents.push_back(std::move(content));
    place[number] = static_cast<uint32_t>(data.contents.size());
  }
  for (uint32_t& number : numbers) number = place[number];
  data.numbers = std::move(numbers);
  return data;
}

// Returns nullopt if the slot has too many contents. Throws Xapian::Error.
std::optional<ColumnData> ReadSlot(const Xapian::Database& database,
                                   Xapian::valueno slot) {
  const Xapian::docid last = database.get_lastdocid();
  const size_t most = std::max<size_t>(kFewContents, last / 4);
  absl::flat_hash_map<std::string, uint32_t> first_seen;
  std::vector<uint32_t> numbers(size_t{last} + 1, 0);
  const Xapian::ValueIterator end = database.valuestream_end(slot);
  for (auto at = database.valuestream_begin(slot); at != end; ++at) {
    const auto next = static_cast<uint32_t>(first_seen.size()) + 1;
    numbers[at.get_docid()] = first_seen.try_emplace(*at, next).first->second;
    if (first_seen.size() > most) return std::nullopt;
  }
  return InOrder(std::move(first_seen), std::move(numbers));
}

bool IsFresh(const std::string& path, const Xapian::Database& database,
             uint32_t max_uncovered) {
  const absl::StatusOr<ColumnFile> file = ColumnFile::Open(path);
  return file.ok() && file->uuid() == database.get_uuid() &&
         database.get_lastdocid() - file->last() <= max_uncovered;
}

std::vector<Xapian::valueno> SlotsOfColumns() {
  std::vector<Xapian::valueno> slots = {kNumberSlot};
  for (const Field& field : AllFields()) {
    if (field.slot != kNoSlot) slots.push_back(field.slot);
  }
  return slots;
}

// Returns the first covered document whose content is not that of its slot,
// 0 if there is none.
Xapian::docid FirstDifference(const Xapian::Database& database,
                              const ColumnFile& file,
                              const StoredColumn& column) {
  const Xapian::ValueIterator end = database.valuestream_end(column.slot());
  Xapian::ValueIterator at = database.valuestream_begin(column.slot());
  for (auto document = database.postlist_begin("");
       document != database.postlist_end(""); ++document) {
    const Xapian::docid docid = *document;
    if (docid > file.last()) break;
    if (at != end && at.get_docid() < docid) at.skip_to(docid);
    const bool has_content = at != end && at.get_docid() == docid;
    const std::string content = has_content ? *at : "";
    if (column.Content(column.NumberAt(docid)) != content) return docid;
  }
  return 0;
}

}  // namespace

absl::Status RefreshColumns(absl::string_view folder, uint32_t max_uncovered) {
  if (!PathExists(XapianFolder(folder))) return absl::OkStatus();
  const std::string path = ColumnsPath(folder);
  return CatchXapian("write the columns", [&]() -> absl::Status {
    const Xapian::Database database(XapianFolder(folder));
    if (IsFresh(path, database, max_uncovered)) return absl::OkStatus();
    ColumnFileWriter writer(path, database.get_uuid(),
                            database.get_lastdocid());
    for (Xapian::valueno slot : SlotsOfColumns()) {
      const std::optional<ColumnData> data = ReadSlot(database, slot);
      if (data) writer.AddColumn(slot, data->contents, data->numbers);
    }
    return writer.Finish();
  });
}

std::vector<std::string> CheckColumns(const Xapian::Database& database,
                                      absl::string_view folder) {
  const absl::StatusOr<ColumnFile> file = ColumnFile::Open(ColumnsPath(folder));
  if (absl::IsNotFound(file.status())) return {};
  if (!file.ok()) return {std::string(file.status().message())};
  std::vector<std::string> findings;
  if (file->uuid() != database.get_uuid()) {
    findings.push_back("columns: they are of another database");
    return findings;
  }
  for (Xapian::valueno slot : SlotsOfColumns()) {
    const StoredColumn* const column = file->Find(slot);
    if (column == nullptr) continue;
    const Xapian::docid wrong = FirstDifference(database, *file, *column);
    if (wrong == 0) continue;
    findings.push_back(absl::StrCat("columns: slot ", slot, " of document ",
                                    wrong, " is not what the index says"));
  }
  return findings;
}

}  // namespace imr
