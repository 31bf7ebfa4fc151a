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

}  // namespace

std::optional<QueryNode> NearOf(std::vector<QueryNode> operands,
                                std::vector<Distance> distances) {
  const size_t begin = operands.front().begin;
  const size_t end = operands.back().end;
  std::vector<std::vector<QueryNode>> chains = {std::move(operands)};
  for (size_t i = 0; i <= distances.size(); ++i) {
    std::vector<std::vector<QueryNode>> longer;
    for (std::vector<QueryNode>& chain : chains) {
      std::vector<QueryNode> parts = {chain[i]};
      if (chain[i].kind == NodeKind::kAnd) parts = chain[i].children;
      for (QueryNode& part : parts) {
        longer.push_back(chain);
        longer.back()[i] = std::move(part);
      }
      if (longer.size() > kMaxChains) return std::nullopt;
    }
    chains = std::move(longer);
  }
  std::vector<QueryNode> all;
  for (std::vector<QueryNode>& chain : chains) {
    std::optional<QueryNode> near = ChainOf(std::move(chain), distances);
    if (!near) return std::nullopt;
    all.push_back(*std::move(near));
  }
  QueryNode node = AllOf(std::move(all));
  node.begin = begin;
  node.end = end;
  return node;
}

}  // namespace imr
