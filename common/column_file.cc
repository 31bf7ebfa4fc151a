#include "common/column_file.h"

#include <algorithm>
#include <limits>

#include "absl/strings/str_cat.h"

#include "common/file_frame.h"
#include "common/status_macros.h"

namespace imr {
namespace {

constexpr absl::string_view kMagic = "IMRCOL02";
constexpr uint64_t kAlignment = 8;

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

// Returns the whole number at a key, 0 if there is none.
uint64_t NumberIn(const Json& json, const char* key) {
  const auto found = json.find(key);
  if (found == json.end() || !found->is_number_unsigned()) return 0;
  return found->get<uint64_t>();
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
  if (file.ReadDirectory()) return file;
  return absl::DataLossError(
      absl::StrCat("open columns \"", path, "\": it is cut off or damaged"));
}

// Returns false if the file is not whole.
bool ColumnFile::ReadDirectory() {
  uint64_t length = 0;  // of the directory
  const auto body = ReadFrame(file_.bytes(), kMagic, length);
  if (!body || length > body->size()) return false;
  const absl::string_view text = body->substr(body->size() - length);
  const Json json = Json::parse(text.begin(), text.end(), nullptr,
                                /*allow_exceptions=*/false);
  if (!json.is_object() || !json.contains("columns") ||
      !json["columns"].is_array()) {
    return false;
  }
  last_ = static_cast<uint32_t>(NumberIn(json, "last"));
  for (const Json& row : json["columns"]) {
    if (!row.is_object() || !AddColumn(row)) return false;
  }
  return true;
}

// Returns false if a block does not lie in the file.
bool ColumnFile::AddColumn(const Json& row) {
  const absl::string_view bytes = file_.bytes();
  const uint64_t texts = NumberIn(row, "texts");
  const uint64_t numbers = NumberIn(row, "numbers");
  const uint64_t contents = NumberIn(row, "contents");
  const uint64_t width = NumberIn(row, "width");
  const uint64_t offsets_bytes = (contents + 1) * sizeof(uint32_t);
  if (width != 1 && width != 2 && width != 4) return false;
  if (texts % kAlignment != 0 || numbers % kAlignment != 0) return false;
  if (contents >= bytes.size() || texts > bytes.size() ||
      numbers > bytes.size()) {
    return false;
  }
  if (offsets_bytes > bytes.size() - texts) return false;
  if ((uint64_t{last_} + 1) * width > bytes.size() - numbers) return false;
  StoredColumn column;
  column.slot_ = static_cast<uint32_t>(NumberIn(row, "slot"));
  column.contents_ = static_cast<uint32_t>(contents);
  column.width_ = static_cast<int>(width);
  column.offsets_ = reinterpret_cast<const uint32_t*>(bytes.data() + texts);
  column.texts_ = bytes.substr(texts + offsets_bytes);
  column.numbers_ = bytes.data() + numbers;
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
    : file_(path), directory_({{"last", last}, {"columns", Json::array()}}) {
  file_.Write(kMagic);
}

void ColumnFileWriter::AddColumn(uint32_t slot,
                                 absl::Span<const std::string> contents,
                                 absl::Span<const uint32_t> numbers) {
  const uint64_t texts = BeginBlock();
  uint32_t offset = 0;
  for (const std::string& content : contents) {
    file_.WriteNumbers(&offset, 1);
    offset += static_cast<uint32_t>(content.size());
  }
  file_.WriteNumbers(&offset, 1);
  for (const std::string& content : contents) file_.Write(content);
  const uint64_t begin = BeginBlock();
  const int width = WidthOf(contents.size());
  if (width == 1) {
    const std::vector<uint8_t> narrow = Narrow<uint8_t>(numbers);
    file_.WriteNumbers(narrow.data(), narrow.size());
  } else if (width == 2) {
    const std::vector<uint16_t> narrow = Narrow<uint16_t>(numbers);
    file_.WriteNumbers(narrow.data(), narrow.size());
  } else {
    file_.WriteNumbers(numbers.data(), numbers.size());
  }
  directory_["columns"].push_back({{"slot", slot},
                                   {"width", width},
                                   {"contents", contents.size()},
                                   {"texts", texts},
                                   {"numbers", begin}});
}

absl::Status ColumnFileWriter::Finish() {
  const std::string text = directory_.dump();
  const uint64_t length = text.size();
  file_.Write(text);
  file_.WriteNumbers(&length, 1);
  file_.Write(kMagic);
  return file_.Close();
}

uint64_t ColumnFileWriter::BeginBlock() {
  file_.Align(kAlignment);
  return file_.size();
}

}  // namespace imr
