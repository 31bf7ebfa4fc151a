#include "searcher/query_builder.h"

#include <string>
#include <vector>

#include "absl/strings/strip.h"

#include "common/fields.h"
#include "common/term.h"
#include "searcher/leaf_terms.h"
#include "searcher/slot_values.h"

namespace imr {
namespace {

Xapian::Query AnyTerm(const std::vector<std::string>& terms) {
  return Xapian::Query(Xapian::Query::OP_OR, terms.begin(), terms.end());
}

Xapian::Query Joined(Xapian::Query::op op,
                     const std::vector<QueryNode>& children) {
  if (children.empty()) {
    return op == Xapian::Query::OP_AND ? Xapian::Query::MatchAll
                                       : Xapian::Query::MatchNothing;
  }
  std::vector<Xapian::Query> parts;
  parts.reserve(children.size());
  for (const QueryNode& child : children) parts.push_back(BuildFilter(child));
  return Xapian::Query(op, parts.begin(), parts.end());
}

// Returns that all words occur. Where they stand only the exact set looks at.
Xapian::Query AllWords(const QueryNode& leaf) {
  std::vector<std::string> terms;
  for (const std::string& word : leaf.words) terms.push_back(WordTerm(word));
  return Xapian::Query(Xapian::Query::OP_AND, terms.begin(), terms.end());
}

// Of a field with several values the slot holds a list, which only the exact
// set can look into: any value passes here.
Xapian::Query RangeFilter(const QueryNode& leaf) {
  // Below every value, above the empty one of documents without.
  static const std::string& kLowest = *new std::string("\x01");
  const Field& field = GetField(leaf.field);
  const bool one = leaf.kind == NodeKind::kValue;
  const std::string low =
      SlotForm(field, one ? leaf.value : leaf.low).value_or(kLowest);
  const auto high = SlotForm(field, one ? leaf.value : leaf.high);
  if (field.cardinality == Cardinality::kMany) {
    return Xapian::Query(Xapian::Query::OP_VALUE_GE, field.slot, kLowest);
  }
  if (!high.has_value()) {
    return Xapian::Query(Xapian::Query::OP_VALUE_GE, field.slot, low);
  }
  return Xapian::Query(Xapian::Query::OP_VALUE_RANGE, field.slot, low, *high);
}

Xapian::Query PrefixFilter(const QueryNode& leaf) {
  const Field& field = GetField(leaf.field);
  if (field.kind != FieldKind::kText) {
    return Xapian::Query(Xapian::Query::OP_WILDCARD,
                         ValueTerm(field, absl::StripSuffix(leaf.value, " ")));
  }
  return Xapian::Query(Xapian::Query::OP_WILDCARD, WordTerm(leaf.value));
}

}  // namespace

Xapian::Query BuildFilter(const QueryNode& tree) {
  switch (tree.kind) {
    case NodeKind::kAll:
      return Xapian::Query::MatchAll;
    case NodeKind::kNone:
      return Xapian::Query::MatchNothing;
    case NodeKind::kAnd:
      return Joined(Xapian::Query::OP_AND, tree.children);
    case NodeKind::kOr:
      return Joined(Xapian::Query::OP_OR, tree.children);
    case NodeKind::kNot:
      return Xapian::Query(Xapian::Query::OP_AND_NOT, Xapian::Query::MatchAll,
                           BuildFilter(tree.children.front()));
    case NodeKind::kPhrase:
      return AllWords(tree);
    case NodeKind::kNear:
      return Joined(Xapian::Query::OP_AND, tree.children);
    case NodeKind::kRange:
      return RangeFilter(tree);
    case NodeKind::kPrefix:
      return PrefixFilter(tree);
    case NodeKind::kValue:
      if (TermsOfLeaf(tree).empty()) return RangeFilter(tree);
      return AnyTerm(TermsOfLeaf(tree));
    case NodeKind::kWord:
    case NodeKind::kExact:
      return AnyTerm(TermsOfLeaf(tree));
    case NodeKind::kUnread:
      return AnyTerm(UnreadTerms());
    case NodeKind::kLetter:
      return Xapian::Query::MatchAll;
  }
  return Xapian::Query::MatchNothing;
}

}  // namespace imr
