#include "searcher/query_parts.h"

#include <algorithm>
#include <string>
#include <utility>

#include "searcher/plan.h"

namespace imr {
namespace {

bool ReadsSequences(const QueryNode& node) {
  return node.kind == NodeKind::kPhrase || node.kind == NodeKind::kNear ||
         std::any_of(node.children.begin(), node.children.end(),
                     ReadsSequences);
}

// Returns what every document of `node` has, whatever the order of its words.
QueryNode WithoutOrder(const QueryNode& node) {
  std::vector<QueryNode> parts;
  for (const std::string& word : node.words) {
    parts.emplace_back();
    parts.back().kind = NodeKind::kExact;
    parts.back().field = node.field;
    parts.back().value = word;
  }
  for (const QueryNode& child : node.children) {
    parts.push_back(WithoutOrder(child));
  }
  switch (node.kind) {
    case NodeKind::kPhrase:
    case NodeKind::kNear:
    case NodeKind::kAnd:
      return AllOf(std::move(parts));
    case NodeKind::kOr:
      return AnyOf(std::move(parts));
    default:
      return node;
  }
}

QueryPart PartOf(QueryNode node, Evaluator& evaluator, int64_t max_sequences) {
  QueryPart part;
  if (node.kind == NodeKind::kNot || !ReadsSequences(node)) {
    part.alone = evaluator.Evaluate(node);
  } else {
    part.alone = evaluator.Evaluate(WithoutOrder(node));
    part.is_bound = part.alone.Count() > max_sequences;
    if (!part.is_bound) {
      part.alone = evaluator.EvaluateWithin(node, part.alone);
    }
  }
  part.node = std::move(node);
  return part;
}

}  // namespace

std::vector<QueryPart> PartsOf(const QueryNode& tree, Evaluator& evaluator,
                               int64_t max_sequences) {
  std::vector<QueryPart> parts;
  for (QueryNode& node : ConjunctsOf(tree)) {
    if (parts.size() == kMaxPartsTried) break;
    parts.push_back(PartOf(std::move(node), evaluator, max_sequences));
  }
  return parts;
}

void Narrow(absl::Span<const QueryPart* const> parts, Evaluator& evaluator,
            DocSet& set) {
  for (const QueryPart* part : parts) {
    if (part->is_bound) set = evaluator.EvaluateWithin(part->node, set);
  }
}

}  // namespace imr
