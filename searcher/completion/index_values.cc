#include "searcher/completion/index_values.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "absl/container/flat_hash_set.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"

#include "common/column_file.h"
#include "common/lexicons.h"
#include "common/slot.h"
#include "common/term.h"
#include "common/words.h"
#include "searcher/index_words.h"
#include "searcher/slot_values.h"
#include "searcher/vocabulary.h"

namespace imr {
namespace {

// Letters of the shortest word of a text, or name of a lexicon, that is looked
// for.
constexpr size_t kShortestBeginning = 2;

constexpr std::array<absl::string_view, 9> kTypedDays = {
    "last-2-years", "last-6-months", "last-90-days", "last-month", "last-year",
    "this-month",   "this-year",     "today",        "yesterday"};

// Returns true if a value, as people read it, begins with what was typed.
bool Begins(const Field& field, absl::string_view printed,
            absl::string_view typed, absl::string_view folded) {
  if (absl::StartsWithIgnoreCase(printed, typed)) return true;
  return field.kind == FieldKind::kKeyword && !folded.empty() &&
         absl::StartsWith(FoldText(printed), folded);
}

// Returns a day, or as much of it as comes next: its year, its month.
std::string NextOfDay(absl::string_view day, absl::string_view typed) {
  const size_t bytes = typed.size() < 4 ? 4 : typed.size() < 7 ? 7 : 10;
  return std::string(day.substr(0, bytes));
}

// The values found, and whether some are only their beginnings.
class Values {
 public:
  Values(const Field& field, absl::string_view typed)
      : field_(field), typed_(typed), folded_(FoldText(typed)) {}

  absl::string_view typed() const { return typed_; }
  absl::string_view folded() const { return folded_; }

  void Add(std::string value) { values_.insert(std::move(value)); }

  // Adds a beginning of values that are too many.
  void AddBeginning(std::string value) {
    are_beginnings_ = true;
    Add(std::move(value));
  }

  // Adds the values of a column that begin as typed.
  void AddColumn(const StoredColumn& column, uint32_t most_contents) {
    if (column.contents() > most_contents) {
      std::set<std::string> variants = {std::string(typed_),
                                        absl::AsciiStrToLower(typed_)};
      for (const std::string& variant : variants) AddRange(column, variant);
      return;
    }
    column.FetchContents();
    absl::flat_hash_set<absl::string_view> met;
    for (uint32_t number = 1; number <= column.contents(); ++number) {
      ForEachSlotValue(field_, column.Content(number),
                       [&](absl::string_view value) {
                         if (met.insert(value).second) AddValue(value);
                       });
    }
  }

  std::vector<OfferedValue> Take() const {
    std::vector<OfferedValue> offered;
    const bool cut = are_beginnings_ || values_.size() > kMostValues;
    for (const std::string& value : values_) {
      std::string text = cut ? value.substr(0, typed_.size() + 1) : value;
      if (!offered.empty() && offered.back().text == text) continue;
      offered.push_back({std::move(text), !cut});
    }
    return offered;
  }

 private:
  void AddValue(absl::string_view slot_value) {
    const std::string printed = PrintedForm(field_, slot_value);
    if (!Begins(field_, printed, typed_, folded_)) return;
    Add(field_.kind == FieldKind::kDate ? NextOfDay(printed, typed_) : printed);
  }

  // Adds the contents that begin with `beginning`, which stand together.
  void AddRange(const StoredColumn& column, absl::string_view beginning) {
    const uint32_t first = column.LowerBound(beginning);
    const uint32_t last = column.LowerBound(absl::StrCat(beginning, "\xff"));
    if (last - first <= kMostValues) {
      for (uint32_t at = first; at < last; ++at) {
        Add(std::string(column.Content(at)));
      }
      return;
    }
    for (uint32_t at = first; at < last;) {
      const absl::string_view next =
          column.Content(at).substr(0, beginning.size() + 1);
      AddBeginning(std::string(next));
      at = std::max(at + 1, column.LowerBound(absl::StrCat(next, "\xff")));
    }
  }

  const Field& field_;
  const absl::string_view typed_;
  const std::string folded_;
  std::set<std::string> values_;
  bool are_beginnings_ = false;
};

// Returns true if the index has the values that a name stands for.
bool IsThere(const IndexReader& index, const QueryNode& node) {
  const auto is_there = [&index](const QueryNode& child) {
    return IsThere(index, child);
  };
  if (node.kind == NodeKind::kAnd) {
    return std::all_of(node.children.begin(), node.children.end(), is_there);
  }
  if (node.kind == NodeKind::kOr) {
    return std::any_of(node.children.begin(), node.children.end(), is_there);
  }
  return node.kind == NodeKind::kValue &&
         index.TermFrequency(
             ValueTerm(GetField(node.field), FoldText(node.value))) > 0;
}

// Adds names of the field's lexicon that stand for other values: brands for
// their ingredients. What is printed in letters is in the column already.
void AddNames(const IndexReader& index, const Field& field, Values& values) {
  if (field.id == FieldId::kBrand ||
      values.folded().size() < kShortestBeginning) {
    return;
  }
  for (const LexiconEntry& entry : GetLexicon(field.vocabulary).entries()) {
    if (!absl::StartsWith(FoldText(entry.name), values.folded())) continue;
    if (IsThere(index, ReadingOf(field, entry).node)) {
      values.Add(absl::AsciiStrToLower(entry.name));
    }
  }
}

}  // namespace

std::vector<OfferedValue> ValuesThatBegin(const IndexReader& index,
                                          const Field& field,
                                          absl::string_view typed,
                                          uint32_t most_contents) {
  Values values(field, typed);
  if (field.kind == FieldKind::kText) {
    if (values.folded().size() < kShortestBeginning) return {};
    for (std::string& word :
         WordsThatBegin(index, values.folded(), kMostValues + 1)) {
      values.Add(std::move(word));
    }
    return values.Take();
  }
  for (const PlacedSegment& placed : index.segments()) {
    const StoredColumn* const column = placed.segment->columns.Find(field.slot);
    if (column != nullptr) values.AddColumn(*column, most_contents);
  }
  AddNames(index, field, values);
  if (field.kind == FieldKind::kDate) {
    for (absl::string_view days : kTypedDays) {
      if (absl::StartsWith(days, typed)) values.Add(std::string(days));
    }
  }
  return values.Take();
}

}  // namespace imr
