// How the determinations of a set were decided, for each value of one field:
// from what the index knows of whole sets (value_tallies.h), not document by
// document. Outside face: CountAll(), CountByValue().
#ifndef IMR_SEARCHER_STATS_BY_VALUE_H_
#define IMR_SEARCHER_STATS_BY_VALUE_H_

#include <vector>

#include "common/fields.h"
#include "searcher/docset.h"
#include "searcher/index_reader.h"
#include "searcher/statistics.h"

namespace imr {

// Returns the counts of all of `set`, without values. Throws Xapian::Error.
StatisticsRow CountAll(const IndexReader& index, const DocSet& set);

// Returns a row for each value of `field`, which is a facet, and one for those
// without, if there are some; in any order. Throws Xapian::Error.
std::vector<StatisticsRow> CountByValue(const IndexReader& index,
                                        const DocSet& set, const Field& field);

}  // namespace imr

#endif  // IMR_SEARCHER_STATS_BY_VALUE_H_
