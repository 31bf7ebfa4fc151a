#include "searcher/plan.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "searcher/facets.h"

namespace imr {
namespace {

bool IsFacet(const SearchRequest& request, std::optional<FieldId> field) {
  return std::any_of(
      request.facets.begin(), request.facets.end(),
      [field](const FacetRequest& facet) { return facet.field == field; });
}

}  // namespace

std::vector<QueryNode> ConjunctsOf(const QueryNode& tree) {
  if (tree.kind != NodeKind::kAnd) return {tree};
  std::vector<QueryNode> conjuncts;
  for (const QueryNode& child : tree.children) {
    std::vector<QueryNode> inner = ConjunctsOf(child);
    std::move(inner.begin(), inner.end(), std::back_inserter(conjuncts));
  }
  return conjuncts;
}

Plan MakePlan(const SearchRequest& request, const QueryNode& tree) {
  Plan plan;
  plan.tree = tree;
  plan.rest.kind = NodeKind::kAnd;
  for (QueryNode& conjunct : ConjunctsOf(tree)) {
    const std::optional<FieldId> field = OwnFilterOf(conjunct);
    if (IsFacet(request, field)) {
      plan.own_filters.push_back({*field, std::move(conjunct)});
    } else {
      plan.rest.children.push_back(std::move(conjunct));
    }
  }
  return plan;
}

}  // namespace imr
