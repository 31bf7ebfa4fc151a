#include "searcher/explain.h"

#include <cstddef>

#include "absl/strings/str_cat.h"

#include "common/status_macros.h"
#include "searcher/evaluate.h"
#include "searcher/interpret_for.h"
#include "searcher/match.h"
#include "searcher/query_builder.h"
#include "searcher/ranking_query.h"

namespace imr {
namespace {

// Returns the name of an operator, the text of a leaf.
std::string NodeText(const QueryNode& node) {
  if (node.for_unread) return "in letters that could not be read";
  if (node.kind == NodeKind::kAnd) return "and";
  if (node.kind == NodeKind::kOr) return "or";
  if (node.kind == NodeKind::kNot) return "not";
  return ToString(node);
}

void AddNodes(const IndexReader& index, const QueryNode& node, int depth,
              Evaluator& evaluator, std::vector<ExplainedNode>& nodes) {
  nodes.push_back(
      {depth, NodeText(node), CountOf(index, evaluator.Evaluate(node))});
  if (node.for_unread) return;
  for (const QueryNode& child : node.children) {
    AddNodes(index, child, depth + 1, evaluator, nodes);
  }
}

}  // namespace

absl::StatusOr<Explanation> Explain(IndexReader& index,
                                    const SearchRequest& request) {
  ASSIGN_OR_RETURN(Interpretation interpretation, InterpretFor(index, request));
  return index.Read([&]() -> absl::StatusOr<Explanation> {
    const QueryNode& tree = interpretation.tree;
    Explanation explanation;
    explanation.interpretation = interpretation;
    Evaluator evaluator(index);
    AddNodes(index, tree, 0, evaluator, explanation.nodes);
    explanation.filter = BuildFilter(tree).get_description();
    explanation.ranking = ToString(RankingQueryOf(tree, request.query));
    return explanation;
  });
}

std::string ToString(const Explanation& explanation) {
  std::string text = absl::StrCat(
      "understood: ", ToString(explanation.interpretation.tree), "\n");
  for (const std::string& note : explanation.interpretation.notes) {
    absl::StrAppend(&text, "note: ", note, "\n");
  }
  absl::StrAppend(&text, "\n");
  for (const ExplainedNode& node : explanation.nodes) {
    absl::StrAppend(&text,
                    std::string(static_cast<size_t>(node.depth) * 2, ' '),
                    node.text, ": ", ToString(node.count), "\n");
  }
  absl::StrAppend(&text, "\nfilter: ", explanation.filter,
                  "\norder: ", explanation.ranking, "\n");
  return text;
}

}  // namespace imr
