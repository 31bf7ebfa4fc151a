// A query as it was understood: a tree of what must hold for a determination.
// Made by interpret.cc, printed for tests and `explain`, walked by
// query_builder.cc (Xapian) and by tests/oracle (a slow scan).
#ifndef IMR_SEARCHER_QUERY_TREE_H_
#define IMR_SEARCHER_QUERY_TREE_H_

#include <optional>
#include <string>
#include <vector>

#include "common/fields.h"

namespace imr {

enum class NodeKind {
  kAll,     // every determination
  kNone,    // no determination
  kAnd,     // all children
  kOr,      // any child
  kNot,     // not the one child
  kValue,   // keyword, number or day `value` in `field`
  kRange,   // `low`..`high` in `field`, both included; "" is open
  kPrefix,  // a keyword value or word of `field` that starts with `value`
  kWord,    // word `value` in text field `field`, inflections included
  kExact,   // the word as it stands
  kPhrase,  // `words` next to each other, in order, in one text field
  kNear,    // `words` within `distance` words of each other, any order
  kUnread,  // letters whose determinations could not be read
};

struct QueryNode {
  NodeKind kind = NodeKind::kAll;
  FieldId field = FieldId::kText;
  std::string value;
  std::string low, high;
  std::vector<std::string> words;
  int distance = 0;
  std::vector<QueryNode> children;
  // Which part of the query it came from, for explain and highlighting:
  // bytes [begin, end) of SearchRequest::query.
  size_t begin = 0, end = 0;
};

// Returns the tree as an s-expression:
//   (and (drug alprazolam) (or (topic benzodiazepines) (page 24)))
std::string ToString(const QueryNode& node);

}  // namespace imr

#endif  // IMR_SEARCHER_QUERY_TREE_H_
