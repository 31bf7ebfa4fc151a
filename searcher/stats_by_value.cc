#include "searcher/stats_by_value.h"

#include <cstdint>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"

#include "common/outcome.h"
#include "common/term.h"
#include "common/words.h"
#include "searcher/column.h"
#include "searcher/match.h"
#include "searcher/slot_values.h"
#include "searcher/tally_set.h"
#include "searcher/value_tallies.h"
#include "searcher/word_sets.h"

namespace imr {
namespace {

// Where a row counts the determinations of an outcome.
using OutcomeCount = int64_t StatisticsRow::*;

constexpr std::pair<Outcome, OutcomeCount> kOutcomes[] = {
    {Outcome::kUpheld, &StatisticsRow::upheld},
    {Outcome::kOverturned, &StatisticsRow::overturned}};

DocSet WithOutcome(const IndexReader& index, const DocSet& set,
                   Outcome outcome) {
  return DocumentsWithValue(
      index,
      {ValueTerm(GetField(FieldId::kOutcome), FoldText(OutcomeName(outcome)))},
      set);
}

// Returns the documents of `set` without a value of the field.
DocSet Without(const IndexReader& index, const DocSet& set,
               const Field& field) {
  DocSet without(index.LastDocid());
  const Column column(index, field.slot);
  for (const Column::Piece& piece : column.pieces()) {
    const auto has_none = [&piece](Xapian::docid docid) {
      return piece.stored == nullptr ||
             piece.stored->NumberAt(docid - piece.base) == 0;
    };
    set.KeepIn(piece.base + 1, piece.last, has_none, without);
  }
  return without;
}

}  // namespace

StatisticsRow CountAll(const IndexReader& index, const DocSet& set) {
  StatisticsRow row;
  row.count = CountOf(index, set);
  for (const auto& [outcome, count] : kOutcomes) {
    row.*count = WithOutcome(index, set, outcome).Count();
  }
  return row;
}

std::vector<StatisticsRow> CountByValue(const IndexReader& index,
                                        const DocSet& set, const Field& field) {
  std::vector<StatisticsRow> rows;
  absl::flat_hash_map<absl::string_view, size_t> row_of;
  for (const ValueTally& tally :
       TallyValues(index, field, TallySet(index, set))) {
    row_of[tally.value] = rows.size();
    rows.push_back({{PrintedForm(field, tally.value)}, tally.count});
  }
  for (const auto& [outcome, count] : kOutcomes) {
    const TallySet decided(index, WithOutcome(index, set, outcome));
    for (const ValueTally& tally : TallyValues(index, field, decided)) {
      rows[row_of[tally.value]].*count = tally.count.determinations;
    }
  }
  const DocSet without = Without(index, set, field);
  if (!without.Empty()) {
    rows.push_back(CountAll(index, without));
    rows.back().values = {""};
  }
  return rows;
}

}  // namespace imr
