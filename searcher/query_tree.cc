#include "searcher/query_tree.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"

namespace imr {
namespace {

bool IsText(const QueryNode& node) {
  return GetField(node.field).kind == FieldKind::kText;
}

// Returns "rationale:" for a text field of its own, "" for the union.
std::string TextLabel(const QueryNode& node) {
  if (node.field == FieldId::kText) return "";
  return absl::StrCat(GetField(node.field).name, ":");
}

std::string PhraseToString(const QueryNode& node) {
  return absl::StrCat("(phrase ", TextLabel(node),
                      absl::StrJoin(node.words, " "), ")");
}

std::string NearToString(const QueryNode& node) {
  std::string text = "(near";
  for (size_t i = 0; i < node.children.size(); ++i) {
    if (i > 0) absl::StrAppend(&text, " ", ToString(node.distances[i - 1]));
    absl::StrAppend(&text, " ", ToString(node.children[i]));
  }
  return text + ")";
}

std::string ValueToString(const QueryNode& node, absl::string_view value) {
  return absl::StrCat("(", GetField(node.field).name, " ", value, ")");
}

std::string PrefixToString(const QueryNode& node) {
  if (!IsText(node)) return ValueToString(node, absl::StrCat(node.value, "*"));
  return absl::StrCat("(word ", TextLabel(node), node.value, "*)");
}

// Returns "(and a b)"; of one child that is shown and joined, only the child.
std::string GroupToString(absl::string_view kind, const QueryNode& node) {
  std::vector<std::string> shown;
  for (const QueryNode& child : node.children) {
    if (!child.for_unread) shown.push_back(ToString(child));
  }
  const bool may_be_one = kind == "and" || kind == "or";
  if (shown.size() == 1 && may_be_one) return shown[0];
  return absl::StrCat("(", kind, " ", absl::StrJoin(shown, " "), ")");
}

// Returns a kAnd or kOr of `nodes`; its place is from the first to the last.
QueryNode GroupOf(NodeKind kind, std::vector<QueryNode> nodes) {
  if (nodes.empty()) return QueryNode();
  if (nodes.size() == 1) return std::move(nodes[0]);
  QueryNode group;
  group.kind = kind;
  group.begin = nodes.front().begin;
  group.end = nodes.back().end;
  for (QueryNode& node : nodes) {
    if (node.kind != kind || node.for_unread) {
      group.children.push_back(std::move(node));
      continue;
    }
    std::move(node.children.begin(), node.children.end(),
              std::back_inserter(group.children));
  }
  return group;
}

}  // namespace

std::string TypedText(const QueryNode& node, absl::string_view query) {
  const size_t begin = std::min(node.begin, query.size());
  const absl::string_view typed = query.substr(begin, node.end - begin);
  return typed.empty() ? ToString(node) : std::string(typed);
}

QueryNode ValueNode(FieldId field, absl::string_view value) {
  QueryNode node;
  node.kind = NodeKind::kValue;
  node.field = field;
  node.value = std::string(value);
  return node;
}

QueryNode RangeNode(FieldId field, absl::string_view low,
                    absl::string_view high) {
  QueryNode node;
  node.kind = NodeKind::kRange;
  node.field = field;
  node.low = std::string(low);
  node.high = std::string(high);
  return node;
}

QueryNode LetterOf(QueryNode node, size_t begin) {
  if (node.kind == NodeKind::kLetter) return node;  // "letter:letter:norco"
  QueryNode letter;
  letter.kind = NodeKind::kLetter;
  letter.begin = begin;
  letter.end = node.end;
  letter.children.push_back(std::move(node));
  return letter;
}

QueryNode AllOf(std::vector<QueryNode> nodes) {
  return GroupOf(NodeKind::kAnd, std::move(nodes));
}

QueryNode AnyOf(std::vector<QueryNode> nodes) {
  return GroupOf(NodeKind::kOr, std::move(nodes));
}

std::string ToString(const QueryNode& node) {
  switch (node.kind) {
    case NodeKind::kAll:
      return "(all)";
    case NodeKind::kNone:
      return "(none)";
    case NodeKind::kAnd:
      return GroupToString("and", node);
    case NodeKind::kOr:
      return GroupToString("or", node);
    case NodeKind::kNot:
      return GroupToString("not", node);
    case NodeKind::kValue:
      return ValueToString(node, node.value);
    case NodeKind::kRange:
      return ValueToString(node, absl::StrCat(node.low, "..", node.high));
    case NodeKind::kPrefix:
      return PrefixToString(node);
    case NodeKind::kWord:
      return absl::StrCat("(word ", TextLabel(node), node.value, ")");
    case NodeKind::kExact:
      return absl::StrCat(node.similar ? "(similar " : "(exact ",
                          TextLabel(node), node.value, ")");
    case NodeKind::kPhrase:
      return PhraseToString(node);
    case NodeKind::kNear:
      return NearToString(node);
    case NodeKind::kUnread:
      return "(unread)";
    case NodeKind::kLetter:
      return GroupToString("letter", node);
  }
  return "";
}

}  // namespace imr
