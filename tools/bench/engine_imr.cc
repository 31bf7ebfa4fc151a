// imr as an engine: the library call behind "imr-search find", which reads the
// letters of the ten results; as typed, it also makes their snippets
// and finds what comes closest where little is found.

#include "common/status_macros.h"
#include "searcher/freed_memory.h"
#include "searcher/index_reader.h"
#include "searcher/search.h"
#include "tools/bench/documents.h"
#include "tools/bench/engine_loop.h"
#include "tools/bench/engines.h"

namespace imr {
namespace {

SearchRequest RequestOf(const BenchQuery& query, bool as_typed) {
  SearchRequest request;
  request.query = as_typed ? TypedQuery(query) : ExactQuery(query);
  request.literal = !as_typed;
  request.limit = kBenchPage;
  request.snippets = as_typed;
  request.closest = as_typed;
  request.facets_only = query.counts_facets();
  if (!query.counts_facets()) return request;
  for (const FieldId field : kBenchFields) {
    if (IsBenchFacet(field)) request.facets.push_back({field, kBenchPage});
  }
  return request;
}

absl::StatusOr<EngineAnswer> Ask(IndexReader& index, const BenchQuery& query,
                                 bool as_typed) {
  ASSIGN_OR_RETURN(const ResultPage page,
                   Search(index, RequestOf(query, as_typed)));
  EngineAnswer answer = {page.total.determinations, 0};
  for (const FacetResult& facet : page.facets) {
    for (const FacetValue& value : facet.values) {
      answer.facet_check += value.count.determinations;
    }
  }
  return answer;
}

}  // namespace

// As imr-search does.
absl::Status SearchWithImr(const EngineOptions& options) {
  KeepFreedMemory();
  ASSIGN_OR_RETURN(IndexReader index, IndexReader::Open(options.index));
  return AskAll(options.queries, options.seconds, [&](const BenchQuery& query) {
    return Ask(index, query, options.as_typed);
  });
}

}  // namespace imr
