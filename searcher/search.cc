#include "searcher/search.h"

#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "absl/time/time.h"

#include "common/status_macros.h"
#include "searcher/case_list.h"
#include "searcher/interpret.h"
#include "searcher/interpret_for.h"
#include "searcher/page_builder.h"
#include "searcher/plan.h"
#include "searcher/run.h"

namespace imr {
namespace {

absl::Status CheckRequest(const SearchRequest& request) {
  if (request.limit < 0) {
    return absl::InvalidArgumentError(
        absl::StrCat("search with limit ", request.limit,
                     ": below 0; give 0 for all results"));
  }
  if (request.offset < 0) {
    return absl::InvalidArgumentError(
        absl::StrCat("search from offset ", request.offset,
                     ": below 0; the first result is at 0"));
  }
  return absl::OkStatus();
}

}  // namespace

absl::StatusOr<ResultPage> Search(IndexReader& index,
                                  const SearchRequest& request) {
  const absl::Time begun = absl::Now();
  RETURN_IF_ERROR(CheckRequest(request));
  ASSIGN_OR_RETURN(const Interpretation interpretation,
                   InterpretFor(index, request));
  const QueryNode tree = RestrictToCases(interpretation.tree, request.cases);
  const Plan plan = MakePlan(request, tree);
  ASSIGN_OR_RETURN(
      ResultPage page, index.Read([&]() -> absl::StatusOr<ResultPage> {
        const Matches matches = Run(index, plan, request);
        ASSIGN_OR_RETURN(ResultPage built,
                         BuildPage(index, request, interpretation, matches));
        for (std::string& note : MissingCaseNotes(index, request.cases)) {
          built.notes.push_back(std::move(note));
        }
        return built;
      }));
  page.took_ms = absl::ToDoubleMilliseconds(absl::Now() - begun);
  return page;
}

}  // namespace imr
