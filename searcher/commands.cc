#include "searcher/commands.h"

#include <cstdlib>
#include <utility>

#include "absl/container/flat_hash_set.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"

#include "common/field_help.h"
#include "common/fields.h"
#include "common/json.h"
#include "common/letter_json.h"
#include "common/problem_help.h"
#include "common/status_macros.h"
#include "searcher/alert.h"
#include "searcher/case_list.h"
#include "searcher/expand_saved.h"
#include "searcher/explain.h"
#include "searcher/explain_hit.h"
#include "searcher/index_reader.h"
#include "searcher/interpret.h"
#include "searcher/interpret_for.h"
#include "searcher/render/letter_text.h"
#include "searcher/render/marked_json.h"
#include "searcher/render/stats.h"
#include "searcher/search.h"
#include "searcher/show.h"
#include "searcher/stats.h"
#include "searcher/syntax_help.h"

namespace imr {
namespace {

constexpr int kFound = 0;
constexpr int kFoundNothing = 1;

void PutFirst(const std::vector<std::string>& first,
              std::vector<std::string>& notes) {
  notes.insert(notes.begin(), first.begin(), first.end());
}

// Returns the query alone: the words as one line.
SearchRequest QueryOf(const Options& options) {
  SearchRequest request;
  request.query = absl::StrJoin(options.words, " ");
  request.literal = options.literal;
  return request;
}

// Returns the facets named; where only facets are wanted and none is named,
// all there are.
absl::StatusOr<std::vector<FacetRequest>> FacetsOf(const Options& options) {
  std::vector<FacetRequest> facets;
  for (const std::string& text : options.facets) {
    ASSIGN_OR_RETURN(const FacetRequest facet, ParseFacet(text));
    facets.push_back(facet);
  }
  if (!options.facets_only || !facets.empty()) return facets;
  for (const Field& field : AllFields()) {
    if (!field.facet_title.empty()) facets.push_back({field.id});
  }
  return facets;
}

absl::StatusOr<SearchRequest> RequestOf(const Options& options) {
  SearchRequest request = QueryOf(options);
  ASSIGN_OR_RETURN(request.unit, ParseUnit(options.by));
  ASSIGN_OR_RETURN(request.sort, ParseSort(options.sort));
  ASSIGN_OR_RETURN(request.facets, FacetsOf(options));
  request.offset = options.offset;
  request.limit = options.limit.value_or(request.limit);
  request.facets_only = options.facets_only;
  request.fold = !options.no_fold &&
                 (options.format == "text" || options.format == "json");
  return request;
}

absl::StatusOr<std::vector<FieldId>> StatisticsFields(absl::string_view names) {
  std::vector<FieldId> fields;
  for (absl::string_view name : absl::StrSplit(names, ',', absl::SkipEmpty())) {
    const Field* field = FindField(name);
    if (field == nullptr || field->slot == kNoSlot) {
      return UnknownChoice("--by", name, FacetNames());
    }
    fields.push_back(field->id);
  }
  if (fields.empty()) {
    return absl::InvalidArgumentError(absl::StrCat(
        "stats: no field to count by; give --by one of ", FacetNames()));
  }
  return fields;
}

// Returns how the letter is shown: with the words of the query marked, if
// there is one.
// Errors: as Search; InvalidArgument for two queries.
absl::StatusOr<LetterView> ViewOf(IndexReader& index,
                                  const StoredLetter& stored,
                                  const Options& options) {
  if (!options.mark.empty() && !options.words.empty()) {
    return absl::InvalidArgumentError(
        absl::StrCat("show \"", options.letter,
                     "\": words to mark both after it and in --mark; give all "
                     "of them in one place"));
  }
  LetterView view;
  view.evidence = options.evidence;
  view.outcome = stored.outcome;
  Options marking = options;
  if (!options.mark.empty()) marking.words = {options.mark};
  ASSIGN_OR_RETURN(const ExpandedOptions expanded,
                   ExpandSaved(std::move(marking)));
  SearchRequest request = QueryOf(expanded.options);
  if (request.query.empty()) return view;
  ASSIGN_OR_RETURN(Interpretation interpretation, InterpretFor(index, request));
  view.query = std::move(request.query);
  view.notes = std::move(interpretation.notes);
  PutFirst(expanded.notes, view.notes);
  ASSIGN_OR_RETURN(view.marks, MarkLetter(index, stored, interpretation.tree));
  const std::vector<std::string> unmarked =
      UnmarkedParts(interpretation.tree, view.query, view.marks);
  if (!unmarked.empty()) {
    view.notes.push_back(absl::StrCat("nothing in this letter is marked for ",
                                      absl::StrJoin(unmarked, ", ")));
  }
  return view;
}

// Returns the letter as one JSON object, with the marks of a view of a query.
std::string LetterJsonLine(const Letter& letter, const LetterView& view) {
  Json json = LetterToJson(letter, {.quote_evidence = view.evidence});
  if (view.outcome) json["case_outcome"] = CaseOutcomeName(*view.outcome);
  if (!view.query.empty()) {
    json["query"] = view.query;
    json["notes"] = view.notes;
    json["marked"] = MarkedTextsToJson(letter, view.marks);
  }
  return DumpJson(json) + "\n";
}

// Errors: InvalidArgument if what is asked for would be left out.
absl::Status CheckShowsSomething(const Options& options,
                                 const Renderer& renderer) {
  if (options.open && options.facets_only) {
    return absl::InvalidArgumentError(
        "find: --open prints the files of results, --facets-only leaves the "
        "results out; give one of them");
  }
  if (options.facets_only && !renderer.shows_all) {
    return absl::InvalidArgumentError(
        absl::StrCat("find: --format ", renderer.name,
                     " has results and no counts, --facets-only leaves the "
                     "results out; give --format text or json"));
  }
  return absl::OkStatus();
}

// Returns the files the hits come from, a line each, in the order of the hits.
std::string SourcePaths(const ResultPage& page) {
  std::string lines;
  absl::flat_hash_set<std::string> seen;
  for (const Hit& hit : page.hits) {
    if (seen.insert(hit.path).second) absl::StrAppend(&lines, hit.path, "\n");
  }
  return lines;
}

}  // namespace

std::string DefaultIndex() {
  const char* db = std::getenv("IMR_DB");
  return db == nullptr || *db == '\0' ? "./imr.db" : db;
}

absl::StatusOr<int> RunFind(const Options& given, std::ostream& out) {
  ASSIGN_OR_RETURN(const ExpandedOptions expanded, ExpandSaved(given));
  const Options& options = expanded.options;
  const Renderer* renderer = FindRenderer(options.format);
  if (renderer == nullptr) {
    return UnknownChoice("--format", options.format, RendererNames());
  }
  RETURN_IF_ERROR(CheckShowsSomething(options, *renderer));
  ASSIGN_OR_RETURN(SearchRequest request, RequestOf(options));
  CaseList list;
  if (!options.cases.empty()) {
    ASSIGN_OR_RETURN(list, ReadCaseList(options.cases));
    request.cases = list.cases;
  }
  request.snippets = renderer->shows_snippets && !options.open;
  request.closest = renderer->shows_all && !options.open;
  ASSIGN_OR_RETURN(IndexReader index, IndexReader::Open(options.db));
  ASSIGN_OR_RETURN(const Alert alert, Alert::Prepare(expanded, index, request));
  ASSIGN_OR_RETURN(ResultPage page, Search(index, request));
  page.notes.insert(page.notes.end(), list.notes.begin(), list.notes.end());
  alert.AddNotes(page);
  PutFirst(expanded.notes, page.notes);
  out << (options.open ? SourcePaths(page)
                       : renderer->render(page, options.render));
  // Flushed is shown, by a pager too; main.cc says so if it could not be.
  if (out.flush()) RETURN_IF_ERROR(alert.Remember(index, page));
  return page.total.determinations > 0 ? kFound : kFoundNothing;
}

absl::StatusOr<int> RunShow(const Options& options, std::ostream& out) {
  RETURN_IF_ERROR(CheckChoice("--format", options.format, kLetterFormats));
  ASSIGN_OR_RETURN(IndexReader index, IndexReader::Open(options.db));
  ASSIGN_OR_RETURN(const StoredLetter stored,
                   FindLetter(index, options.letter));
  if (options.open) {
    out << stored.letter.source.path << "\n";
    return kFound;
  }
  ASSIGN_OR_RETURN(const LetterView view, ViewOf(index, stored, options));
  out << (options.format == "json"
              ? LetterJsonLine(stored.letter, view)
              : RenderLetter(stored.letter, view, options.render));
  return kFound;
}

absl::StatusOr<int> RunExplain(const Options& options, std::ostream& out) {
  ASSIGN_OR_RETURN(const ExpandedOptions expanded, ExpandSaved(options));
  const SearchRequest request = QueryOf(expanded.options);
  ASSIGN_OR_RETURN(IndexReader index, IndexReader::Open(options.db));
  if (!options.hit.empty()) {
    ASSIGN_OR_RETURN(HitExplanation explanation,
                     ExplainHit(index, request, options.hit));
    PutFirst(expanded.notes, explanation.notes);
    out << ToString(explanation);
    return explanation.found ? kFound : kFoundNothing;
  }
  ASSIGN_OR_RETURN(Explanation explanation, Explain(index, request));
  PutFirst(expanded.notes, explanation.interpretation.notes);
  out << ToString(explanation);
  const bool none = explanation.nodes.front().count.determinations == 0;
  return none ? kFoundNothing : kFound;
}

absl::StatusOr<int> RunFields(const Options& options, std::ostream& out) {
  RETURN_IF_ERROR(CheckChoice("--format", options.format, kFieldsFormats));
  out << (options.format == "json"       ? FieldHelpJson()
          : options.format == "markdown" ? FieldHelpMarkdown()
                                         : FieldHelpText());
  return kFound;
}

absl::StatusOr<int> RunHelp(const Options& options, std::ostream& out) {
  RETURN_IF_ERROR(CheckChoice("help", options.topic, kHelpTopics));
  out << (options.topic == "syntax"   ? SyntaxHelp()
          : options.topic == "fields" ? FieldHelpText()
                                      : ProblemHelpText());
  return kFound;
}

absl::StatusOr<int> RunStats(const Options& options, std::ostream& out) {
  RETURN_IF_ERROR(CheckChoice("--format", options.format, kStatsFormats));
  ASSIGN_OR_RETURN(const std::vector<FieldId> fields,
                   StatisticsFields(options.by));
  ASSIGN_OR_RETURN(const ExpandedOptions expanded, ExpandSaved(options));
  ASSIGN_OR_RETURN(IndexReader index, IndexReader::Open(options.db));
  ASSIGN_OR_RETURN(Statistics statistics,
                   ComputeStatistics(index, QueryOf(expanded.options), fields));
  PutFirst(expanded.notes, statistics.notes);
  out << (options.format == "json" ? RenderStatisticsJson(statistics)
          : options.format == "csv"
              ? RenderStatisticsCsv(statistics)
              : RenderStatisticsText(statistics, options.render));
  return statistics.rows.empty() ? kFoundNothing : kFound;
}

}  // namespace imr
