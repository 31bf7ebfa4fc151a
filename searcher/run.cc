#include "searcher/run.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "absl/strings/str_cat.h"

#include "searcher/added_after.h"
#include "searcher/evaluate.h"
#include "searcher/facets.h"
#include "searcher/nothing_found.h"
#include "searcher/query_parts.h"
#include "searcher/ranking.h"
#include "searcher/ranking_query.h"

namespace imr {
namespace {

// The sets of a plan's parts.
struct PlanSets {
  DocSet rest;
  std::vector<DocSet> own_filters;  // in the plan's order
};

PlanSets EvaluatePlan(const Plan& plan, Evaluator& evaluator) {
  PlanSets sets;
  sets.rest = evaluator.Evaluate(plan.rest);
  for (const OwnFilter& filter : plan.own_filters) {
    sets.own_filters.push_back(evaluator.Evaluate(filter.node));
  }
  return sets;
}

// Returns the matches when the filters on `but` are left out.
DocSet AllBut(FieldId but, const Plan& plan, const PlanSets& sets) {
  DocSet set = sets.rest;
  for (size_t i = 0; i < plan.own_filters.size(); ++i) {
    if (plan.own_filters[i].field != but) set &= sets.own_filters[i];
  }
  return set;
}

DocSet AllOf(const PlanSets& sets) {
  DocSet set = sets.rest;
  for (const DocSet& filter : sets.own_filters) set &= filter;
  return set;
}

// Returns the matches, and takes them from the sets where they need them no
// more: copying is felt where few match.
DocSet TakeAllOf(PlanSets& sets) {
  if (sets.own_filters.empty()) return std::move(sets.rest);
  return AllOf(sets);
}

bool HasOwnFilter(const Plan& plan, FieldId field) {
  return std::any_of(
      plan.own_filters.begin(), plan.own_filters.end(),
      [field](const OwnFilter& filter) { return filter.field == field; });
}

std::vector<FacetResult> CountFacets(const IndexReader& index, const Plan& plan,
                                     const PlanSets& sets,
                                     const DocSet& matches,
                                     const SearchRequest& request) {
  std::optional<TallySet> documents;  // the matches, once needed
  std::vector<FacetResult> facets;
  for (const FacetRequest& facet : request.facets) {
    if (HasOwnFilter(plan, facet.field)) {
      const TallySet wider(index, AllBut(facet.field, plan, sets));
      facets.push_back(CountFacet(index, wider, facet, plan.tree));
      continue;
    }
    if (!documents) documents.emplace(index, matches);
    facets.push_back(CountFacet(index, *documents, facet, plan.tree));
  }
  return facets;
}

// Returns the page by date, which is also the order of a query of filters
// only.
RankedPage RankPageByDate(const IndexReader& index, const DocSet& matches,
                          const SearchRequest& request) {
  if (request.unit == ResultUnit::kLetter) {
    std::vector<Place> places = PlacesOf(index, matches);
    KeepOneForEachLetter(places);
    return {RankByDate(index, places, request.sort,
                       BoundsOfPage(request, places.size()))};
  }
  const PageBounds bounds =
      BoundsOfPage(request, static_cast<size_t>(matches.Count()));
  const std::vector<Place> places =
      request.sort == SortOrder::kOldest
          ? PlacesOf(index, matches)
          : PlacesOf(index,
                     index.decided_days().NewestDaysOf(matches, bounds.end));
  return {RankByDate(index, places, request.sort, bounds)};
}

RankedPage RankPage(const IndexReader& index, const Plan& plan,
                    const Matches& matches, const SearchRequest& request,
                    Evaluator& evaluator) {
  if (request.facets_only || matches.total.determinations == 0) return {};
  if (request.sort == SortOrder::kRelevance) {
    const RankingQuery ranking = RankingQueryOf(plan.tree, request.query);
    if (!ranking.Empty()) {
      return RankByRelevance(index, plan.tree, ranking, matches.set, request,
                             evaluator);
    }
  }
  return RankPageByDate(index, matches.set, request);
}

// Returns true if a page that finds next to nothing should show what comes
// closest: an alert that has no news should not.
bool ShowsClosest(const SearchRequest& request) {
  return request.closest && !request.since && !request.facets_only &&
         request.offset == 0;
}

// Says of a search that finds nothing what to do; without --since it finds
// `ever`.
void AddAdvice(const IndexReader& index, const Plan& plan, const DocSet& ever,
               const SearchRequest& request, Evaluator& evaluator,
               Matches& matches) {
  if (!ever.Empty()) {
    matches.notes = {
        absl::StrCat("without --since: ", ToString(CountOf(index, ever)))};
    return;
  }
  const std::vector<QueryPart> parts = PartsOf(plan.tree, evaluator);
  matches.notes =
      NothingFoundNotes(index, request, plan.tree, parts, evaluator);
  if (ShowsClosest(request)) {
    matches.closest =
        ClosestTo(index, request, plan.tree, matches.set, parts, evaluator);
  }
}

}  // namespace

Matches Run(const IndexReader& index, const Plan& plan,
            const SearchRequest& request) {
  Evaluator evaluator(index);
  PlanSets sets = EvaluatePlan(plan, evaluator);
  const DocSet ever = request.since ? AllOf(sets) : DocSet();
  if (request.since) sets.rest &= AddedAfter(index, *request.since);
  Matches matches;
  matches.set = TakeAllOf(sets);
  matches.total = CountOf(index, matches.set);
  matches.facets = CountFacets(index, plan, sets, matches.set, request);
  RankedPage page = RankPage(index, plan, matches, request, evaluator);
  matches.page = std::move(page.documents);
  matches.folded = page.folded;
  if (matches.total.determinations == 0) {
    AddAdvice(index, plan, ever, request, evaluator, matches);
  } else if (matches.total.determinations <= kFewFound &&
             request.sort == SortOrder::kRelevance && ShowsClosest(request) &&
             MayComeClose(plan.tree, request.query)) {
    matches.closest = ClosestTo(index, request, plan.tree, matches.set,
                                PartsOf(plan.tree, evaluator), evaluator);
  }
  for (const std::string& note : evaluator.notes()) {
    matches.notes.push_back(note);
  }
  return matches;
}

}  // namespace imr
