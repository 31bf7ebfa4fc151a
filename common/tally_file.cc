#include "common/tally_file.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <type_traits>

#include "absl/strings/str_cat.h"

#include "common/file_frame.h"

namespace imr {
namespace {

constexpr absl::string_view kMagic = "IMRTAL01";
constexpr uint64_t kAlignment = 8;
constexpr uint64_t kBitsOfWord = 64;

// Returns the whole number at a key, 0 if there is none.
uint64_t NumberIn(const Json& json, const char* key) {
  const auto found = json.find(key);
  if (found == json.end() || !found->is_number_unsigned()) return 0;
  return found->get<uint64_t>();
}

// Returns `count` numbers from `offset` of a file on; nullopt if they do not
// lie in it.
template <typename Number>
std::optional<absl::Span<const Number>> NumbersAt(absl::string_view file,
                                                  uint64_t offset,
                                                  uint64_t count) {
  static_assert(std::is_trivially_copyable_v<Number>);
  if (offset % kAlignment != 0 || offset > file.size() ||
      count > (file.size() - offset) / sizeof(Number)) {
    return std::nullopt;
  }
  return absl::MakeConstSpan(
      reinterpret_cast<const Number*>(file.data() + offset),
      static_cast<size_t>(count));
}

// Reads the frequent values of a slot that has so many values. Returns false if
// they are none.
bool ReadFrequent(const Json& row, uint64_t values,
                  std::vector<uint32_t>& frequent) {
  const auto found = row.find("frequent");
  if (found == row.end() || !found->is_array()) return false;
  for (const Json& value : *found) {
    if (!value.is_number_unsigned() || value.get<uint64_t>() >= values) {
      return false;
    }
    frequent.push_back(value.get<uint32_t>());
  }
  return true;
}

}  // namespace

absl::string_view StoredTallies::Value(uint32_t value) const {
  const uint32_t begin = offsets_[value];
  const uint32_t end = offsets_[value + 1];
  if (begin > end || end > texts_.size()) return "";
  return texts_.substr(begin, end - begin);
}

absl::StatusOr<TallyFile> TallyFile::Open(const std::string& path) {
  auto mapped = MappedFile::Open(path);
  if (!mapped.ok()) return mapped.status();
  TallyFile file(*std::move(mapped));
  if (file.ReadDirectory()) return file;
  return absl::DataLossError(
      absl::StrCat("open tallies \"", path, "\": it is cut off or damaged"));
}

// Returns false if the file is not whole.
bool TallyFile::ReadDirectory() {
  uint64_t length = 0;  // of the directory
  const auto body = ReadFrame(file_.bytes(), kMagic, length);
  if (!body || length > body->size()) return false;
  const absl::string_view text = body->substr(body->size() - length);
  const Json json = Json::parse(text.begin(), text.end(), nullptr,
                                /*allow_exceptions=*/false);
  if (!json.is_object() || !json.contains("slots") ||
      !json["slots"].is_array()) {
    return false;
  }
  documents_ = static_cast<uint32_t>(NumberIn(json, "documents"));
  for (const Json& row : json["slots"]) {
    if (!row.is_object() || !AddSlot(row)) return false;
  }
  return true;
}

// Returns false if a block does not lie in the file.
bool TallyFile::AddSlot(const Json& row) {
  const absl::string_view bytes = file_.bytes();
  const uint64_t values = NumberIn(row, "values");
  const uint64_t contents = NumberIn(row, "contents");
  const uint64_t listed = NumberIn(row, "listed");
  const uint64_t texts = NumberIn(row, "texts");
  const uint64_t sets = NumberIn(row, "sets");
  StoredTallies tallies;
  if (!ReadFrequent(row, values, tallies.frequent_)) return false;
  if (std::max({values, contents, listed}) >= bytes.size()) return false;
  tallies.words_ = documents_ / kBitsOfWord + 1;
  const auto offsets = NumbersAt<uint32_t>(bytes, texts, values + 1);
  const auto ends =
      NumbersAt<uint32_t>(bytes, NumberIn(row, "lists"), contents + 1 + listed);
  const auto totals =
      NumbersAt<ValueTotal>(bytes, NumberIn(row, "totals"), values);
  const auto words = NumbersAt<uint64_t>(
      bytes, sets,
      sets == 0 ? 0 : (tallies.frequent_.size() + 1) * tallies.words_);
  if (!offsets || !ends || !totals || !words) return false;
  tallies.slot_ = static_cast<uint32_t>(NumberIn(row, "slot"));
  tallies.offsets_ = *offsets;
  tallies.texts_ = bytes.substr(texts + offsets->size() * sizeof(uint32_t));
  tallies.ends_ = ends->first(contents + 1);
  tallies.lists_ = ends->subspan(contents + 1);
  tallies.totals_ = *totals;
  tallies.sets_ = *words;
  slots_.push_back(std::move(tallies));
  return true;
}

const StoredTallies* TallyFile::Find(uint32_t slot) const {
  const auto found = std::find_if(
      slots_.begin(), slots_.end(),
      [slot](const StoredTallies& tallies) { return tallies.slot() == slot; });
  return found == slots_.end() ? nullptr : &*found;
}

TallyFileWriter::TallyFileWriter(const std::string& path, uint32_t documents)
    : file_(path),
      directory_({{"documents", documents}, {"slots", Json::array()}}) {
  file_.Write(kMagic);
}

void TallyFileWriter::Add(const SlotTallies& tallies) {
  Json row = {{"slot", tallies.slot},
              {"values", tallies.values.size()},
              {"contents", tallies.ends.size() - 1},
              {"listed", tallies.lists.size()},
              {"frequent", tallies.frequent}};
  row["texts"] = BeginBlock();
  uint32_t offset = 0;
  for (const std::string& value : tallies.values) {
    file_.WriteNumbers(&offset, 1);
    offset += static_cast<uint32_t>(value.size());
  }
  file_.WriteNumbers(&offset, 1);
  for (const std::string& value : tallies.values) file_.Write(value);
  row["lists"] = BeginBlock();
  file_.WriteNumbers(tallies.ends.data(), tallies.ends.size());
  file_.WriteNumbers(tallies.lists.data(), tallies.lists.size());
  row["totals"] = BeginBlock();
  file_.WriteNumbers(tallies.totals.data(), tallies.totals.size());
  row["sets"] = tallies.sets.empty() ? 0 : BeginBlock();
  file_.WriteNumbers(tallies.sets.data(), tallies.sets.size());
  directory_["slots"].push_back(std::move(row));
}

absl::Status TallyFileWriter::Finish() {
  const std::string text = directory_.dump();
  const uint64_t length = text.size();
  file_.Write(text);
  file_.WriteNumbers(&length, 1);
  file_.Write(kMagic);
  return file_.Close();
}

uint64_t TallyFileWriter::BeginBlock() {
  file_.Align(kAlignment);
  return file_.size();
}

}  // namespace imr
