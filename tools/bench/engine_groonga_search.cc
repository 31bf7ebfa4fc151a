// Searching with Groonga by its commands, with no cache of answers. Scores are
// its own by default: how often the words stand in the text.
#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "nlohmann/json.hpp"

#include "common/status_macros.h"
#include "tools/bench/documents.h"
#include "tools/bench/engine_loop.h"
#include "tools/bench/engines.h"
#include "tools/bench/groonga.h"

namespace imr {
namespace {

// A text as a string of a filter, a filter as an argument of a command.
std::string Quoted(absl::string_view text) {
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') quoted += '\\';
    quoted += c;
  }
  return quoted + '"';
}

std::string WordsOf(const BenchQuery& query) {
  if (query.mode == "prefix") {
    return "text @^ " + Quoted(query.words.front());
  }
  if (query.mode == "phrase") {
    return "text @ " + Quoted(absl::StrJoin(query.words, " "));
  }
  std::vector<std::string> words;
  for (const std::string& word : query.words) {
    words.push_back("text @ " + Quoted(word));
  }
  const char* const joint = query.mode == "any" ? " || " : " && ";
  return absl::StrCat("(", absl::StrJoin(words, joint), ")");
}

std::string FilterOf(const BenchQuery& query) {
  std::vector<std::string> parts;
  if (!query.words.empty()) parts.push_back(WordsOf(query));
  for (const auto& [field, value] : query.filters) {
    parts.push_back(absl::StrCat(field, " @ ", Quoted(value)));
  }
  if (!query.from.empty()) {
    parts.push_back(absl::StrCat("between(decided, ", query.from,
                                 ", \"include\", ", query.to,
                                 ", \"include\")"));
  }
  return absl::StrJoin(parts, " && ");
}

std::string CommandOf(const BenchQuery& query) {
  // Where nothing is found, Groonga would go on to parts of words.
  std::string command =
      "select Documents --cache no --match_escalation_threshold -1";
  const std::string filter = FilterOf(query);
  if (!filter.empty()) absl::StrAppend(&command, " --filter ", Quoted(filter));
  if (!query.counts_facets()) {
    return absl::StrCat(command, " --output_columns record --limit ",
                        kBenchPage, " --sort_keys ",
                        query.words.empty() ? "-decided" : "-_score");
  }
  std::vector<absl::string_view> facets;
  for (const FieldId field : kBenchFields) {
    if (IsBenchFacet(field)) facets.push_back(GetField(field).name);
  }
  return absl::StrCat(command, " --limit 0 --drilldown ",
                      absl::StrJoin(facets, ","), " --drilldown_limit ",
                      kBenchPage,
                      " --drilldown_sort_keys -_nsubrecs"
                      " --drilldown_output_columns _nsubrecs");
}

// A table that select prints: its number of records, its columns, its rows.
constexpr size_t kFirstRow = 2;

absl::StatusOr<EngineAnswer> Ask(Groonga& groonga, const BenchQuery& query) {
  ASSIGN_OR_RETURN(const std::string printed, groonga.Run(CommandOf(query)));
  const auto tables = nlohmann::json::parse(printed, nullptr, false);
  if (!tables.is_array() || tables.empty()) {
    return absl::InternalError("ask Groonga: its answer is none: " + printed);
  }
  EngineAnswer answer = {tables[0][0][0], 0};
  for (size_t i = 1; i < tables.size(); ++i) {
    for (size_t row = kFirstRow; row < tables[i].size(); ++row) {
      answer.facet_check += tables[i][row][0].get<int64_t>();
    }
  }
  const bool has_page = tables[0].size() > kFirstRow;
  if (!query.counts_facets() && !has_page && answer.matched > 0) {
    answer.matched = -1;  // no records
  }
  return answer;
}

}  // namespace

absl::Status SearchWithGroonga(const EngineOptions& options) {
  Groonga groonga;
  RETURN_IF_ERROR(groonga.Open(options.index));
  return AskAll(options.queries, options.seconds,
                [&](const BenchQuery& query) { return Ask(groonga, query); });
}

}  // namespace imr
