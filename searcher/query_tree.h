// A query as it was understood: a tree of what must hold for a determination.
// Made by interpret.cc, printed for tests and `explain`, walked by
// query_builder.cc (Xapian) and by tests/oracle (a slow scan).
// Outside face: QueryNode, ToString(), TypedText(), and functions that make
// nodes.
#ifndef IMR_SEARCHER_QUERY_TREE_H_
#define IMR_SEARCHER_QUERY_TREE_H_

#include <cstddef>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"

#include "common/fields.h"
#include "searcher/distance.h"

namespace imr {

enum class NodeKind {
  kAll,     // every determination
  kNone,    // no determination
  kAnd,     // all children
  kOr,      // any child
  kNot,     // not the one child
  kValue,   // keyword, number or day `value` in `field`
  kRange,   // `low`..`high` in `field`, both included; "" is open
  kPrefix,  // a keyword or word of `field` that starts with `value`
  kWord,    // word `value` in text field `field`, inflections included
  kExact,   // the word as it stands
  kPhrase,  // `words` next to each other, in order, in one text field
  kNear,    // children in one text, near each other (text_pattern.h)
  kUnread,  // letters whose determinations could not be read
  kLetter,  // of letters of which some determination has the one child
};

// Words and the value of a kPrefix are folded (words.h); a kPrefix that ends
// in a space ends in a whole word: "10 325 " finds 10/325 and 10/325 mg. Other
// keyword values stand as they are shown ("physical medicine &
// rehabilitation"); the index compares them folded. Days are ISO, numbers
// decimals. The children of a kNear are words, phrases, prefixes, any of
// several (kOr) or kNear again, all in its field.
struct QueryNode {
  NodeKind kind = NodeKind::kAll;
  FieldId field = FieldId::kText;
  std::string value;
  std::string low, high;
  std::vector<std::string> words;
  std::vector<QueryNode> children;
  std::vector<Distance> distances;  // of kNear, between its children
  // Of kExact: any word spelled like it, or of the form that its "*" and "?"
  // give; the index knows which (similar_words.h).
  bool similar = false;
  // True of (and (unread) words...), the way by which words that were
  // understood as a field still find letters that could not be read.
  // ToString leaves it out.
  bool for_unread = false;
  // Which part of the query it came from, for explain and highlighting:
  // bytes [begin, end) of SearchRequest::query.
  size_t begin = 0, end = 0;
};

// Returns the tree as an s-expression:
//   (and (drug alprazolam) (or (topic benzodiazepines) (page 76..80)))
//   (or (word pain) (exact rationale:pain) (phrase low back))
//   (and (not (strength 10 325 *)) (near (word pain) w/5 (word relief)))
std::string ToString(const QueryNode& node);

// Returns the part of `query` that `node` was made of; of a node that nobody
// typed, what ToString() returns.
std::string TypedText(const QueryNode& node, absl::string_view query);

// Returns a kValue or kRange node.
QueryNode ValueNode(FieldId field, absl::string_view value);
QueryNode RangeNode(FieldId field, absl::string_view low,
                    absl::string_view high);

// Returns the kLetter node of `node`, which was typed from byte `begin` on.
QueryNode LetterOf(QueryNode node, size_t begin);

// Returns the node of which all, or any, of `nodes` must hold: of one node
// that node itself, of none kAll. Nodes of the same kind are taken apart.
QueryNode AllOf(std::vector<QueryNode> nodes);
QueryNode AnyOf(std::vector<QueryNode> nodes);

}  // namespace imr

#endif  // IMR_SEARCHER_QUERY_TREE_H_
