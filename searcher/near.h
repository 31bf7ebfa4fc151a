// "a w/5 b": two operands -> the words that must stand near each other.
// Outside face: NearOf(). Used by operators.cc.
#ifndef IMR_SEARCHER_NEAR_H_
#define IMR_SEARCHER_NEAR_H_

#include <optional>

#include "searcher/query_tree.h"

namespace imr {

// Returns what holds where `left` and `right`, words or phrases or any of
// several, stand within `distance` words of each other. A word has all its
// inflections; a phrase must stand in the same text, and its words near the
// other side's.
// Returns nullopt if a side holds something else, the sides name different
// text fields, or there are too many combinations.
std::optional<QueryNode> NearOf(const QueryNode& left, const QueryNode& right,
                                int distance);

}  // namespace imr

#endif  // IMR_SEARCHER_NEAR_H_
