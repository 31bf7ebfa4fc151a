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
#include "searcher/match.h"
#include "searcher/similar_words.h"
#include "searcher/slot_values.h"
#include "searcher/value_column.h"

namespace imr {
namespace {

// A row while counting: its values as indices of the columns.
using RowKey = std::vector<uint32_t>;
constexpr uint32_t kNoValue = std::numeric_limits<uint32_t>::max();

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

// Returns every combination of one index from each column.
std::vector<RowKey> KeysAt(std::vector<ValueColumn>& columns,
                           Xapian::docid docid) {
  std::vector<RowKey> keys = {{}};
  for (ValueColumn& column : columns) {
    absl::Span<const uint32_t> values = column.At(docid);
    if (values.empty()) values = absl::MakeConstSpan(&kNoValue, 1);
    std::vector<RowKey> longer;
    for (const RowKey& key : keys) {
      for (uint32_t value : values) {
        longer.push_back(key);
        longer.back().push_back(value);
      }
    }
    keys = std::move(longer);
  }
  return keys;
}

std::optional<Outcome> OutcomeAt(ValueColumn& column, Xapian::docid docid) {
  const absl::Span<const uint32_t> values = column.At(docid);
  if (values.empty()) return std::nullopt;
  return ParseOutcome(column.values()[values.front()]);
}

std::vector<std::string> PrintedValues(
    const RowKey& key, absl::Span<const FieldId> fields,
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

Statistics CountPlaces(const IndexReader& index, absl::Span<const Place> places,
                       absl::Span<const FieldId> fields) {
  std::vector<ValueColumn> columns;
  for (FieldId field : fields) columns.emplace_back(index, GetField(field));
  ValueColumn outcomes(index, GetField(FieldId::kOutcome));
  Tally total;
  absl::flat_hash_map<RowKey, Tally> tallies;
  for (const Place& place : places) {
    const std::optional<Outcome> outcome = OutcomeAt(outcomes, place.docid);
    total.Add(place, outcome);
    for (RowKey& key : KeysAt(columns, place.docid)) {
      tallies[std::move(key)].Add(place, outcome);
    }
  }
  Statistics statistics;
  statistics.fields.assign(fields.begin(), fields.end());
  statistics.total = total.row;
  for (auto& [key, tally] : tallies) {
    tally.row.values = PrintedValues(key, fields, columns);
    statistics.rows.push_back(std::move(tally.row));
  }
  std::sort(statistics.rows.begin(), statistics.rows.end(),
            [](const StatisticsRow& a, const StatisticsRow& b) {
              return a.count.determinations != b.count.determinations
                         ? a.count.determinations > b.count.determinations
                         : a.values < b.values;
            });
  return statistics;
}

}  // namespace

absl::StatusOr<Statistics> ComputeStatistics(IndexReader& index,
                                             const SearchRequest& request,
                                             absl::Span<const FieldId> fields) {
  ASSIGN_OR_RETURN(const Interpretation interpretation,
                   InterpretFor(index, request));
  return index.Read([&]() -> absl::StatusOr<Statistics> {
    Evaluator evaluator(index);
    const std::vector<Place> places =
        PlacesOf(index, evaluator.Evaluate(interpretation.tree));
    Statistics statistics = CountPlaces(index, places, fields);
    statistics.notes = interpretation.notes;
    for (const std::string& note : evaluator.notes()) {
      statistics.notes.push_back(note);
    }
    return statistics;
  });
}

}  // namespace imr
