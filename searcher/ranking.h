// Query tree -> the weights by which its matches are put in order. What
// matches is not decided here but by the exact set (evaluate.cc); the matcher
// ranks inside that set only.
//
// Words of the request and the rationale weigh more than those of the
// letter's summary, which all its determinations share. Values of fields add
// little, and by their rarity. A query of nothing but values has no ranking:
// its matches are shown newest first.
// Outside face: HasRanking(), BuildRanking().
#ifndef IMR_SEARCHER_RANKING_H_
#define IMR_SEARCHER_RANKING_H_

#include <xapian.h>

#include "searcher/docset.h"
#include "searcher/evaluate.h"
#include "searcher/query_tree.h"

namespace imr {

// Returns true if some word of `tree` can put its matches in order.
bool HasRanking(const QueryNode& tree);

// Returns the members of `matches`, weighed by what of `tree` they hold.
// Throws Xapian::Error.
Xapian::Query BuildRanking(const QueryNode& tree, const DocSet& matches,
                           Evaluator& evaluator);

}  // namespace imr

#endif  // IMR_SEARCHER_RANKING_H_
