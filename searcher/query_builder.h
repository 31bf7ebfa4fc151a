// Query tree -> the Xapian query that says the same, for `explain` and for
// tests that compare Xapian's matches with the exact set of evaluate.cc.
// Searching itself goes by that set.
// Outside face: BuildFilter().
#ifndef IMR_SEARCHER_QUERY_BUILDER_H_
#define IMR_SEARCHER_QUERY_BUILDER_H_

#include <xapian.h>

#include "searcher/query_tree.h"

namespace imr {

// Returns the query that matches what `tree` says, without weights. It is
// wider than the tree in leaves that look into a slot: words near each other or
// in order, a range of a field with several values, and the prefix of a
// keyword, compared folded here.
Xapian::Query BuildFilter(const QueryNode& tree);

}  // namespace imr

#endif  // IMR_SEARCHER_QUERY_BUILDER_H_
