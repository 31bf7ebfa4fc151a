#include "indexer/tally_builder.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/container/flat_hash_map.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"

#include "common/index_schema.h"
#include "common/slot.h"
#include "common/status_macros.h"

namespace imr {
namespace {

constexpr uint32_t kBitsOfWord = 64;

// A value is frequent if one document in so many has it: a set of bits then
// takes as long to go through as a list.
constexpr uint32_t kFrequent = 64;

// Lists the values of each content, each once.
void ListValues(const Field& field, const StoredColumn& column,
                SlotTallies& tallies) {
  absl::flat_hash_map<absl::string_view, uint32_t> numbers;
  for (uint32_t content = 1; content <= column.contents(); ++content) {
    ForEachSlotValue(field, column.Content(content),
                     [&](absl::string_view value) { numbers[value] = 0; });
  }
  for (const auto& [value, _] : numbers) tallies.values.emplace_back(value);
  absl::c_sort(tallies.values);
  for (uint32_t i = 0; i < tallies.values.size(); ++i) {
    numbers[tallies.values[i]] = i;
  }
  tallies.ends = {0};
  for (uint32_t content = 1; content <= column.contents(); ++content) {
    const auto begin = static_cast<std::ptrdiff_t>(tallies.lists.size());
    ForEachSlotValue(field, column.Content(content),
                     [&](absl::string_view value) {
                       tallies.lists.push_back(numbers[value]);
                     });
    std::sort(tallies.lists.begin() + begin, tallies.lists.end());
    tallies.lists.erase(
        std::unique(tallies.lists.begin() + begin, tallies.lists.end()),
        tallies.lists.end());
    tallies.ends.push_back(static_cast<uint32_t>(tallies.lists.size()));
  }
}

// Counts the documents and letters of each value.
class TotalCounter {
 public:
  TotalCounter(const StoredColumn& column, SlotTallies& tallies)
      : column_(column), tallies_(tallies), letter_of_(tallies.values.size()) {
    tallies_.totals.resize(tallies.values.size());
  }

  // Counts documents first to last, those of a letter: the next one. Calls
  // visit(document, value, whether one before of them had it too) for each
  // value.
  template <typename Visit>
  void AddLetter(uint32_t first, uint32_t last, Visit visit) {
    ++letter_;
    for (uint32_t document = first; document <= last; ++document) {
      const uint32_t content = column_.NumberAt(document);
      if (content == 0) continue;
      for (uint32_t at = tallies_.ends[content - 1];
           at < tallies_.ends[content]; ++at) {
        const uint32_t value = tallies_.lists[at];
        const bool is_repeated = letter_of_[value] == letter_;
        letter_of_[value] = letter_;
        ++tallies_.totals[value].documents;
        tallies_.totals[value].letters += is_repeated ? 0 : 1;
        visit(document, value, is_repeated);
      }
    }
  }

