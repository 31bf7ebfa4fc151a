#include "searcher/stats.h"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"

#include "common/outcome.h"
#include "common/status_macros.h"
#include "searcher/evaluate.h"
#include "searcher/interpret.h"
#include "searcher/interpret_for.h"
#include "searcher/match.h"
#include "searcher/slot_values.h"
#include "searcher/stats_by_value.h"
#include "searcher/value_column.h"

namespace imr {
namespace {

constexpr uint32_t kNoValue = std::numeric_limits<uint32_t>::max();

// Numbers the rows: each is a row of the fields before and a value of its own.
class RowNumbers {
 public:
  static constexpr uint32_t kFirst = 0;  // of no fields

  uint32_t Of(uint32_t before, uint32_t value) {
    const auto [found, is_new] = numbers_.try_emplace(
        {before, value}, static_cast<uint32_t>(rows_.size()));
    if (is_new) rows_.emplace_back(before, value);
    return found->second;
  }

  // Returns the values of a row, in the order of the fields.
  std::vector<uint32_t> ValuesOf(uint32_t row) const {
    std::vector<uint32_t> values;
    for (; row != kFirst; row = rows_[row].first) {
      values.push_back(rows_[row].second);
    }
    std::reverse(values.begin(), values.end());
    return values;
  }

 private:
  using Row = std::pair<uint32_t, uint32_t>;  // the row before and a value
  std::vector<Row> rows_ = {{kFirst, kNoValue}};
  absl::flat_hash_map<Row, uint32_t> numbers_;
};

struct Tally {
  StatisticsRow row;
  Xapian::docid letter = 0;  // the last one counted

  void Add(const Place& place, std::optional<Outcome> outcome) {
    ++row.count.determinations;
    if (place.letter != letter) ++row.count.letters;
    letter = place.letter;
    if (outcome == Outcome::kUpheld) ++row.upheld;
    if (outcome == Outcome::kOverturned) ++row.overturned;
  }
};

// Sets `rows` to those of a document: every combination of its values.
void FindRows(std::vector<ValueColumn>& columns, Xapian::docid docid,
              RowNumbers& numbers, std::vector<uint32_t>& rows) {
  rows = {RowNumbers::kFirst};
  for (ValueColumn& column : columns) {
    absl::Span<const uint32_t> values = column.At(docid);
    if (values.empty()) values = absl::MakeConstSpan(&kNoValue, 1);
    const size_t before = rows.size();
    for (size_t i = 0; i < before; ++i) {
      for (uint32_t value : values.subspan(1)) {
        rows.push_back(numbers.Of(rows[i], value));
      }
      rows[i] = numbers.Of(rows[i], values[0]);
    }
  }
}

std::optional<Outcome> OutcomeAt(ValueColumn& column, Xapian::docid docid) {
  const absl::Span<const uint32_t> values = column.At(docid);
  if (values.empty()) return std::nullopt;
  return ParseOutcome(column.values()[values.front()]);
}

std::vector<std::string> PrintedValues(
    absl::Span<const uint32_t> key, absl::Span<const FieldId> fields,
    const std::vector<ValueColumn>& columns) {
  std::vector<std::string> values;
  for (size_t i = 0; i < key.size(); ++i) {
    values.push_back(
        key[i] == kNoValue
            ? ""
            : PrintedForm(GetField(fields[i]), columns[i].values()[key[i]]));
  }
  return values;
}

// Returns a row for each combination of values that a document has.
std::vector<StatisticsRow> CountCrossed(const IndexReader& index,
                                        const DocSet& set,
                                        absl::Span<const FieldId> fields) {
  std::vector<ValueColumn> columns;
  for (FieldId field : fields) columns.emplace_back(index, GetField(field));
  ValueColumn outcomes(index, GetField(FieldId::kOutcome));
  RowNumbers numbers;
  std::vector<uint32_t> rows_of_document;
  absl::flat_hash_map<uint32_t, Tally> tallies;  // by number
  for (const Place& place : PlacesOf(index, set)) {
    const std::optional<Outcome> outcome = OutcomeAt(outcomes, place.docid);
    FindRows(columns, place.docid, numbers, rows_of_document);
    for (uint32_t row : rows_of_document) tallies[row].Add(place, outcome);
  }
  std::vector<StatisticsRow> rows;
  for (auto& [number, tally] : tallies) {
    tally.row.values = PrintedValues(numbers.ValuesOf(number), fields, columns);
    rows.push_back(std::move(tally.row));
  }
  return rows;
}

// Returns a row for each value, or combination of values, that a document has.
// Only of facets are values tallied.
std::vector<StatisticsRow> CountRows(const IndexReader& index,
                                     const DocSet& set,
                                     absl::Span<const FieldId> fields) {
  const bool is_facet =
      fields.size() == 1 && !GetField(fields[0]).facet_title.empty();
  return is_facet ? CountByValue(index, set, GetField(fields[0]))
                  : CountCrossed(index, set, fields);
}

// Most determinations first.
bool Before(const StatisticsRow& a, const StatisticsRow& b) {
  return a.count.determinations != b.count.determinations
             ? a.count.determinations > b.count.determinations
             : a.values < b.values;
}

}  // namespace

absl::StatusOr<Statistics> ComputeStatistics(IndexReader& index,
                                             const SearchRequest& request,
                                             absl::Span<const FieldId> fields) {
  ASSIGN_OR_RETURN(const Interpretation interpretation,
                   InterpretFor(index, request));
  return index.Read([&]() -> absl::StatusOr<Statistics> {
    Evaluator evaluator(index);
    const DocSet set = evaluator.Evaluate(interpretation.tree);
    Statistics statistics;
    statistics.fields.assign(fields.begin(), fields.end());
    statistics.total = CountAll(index, set);
    statistics.rows = CountRows(index, set, fields);
    std::sort(statistics.rows.begin(), statistics.rows.end(), Before);
    statistics.notes = interpretation.notes;
    for (const std::string& note : evaluator.notes()) {
      statistics.notes.push_back(note);
    }
    return statistics;
  });
}

}  // namespace imr
