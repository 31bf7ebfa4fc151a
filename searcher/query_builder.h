// Query tree -> a Xapian query that names the terms it means, for `explain`.
// Searching goes by the exact set of evaluate.cc: a term says neither in which
// text a word stands nor, for what a letter's documents share, all of them.
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
