// How many documents and letters of a set have each value of a column. The
// loops that every facet of every broad query goes through.
// Outside face: TallyValues().
#ifndef IMR_SEARCHER_VALUE_TALLIES_H_
#define IMR_SEARCHER_VALUE_TALLIES_H_

#include <vector>

#include "absl/types/span.h"

#include "common/fields.h"
#include "searcher/match.h"
#include "searcher/result_page.h"
#include "searcher/value_column.h"

namespace imr {

// Returns the counts of the values of `column`, which is of `field`, over
// `places`, indices as in ValueColumn::values().
std::vector<Count> TallyValues(ValueColumn& column, const Field& field,
                               absl::Span<const Place> places);

}  // namespace imr

#endif  // IMR_SEARCHER_VALUE_TALLIES_H_
