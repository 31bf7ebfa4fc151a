// A request's tree, taken apart so that each facet can be counted without the
// filter on its own field, and everything else is evaluated once.
// Outside face: MakePlan().
#ifndef IMR_SEARCHER_PLAN_H_
#define IMR_SEARCHER_PLAN_H_

#include <vector>

#include "common/fields.h"
#include "searcher/query_tree.h"
#include "searcher/request.h"

namespace imr {

// A part of the query that asks for values of one field, which is a facet of
// the request.
struct OwnFilter {
  FieldId field;
  QueryNode node;
};

// The query is `rest` and all of `own_filters`.
struct Plan {
  QueryNode tree;  // the whole query
  QueryNode rest;
  std::vector<OwnFilter> own_filters;
};

// Returns the parts of which all must hold: the children of an AND, else the
// tree itself.
std::vector<QueryNode> ConjunctsOf(const QueryNode& tree);

// Takes the tree of a request apart for the facets it asks for.
Plan MakePlan(const SearchRequest& request, const QueryNode& tree);

}  // namespace imr

#endif  // IMR_SEARCHER_PLAN_H_
