#include "common/tally_file.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

#include "common/damage.h"

namespace imr {
namespace {

constexpr absl::string_view kMagic = "IMRTAL01";
constexpr char kSlots[] = "slots";
constexpr uint64_t kBitsOfWord = 64;

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
  if (file.ReadSlots()) return file;
  return DamagedFile("open tallies", path);
}

// Returns false if the file is not whole.
bool TallyFile::ReadSlots() {
  const std::optional<Json> directory =
      ReadDirectory(file_.bytes(), kMagic, kSlots);
  if (!directory) return false;
  documents_ = static_cast<uint32_t>(NumberIn(*directory, "documents"));
  for (const Json& row : (*directory)[kSlots]) {
    if (!AddSlot(row)) return false;
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
    : file_(path, kMagic),
      directory_({{"documents", documents}, {kSlots, Json::array()}}) {}

void TallyFileWriter::Add(const SlotTallies& tallies) {
  Json row = {{"slot", tallies.slot},
              {"values", tallies.values.size()},
              {"contents", tallies.ends.size() - 1},
              {"listed", tallies.lists.size()},
              {"frequent", tallies.frequent},
              {"sets", 0}};
  row["texts"] = file_.BeginBlock();
  file_.WriteTexts(tallies.values);
  row["lists"] = file_.BeginBlock();
  file_.Write(absl::MakeConstSpan(tallies.ends));
  file_.Write(absl::MakeConstSpan(tallies.lists));
  row["totals"] = file_.BeginBlock();
  file_.Write(absl::MakeConstSpan(tallies.totals));
  if (!tallies.sets.empty()) {
    row["sets"] = file_.BeginBlock();
    file_.Write(absl::MakeConstSpan(tallies.sets));
  }
  directory_[kSlots].push_back(std::move(row));
}

absl::Status TallyFileWriter::Finish() { return file_.Finish(directory_); }

}  // namespace imr
