// A query that says the same thing several times -> the query that says it
// once: what is found does not change, and nothing is looked for, counted or
// told to the reader twice.
// Outside face: WithoutRepeats(). Used by item_list.cc.
#ifndef IMR_SEARCHER_REPEATS_H_
#define IMR_SEARCHER_REPEATS_H_

#include "searcher/query_tree.h"

namespace imr {

// Returns `tree` without the children of an AND or OR that ask for the same as
// one before them, wherever in the query they stand.
QueryNode WithoutRepeats(QueryNode tree);

}  // namespace imr

#endif  // IMR_SEARCHER_REPEATS_H_
