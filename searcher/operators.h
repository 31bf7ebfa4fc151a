// Operands, operators and parentheses -> a query tree, by the grammar of
// lexer.h: NOT before AND before OR. Never fails: an operator without its
// operand is left out, with a note.
// Outside face: BuildTree(). Used by item_list.cc.
#ifndef IMR_SEARCHER_OPERATORS_H_
#define IMR_SEARCHER_OPERATORS_H_

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"

#include "searcher/distance.h"
#include "searcher/note_list.h"
#include "searcher/query_tree.h"

namespace imr {

enum class ItemKind {
  kOperand,
  kOpen,
  kClose,
  kAnd,
  kOr,      // in capitals: any of all that stands on its sides
  kEither,  // in small letters: either of the two beside it
  kNot,
  kNear,
  kLetter,  // what follows holds of some determination of the letter
};

// The classes of what a request may ask for, folded: "opioid", "surgery".
struct RequestClasses {
  std::vector<std::string> names;
  bool is_class_name = false;  // the words name the class itself
};

struct Item {
  ItemKind kind = ItemKind::kOperand;
  size_t begin = 0, end = 0;  // bytes of the query
  std::string text;           // of an operator, as typed
  QueryNode node;             // of an operand
  Distance distance;          // of kNear
  // The field of an operand that is one value of it, understood of bare words,
  // where a determination has one at the most.
  std::optional<FieldId> one_value = {};
  std::vector<FieldId> fields = {};  // of an operand that was understood
  RequestClasses classes = {};       // of an operand that was understood
  size_t part = 0;                   // its place among the parts, if so
};

// Returns the tree of `items`, whose parentheses are balanced; kAll if there
// is no operand. `query` is what the nodes' places point into.
QueryNode BuildTree(absl::string_view query, std::vector<Item> items,
                    NoteList& notes);

}  // namespace imr

#endif  // IMR_SEARCHER_OPERATORS_H_
