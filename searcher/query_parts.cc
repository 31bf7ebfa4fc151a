#include "searcher/query_parts.h"

#include <utility>

#include "searcher/plan.h"

namespace imr {

std::vector<QueryPart> PartsOf(const QueryNode& tree, Evaluator& evaluator) {
  std::vector<QueryPart> parts;
  for (QueryNode& node : ConjunctsOf(tree)) {
    if (parts.size() == kMaxPartsTried) break;
    DocSet alone = evaluator.Evaluate(node);
    parts.push_back({std::move(node), std::move(alone)});
  }
  return parts;
}

}  // namespace imr
