// Plan -> matches: the exact set, its totals, the page in order and the
// facets, all within one revision of the index.
// Outside face: Run().
#ifndef IMR_SEARCHER_RUN_H_
#define IMR_SEARCHER_RUN_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "searcher/closest.h"
#include "searcher/docset.h"
#include "searcher/index_reader.h"
#include "searcher/match.h"
#include "searcher/plan.h"
#include "searcher/request.h"
#include "searcher/result_page.h"

namespace imr {

struct Matches {
  DocSet set;
  Count total;
  std::vector<RankedDocument> page;
  int64_t folded = 0;               // see RankedPage
  std::vector<FacetResult> facets;  // in the order of the request
  std::vector<std::string> notes;
  std::optional<Closest> closest;  // if nothing, or little, is found
};

// Returns what `plan`, made of `request`, finds. If that is nothing, a note
// for each part of the query says what it alone would find, and the first page
// has what comes closest. Throws Xapian::Error.
Matches Run(const IndexReader& index, const Plan& plan,
            const SearchRequest& request);

}  // namespace imr

#endif  // IMR_SEARCHER_RUN_H_
