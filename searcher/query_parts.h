// The parts of a query of which all must hold, each with what it finds alone:
// what is said and shown where the whole finds nothing.
// Outside face: QueryPart, PartsOf(). Used by run.cc.
#ifndef IMR_SEARCHER_QUERY_PARTS_H_
#define IMR_SEARCHER_QUERY_PARTS_H_

#include <cstddef>
#include <vector>

#include "searcher/docset.h"
#include "searcher/evaluate.h"
#include "searcher/query_tree.h"

namespace imr {

// Parts of a query that are looked at; more would keep the reader waiting.
inline constexpr size_t kMaxPartsTried = 12;

struct QueryPart {
  QueryNode node;
  DocSet alone;  // what it finds
};

// Returns the first parts of `tree`, kMaxPartsTried at most. Throws
// Xapian::Error.
std::vector<QueryPart> PartsOf(const QueryNode& tree, Evaluator& evaluator);

}  // namespace imr

#endif  // IMR_SEARCHER_QUERY_PARTS_H_
