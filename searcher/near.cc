#include "searcher/near.h"

#include <algorithm>
#include <utility>

namespace imr {
namespace {

// Returns true if a text pattern can look for `node`.
bool IsText(const QueryNode& node) {
  switch (node.kind) {
    case NodeKind::kWord:
    case NodeKind::kExact:
    case NodeKind::kPhrase:
    case NodeKind::kNear:
      return true;
    case NodeKind::kPrefix:
      return GetField(node.field).kind == FieldKind::kText;
    case NodeKind::kOr:
      return std::all_of(node.children.begin(), node.children.end(), IsText);
    case NodeKind::kAll:
    case NodeKind::kNone:
    case NodeKind::kAnd:
    case NodeKind::kNot:
    case NodeKind::kValue:
    case NodeKind::kRange:
    case NodeKind::kUnread:
    case NodeKind::kLetter:
      return false;
  }
  return false;
}

// Says in `field` which text field `node` and all below it name; kText if
// none. Returns false if they name several.
bool AgreeOnField(const QueryNode& node, FieldId& field) {
  if (node.kind != NodeKind::kOr && node.field != FieldId::kText) {
    if (field != FieldId::kText && field != node.field) return false;
    field = node.field;
  }
  return std::all_of(
      node.children.begin(), node.children.end(),
      [&field](const QueryNode& child) { return AgreeOnField(child, field); });
}

void SetField(QueryNode& node, FieldId field) {
  node.field = field;
  for (QueryNode& child : node.children) SetField(child, field);
}

std::optional<QueryNode> ChainOf(std::vector<QueryNode> operands,
                                 const std::vector<Distance>& distances) {
  FieldId field = FieldId::kText;
  for (const QueryNode& operand : operands) {
    if (!IsText(operand) || !AgreeOnField(operand, field)) return std::nullopt;
  }
  QueryNode near;
  near.kind = NodeKind::kNear;
  near.begin = operands.front().begin;
  near.end = operands.back().end;
  near.children = std::move(operands);
  near.distances = distances;
  SetField(near, field);
  return near;
}

// Returns in how many ways one part of each operand can be taken, up to one
// more than kMaxChains.
size_t ChainsIn(const std::vector<QueryNode>& operands) {
  size_t chains = 1;
  for (const QueryNode& operand : operands) {
    if (operand.kind == NodeKind::kAnd) chains *= operand.children.size();
    if (chains > kMaxChains) return kMaxChains + 1;
  }
  return chains;
}

// Returns the parts of way `number`: its digits, one for each operand.
std::vector<QueryNode> PartsOf(const std::vector<QueryNode>& operands,
                               size_t number) {
  std::vector<QueryNode> parts;
  for (const QueryNode& operand : operands) {
    if (operand.kind != NodeKind::kAnd) {
      parts.push_back(operand);
      continue;
    }
    parts.push_back(operand.children[number % operand.children.size()]);
    number /= operand.children.size();
  }
  return parts;
}

// Returns how many words, phrases and roots `nodes` look for.
size_t PartsIn(const std::vector<QueryNode>& nodes) {
  size_t parts = 0;
  for (const QueryNode& node : nodes) {
    parts += node.children.empty() ? 1 : PartsIn(node.children);
  }
  return parts;
}

}  // namespace

std::optional<QueryNode> NearOf(std::vector<QueryNode> operands,
                                std::vector<Distance> distances) {
  const size_t begin = operands.front().begin;
  const size_t end = operands.back().end;
  const size_t chains = ChainsIn(operands);
  if (operands.size() > kMaxNearOperands || chains > kMaxChains ||
      PartsIn(operands) > kMaxNearParts) {
    return std::nullopt;
  }
  std::vector<QueryNode> all;
  for (size_t i = 0; i < chains; ++i) {
    std::optional<QueryNode> near = ChainOf(PartsOf(operands, i), distances);
    if (!near) return std::nullopt;
    near->begin = begin;  // all ways are typed in the same place
    near->end = end;
    all.push_back(*std::move(near));
  }
  QueryNode node = AllOf(std::move(all));
  node.begin = begin;
  node.end = end;
  return node;
}

}  // namespace imr
