// Facets: how often each value of a field stands in the matches, counted from
// its column over the exact set.
//
// A filter on the facet's own field is left out of its counts, so that the
// reader sees what the other values would give; it shows as `selected`.
// Outside face: OwnFilterOf(), CountFacet(), AsksFor().
#ifndef IMR_SEARCHER_FACETS_H_
#define IMR_SEARCHER_FACETS_H_

#include <optional>

#include "absl/strings/string_view.h"

#include "common/fields.h"
#include "searcher/index_reader.h"
#include "searcher/query_tree.h"
#include "searcher/request.h"
#include "searcher/result_page.h"
#include "searcher/tally_set.h"

namespace imr {

// Returns the field for whose values alone `node` asks: (drug norco),
// (or (page 24) (page 66)); nullopt if it is of several fields or of words,
// or excludes values.
std::optional<FieldId> OwnFilterOf(const QueryNode& node);

// Returns true if somewhere in `tree`, and not below a NOT, a leaf on `field`
// holds for `value`, given as printed.
bool AsksFor(const QueryNode& tree, const Field& field,
             absl::string_view value);

// Returns the facet's values over `documents`, most determinations first, then
// in order. Throws Xapian::Error.
FacetResult CountFacet(const IndexReader& index, const TallySet& documents,
                       const FacetRequest& request, const QueryNode& tree);

}  // namespace imr

#endif  // IMR_SEARCHER_FACETS_H_
