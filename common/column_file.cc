#include "common/column_file.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

#include "common/damage.h"
#include "common/status_macros.h"

namespace imr {
namespace {

constexpr absl::string_view kMagic = "IMRCOL02";
constexpr char kColumns[] = "columns";

// Returns the bytes a number needs to count to `contents`.
int WidthOf(size_t contents) {
  if (contents <= std::numeric_limits<uint8_t>::max()) return 1;
  return contents <= std::numeric_limits<uint16_t>::max() ? 2 : 4;
}

template <typename Number>
std::vector<Number> Narrow(absl::Span<const uint32_t> numbers) {
  std::vector<Number> narrow;
  narrow.reserve(numbers.size());
  for (uint32_t number : numbers) narrow.push_back(static_cast<Number>(number));
  return narrow;
}

}  // namespace

void StoredColumn::FetchContents() const {
  const auto* const offsets = reinterpret_cast<const char*>(offsets_);
  MappedFile::Fetch({offsets, (contents_ + size_t{1}) * sizeof(*offsets_)});
  MappedFile::Fetch(texts_.substr(0, offsets_[contents_]));
}

absl::string_view StoredColumn::Content(uint32_t number) const {
  if (number == 0 || number > contents_) return "";
  const uint32_t begin = offsets_[number - 1];
  const uint32_t end = offsets_[number];
  if (begin > end || end > texts_.size()) return "";
  return texts_.substr(begin, end - begin);
}

uint32_t StoredColumn::LowerBound(absl::string_view bytes) const {
  uint32_t low = 1, high = contents_ + 1;
  while (low < high) {
    const uint32_t middle = low + (high - low) / 2;
    if (Content(middle) < bytes) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

absl::StatusOr<ColumnFile> ColumnFile::Open(const std::string& path) {
  ASSIGN_OR_RETURN(MappedFile mapped, MappedFile::Open(path));
  ColumnFile file(std::move(mapped));
  if (file.ReadColumns()) return file;
  return DamagedFile("open columns", path);
}

// Returns false if the file is not whole.
bool ColumnFile::ReadColumns() {
  const std::optional<Json> directory =
      ReadDirectory(file_.bytes(), kMagic, kColumns);
  if (!directory) return false;
  last_ = static_cast<uint32_t>(NumberIn(*directory, "last"));
  for (const Json& row : (*directory)[kColumns]) {
    if (!AddColumn(row)) return false;
  }
  return true;
}

// Returns false if a block does not lie in the file.
bool ColumnFile::AddColumn(const Json& row) {
  const absl::string_view bytes = file_.bytes();
  const uint64_t texts = NumberIn(row, "texts");
  const uint64_t contents = NumberIn(row, "contents");
  const uint64_t width = NumberIn(row, "width");
  if (width != 1 && width != 2 && width != 4) return false;
  if (contents >= bytes.size()) return false;
  const auto offsets = NumbersAt<uint32_t>(bytes, texts, contents + 1);
  const auto numbers = NumbersAt<uint8_t>(bytes, NumberIn(row, "numbers"),
                                          (uint64_t{last_} + 1) * width);
  if (!offsets || !numbers) return false;
  StoredColumn column;
  column.slot_ = static_cast<uint32_t>(NumberIn(row, "slot"));
  column.contents_ = static_cast<uint32_t>(contents);
  column.width_ = static_cast<int>(width);
  column.offsets_ = offsets->data();
  column.texts_ = bytes.substr(texts + offsets->size() * sizeof(uint32_t));
  column.numbers_ = numbers->data();
  columns_.push_back(column);
  return true;
}

const StoredColumn* ColumnFile::Find(uint32_t slot) const {
  const auto found = std::find_if(
      columns_.begin(), columns_.end(),
      [slot](const StoredColumn& column) { return column.slot() == slot; });
  return found == columns_.end() ? nullptr : &*found;
}

ColumnFileWriter::ColumnFileWriter(const std::string& path, uint32_t last)
    : file_(path, kMagic),
      directory_({{"last", last}, {kColumns, Json::array()}}) {}

void ColumnFileWriter::AddColumn(uint32_t slot,
                                 absl::Span<const std::string> contents,
                                 absl::Span<const uint32_t> numbers) {
  const int width = WidthOf(contents.size());
  Json row = {{"slot", slot}, {"width", width}, {"contents", contents.size()}};
  row["texts"] = file_.BeginBlock();
  file_.WriteTexts(contents);
  row["numbers"] = file_.BeginBlock();
  if (width == 1) {
    file_.Write(absl::MakeConstSpan(Narrow<uint8_t>(numbers)));
  } else if (width == 2) {
    file_.Write(absl::MakeConstSpan(Narrow<uint16_t>(numbers)));
  } else {
    file_.Write(numbers);
  }
  directory_[kColumns].push_back(std::move(row));
}

absl::Status ColumnFileWriter::Finish() { return file_.Finish(directory_); }

}  // namespace imr
