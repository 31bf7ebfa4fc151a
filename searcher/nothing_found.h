// A query that finds nothing -> what to do about it: what each part finds
// alone, which part to drop, how a word may be meant.
// Outside face: NothingFoundNotes(). Used by run.cc.
#ifndef IMR_SEARCHER_NOTHING_FOUND_H_
#define IMR_SEARCHER_NOTHING_FOUND_H_

#include <string>
#include <vector>

#include "searcher/evaluate.h"
#include "searcher/index_reader.h"
#include "searcher/query_tree.h"
#include "searcher/request.h"

namespace imr {

// Parts of a query that are looked at; more would keep the reader waiting.
inline constexpr size_t kMaxPartsTried = 12;

// Returns the notes for `tree`, made of `request`, which finds nothing: "xanex
// alone: 12 determinations in 12 letters", "without zzz: ...", "did you mean
// acupuncture? ...". Throws Xapian::Error.
std::vector<std::string> NothingFoundNotes(const IndexReader& index,
                                           const SearchRequest& request,
                                           const QueryNode& tree,
                                           Evaluator& evaluator);

}  // namespace imr

#endif  // IMR_SEARCHER_NOTHING_FOUND_H_