 private:
  const StoredColumn& column_;
  SlotTallies& tallies_;
  uint32_t letter_ = 0;
  std::vector<uint32_t> letter_of_;  // the last that had the value
};

void SetBit(uint32_t document, uint64_t* set) {
  set[document / kBitsOfWord] |= uint64_t{1} << (document % kBitsOfWord);
}

// Chooses the frequent values by how many documents have each content, and
// makes room for the sets.
void ChooseFrequent(const StoredColumn& column, uint32_t documents,
                    SlotTallies& tallies) {
  std::vector<uint32_t> of_content(size_t{column.contents()} + 1);
  for (uint32_t i = 1; i <= documents; ++i) ++of_content[column.NumberAt(i)];
  std::vector<uint64_t> of_value(tallies.values.size());
  for (uint32_t content = 1; content <= column.contents(); ++content) {
    for (uint32_t at = tallies.ends[content - 1]; at < tallies.ends[content];
         ++at) {
      of_value[tallies.lists[at]] += of_content[content];
    }
  }
  for (uint32_t value = 0; value < of_value.size(); ++value) {
    if (of_value[value] >= documents / kFrequent) {
      tallies.frequent.push_back(value);
    }
  }
  tallies.sets.resize((tallies.frequent.size() + 1) *
                      (documents / kBitsOfWord + 1));
}

// Returns whether the values of the field are counted by facets.
bool HasTallies(const Field& field) { return !field.facet_title.empty(); }

bool AreSame(const StoredTallies& stored, const SlotTallies& tallies) {
  if (stored.values() != tallies.values.size() ||
      stored.contents() + 1 != tallies.ends.size() ||
      stored.frequent() != tallies.frequent ||
      stored.sets() != absl::MakeConstSpan(tallies.sets)) {
    return false;
  }
  for (uint32_t value = 0; value < stored.values(); ++value) {
    if (stored.Value(value) != tallies.values[value] ||
        stored.Total(value) != tallies.totals[value]) {
      return false;
    }
  }
  std::vector<uint32_t> ends = {0}, lists;
  for (uint32_t content = 1; content <= stored.contents(); ++content) {
    stored.ForEachValueOf(content,
                          [&](uint32_t value) { lists.push_back(value); });
    ends.push_back(static_cast<uint32_t>(lists.size()));
  }
  return ends == tallies.ends && lists == tallies.lists;
}

}  // namespace

SlotTallies TalliesOf(const Field& field, const StoredColumn& column,
                      const LetterFile& letters) {
  SlotTallies tallies;
  tallies.slot = field.slot;
  ListValues(field, column, tallies);
  const bool is_shared = field.scope == Scope::kLetter;
  const uint32_t documents = letters.documents();
  if (!is_shared) ChooseFrequent(column, documents, tallies);
  // The set of each value that is frequent.
  std::vector<uint64_t*> sets(tallies.values.size());
  for (size_t i = 0; i < tallies.frequent.size(); ++i) {
    sets[tallies.frequent[i]] =
        tallies.sets.data() + (i + 1) * (documents / kBitsOfWord + 1);
  }
  TotalCounter counter(column, tallies);
  for (size_t i = 0; i < letters.letters(); ++i) {
    counter.AddLetter(letters.FirstDocument(i),
                      letters.FirstDocument(i + 1) - 1,
                      [&](uint32_t document, uint32_t value, bool is_repeated) {
                        if (is_shared) return;
                        if (sets[value] != nullptr) {
                          SetBit(document, sets[value]);
                        } else if (is_repeated) {
                          SetBit(document, tallies.sets.data());
                        }
                      });
  }
  return tallies;
}

absl::Status WriteTallies(const std::string& segment_folder) {
  const auto path = [&](const char* name) {
    return absl::StrCat(segment_folder, "/", name);
  };
  ASSIGN_OR_RETURN(const ColumnFile columns,
                   ColumnFile::Open(path(kColumnsName)));
  ASSIGN_OR_RETURN(const LetterFile letters,
                   LetterFile::Open(path(kLettersName)));
  TallyFileWriter writer(path(kTalliesName), letters.documents());
  for (const Field& field : AllFields()) {
    if (!HasTallies(field)) continue;
    const StoredColumn* const column = columns.Find(field.slot);
    if (column != nullptr) writer.Add(TalliesOf(field, *column, letters));
  }
  return writer.Finish();
}

bool HasRightTallies(const TallyFile& tallies, const ColumnFile& columns,
                     const LetterFile& letters) {
  size_t slots = 0;
  for (const Field& field : AllFields()) {
    if (!HasTallies(field)) continue;
    const StoredColumn* const column = columns.Find(field.slot);
    const StoredTallies* const stored = tallies.Find(field.slot);
    if (column == nullptr || stored == nullptr) {
      if (column != nullptr || stored != nullptr) return false;
      continue;
    }
    ++slots;
    if (!AreSame(*stored, TalliesOf(field, *column, letters))) return false;
  }
  return slots == tallies.slots().size();
}

}  // namespace imr
