// Near-duplicates: reviewers use a rationale again in other cases, and a page
// of one text ten times over helps nobody. Of the scored hits, those with the
// same rationale-key and the same outcome are shown as one, the best of them,
// with their count. Totals and facets count all of them, and
// `rationale-key:KEY` finds them one by one. What is no page to read never
// folds: lists of letters, orders by date, exports, more than kMaxFoldedLimit
// results at once.
// Outside face: Folds(), Fold().
#ifndef IMR_SEARCHER_FOLDING_H_
#define IMR_SEARCHER_FOLDING_H_

#include <cstdint>
#include <vector>

#include "searcher/index_reader.h"
#include "searcher/match.h"
#include "searcher/request.h"

namespace imr {

// Results of a page that somebody reads. Whoever asks for more wants all.
inline constexpr int64_t kMaxFoldedLimit = 50;

// Returns true if the results of `request`, best first, fold.
bool Folds(const SearchRequest& request);

// Moves near-duplicates of a document of `documents`, which are in order,
// under it; returns how many. Throws Xapian::Error.
int64_t Fold(const IndexReader& index, std::vector<RankedDocument>& documents);

}  // namespace imr

#endif  // IMR_SEARCHER_FOLDING_H_
