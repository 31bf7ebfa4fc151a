// How the determinations of a query were decided, for each value of one
// field or each combination of several: counted from the exact set.
// Outside face: ComputeStatistics().
#ifndef IMR_SEARCHER_STATS_H_
#define IMR_SEARCHER_STATS_H_

#include "absl/status/statusor.h"
#include "absl/types/span.h"

#include "searcher/index_reader.h"
#include "searcher/request.h"
#include "searcher/statistics.h"

namespace imr {

// Counts what `request.query` finds by `fields`, each of which is a facet.
// Errors: as Search.
absl::StatusOr<Statistics> ComputeStatistics(IndexReader& index,
                                             const SearchRequest& request,
                                             absl::Span<const FieldId> fields);

}  // namespace imr

#endif  // IMR_SEARCHER_STATS_H_
