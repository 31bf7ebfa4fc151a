// A query that finds nothing, or next to nothing -> the determinations that
// come closest to it: of the others those that hold the most of its parts.
//
// What was typed as a filter, an exclusion, an outcome and a day always hold:
// a determination the other way is no help. The other parts, bare words and
// what they were understood as, are counted. If no determination holds half of
// them, the words that were understood as a value count as words too.
// Outside face: Closest, MayComeClose(), ClosestTo(). Used by run.cc.
#ifndef IMR_SEARCHER_CLOSEST_H_
#define IMR_SEARCHER_CLOSEST_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/types/span.h"

#include "searcher/docset.h"
#include "searcher/evaluate.h"
#include "searcher/index_reader.h"
#include "searcher/match.h"
#include "searcher/query_parts.h"
#include "searcher/query_tree.h"
#include "searcher/request.h"

namespace imr {

// Determinations shown, at most: what is found and what comes closest.
inline constexpr int64_t kMaxClosest = 10;

// Determinations found, up to which what comes closest is shown as well. Of 0
// to 5 the most that made both halves of corpus/topics.tsv better.
inline constexpr int64_t kFewFound = 3;

struct Closest {
  size_t held = 0;   // parts that each of `set` holds
  size_t parts = 0;  // of the query that may be missing
  DocSet set;
  Count total;     // of `set`
  QueryNode tree;  // any of the parts: what is to be marked
  std::vector<RankedDocument> page;
  std::vector<std::vector<std::string>> missing;  // as typed, for each of page
};

// Returns false if nothing can come close to `tree`, made of `query`, beside
// what it finds: it has no part to be without, nor other words for its one.
bool MayComeClose(const QueryNode& tree, const std::string& query);

// Returns what comes closest to `tree`, made of `request`, beside what it
// finds; nullopt if nothing holds half of its parts, of which `parts` are the
// first. Throws Xapian::Error.
std::optional<Closest> ClosestTo(const IndexReader& index,
                                 const SearchRequest& request,
                                 const QueryNode& tree, const DocSet& found,
                                 absl::Span<const QueryPart> parts,
                                 Evaluator& evaluator);

}  // namespace imr

#endif  // IMR_SEARCHER_CLOSEST_H_
