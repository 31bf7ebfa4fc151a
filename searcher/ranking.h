// The exact set of matches -> the page asked for, best first. One order of
// all matches, of which each page is a part: first the candidates by score
// (candidates.h, scorer.h), of equal scores the newer, then by docid; behind
// them the others, newest first. By letter, a letter stands where its best
// determination does.
// Outside face: RankByRelevance().
#ifndef IMR_SEARCHER_RANKING_H_
#define IMR_SEARCHER_RANKING_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "searcher/candidates.h"
#include "searcher/docset.h"
#include "searcher/evaluate.h"
#include "searcher/index_reader.h"
#include "searcher/match.h"
#include "searcher/query_tree.h"
#include "searcher/ranking_query.h"
#include "searcher/request.h"

namespace imr {

struct RankedPage {
  std::vector<RankedDocument> documents;
  int64_t folded = 0;  // matches, of all pages, that are shown under another
};

// Returns the page that `request` asks for of `matches`, which `tree` finds;
// `ranking` is not empty. At most `max_scored` documents are scored. Throws
// Xapian::Error.
RankedPage RankByRelevance(const IndexReader& index, const QueryNode& tree,
                           const RankingQuery& ranking, const DocSet& matches,
                           const SearchRequest& request, Evaluator& evaluator,
                           size_t max_scored = kMaxScored);

}  // namespace imr

#endif  // IMR_SEARCHER_RANKING_H_
