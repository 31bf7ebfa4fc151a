// How many documents and letters of a set have each value of a facet. The
// loops that every facet of every broad query goes through.
// Outside face: TallyValues().
#ifndef IMR_SEARCHER_VALUE_TALLIES_H_
#define IMR_SEARCHER_VALUE_TALLIES_H_

#include <vector>

#include "absl/strings/string_view.h"

#include "common/fields.h"
#include "searcher/index_reader.h"
#include "searcher/result_page.h"
#include "searcher/tally_set.h"

namespace imr {

struct ValueTally {
  absl::string_view value;  // in the form that sorts; of the index
  Count count;
};

// Returns the counts of the values of a facet that documents of `set` have, in
// any order.
std::vector<ValueTally> TallyValues(const IndexReader& index,
                                    const Field& field, const TallySet& set);

}  // namespace imr

#endif  // IMR_SEARCHER_VALUE_TALLIES_H_
