// From the shell: imr-search find as a new process, files in the page cache,
// everything from exec to exit.
#include <iostream>
#include <string>
#include <vector>

#include "absl/strings/str_format.h"

#include "tools/bench/compare.h"
#include "tools/bench/peers.h"
#include "tools/bench/rounds.h"

namespace imr {
namespace {

constexpr int kRuns = 21;
constexpr int kFailed = 2;  // exit code; its time says nothing

struct ShellQuery {
  const char* name;
  std::vector<std::string> arguments;
};

// The last two are the broadest there are.
const std::vector<ShellQuery>& ShellQueries() {
  static const auto* const kQueries = new std::vector<ShellQuery>{
      {"drug, outcome, page", {"xanax", "upheld", "page", "24"}},
      {"two words", {"functional", "improvement"}},
      {"six words, any",
       {"pain", "OR", "spasm", "OR", "therapy", "OR", "surgery", "OR",
        "weakness", "OR", "injection"}},
      {"broad, first page", {"--literal", "pain"}},
      {"broad, all facets, first page",
       {"--literal", "pain",      "--facet", "drug",     "--facet", "outcome",
        "--facet",   "specialty", "--facet", "year",     "--facet", "state",
        "--facet",   "guideline", "--facet", "category", "--facet", "topic",
        "--facet",   "page",      "--facet", "body-part"}},
      {"broad, every facet there is", {"--literal", "pain", "--facets-only"}}};
  return *kQueries;
}

}  // namespace

nlohmann::ordered_json CompareShell(const CompareOptions& options) {
  auto json = nlohmann::ordered_json::array();
  const absl::Status built = EnsureIndex(options, ImrIndex(options));
  if (!built.ok()) return {{"failure", built.message()}};
  std::cout << absl::StreamFormat(
      "\nFrom the shell, ms of %d processes\n%-32s"
      " %8s %8s %8s\n",
      kRuns, "query", "median", "least", "most");
  for (const ShellQuery& query : ShellQueries()) {
    std::vector<std::string> command = {
        options.programs + "/searcher/imr-search", "find", "--db",
        ImrIndex(options)};
    command.insert(command.end(), query.arguments.begin(),
                   query.arguments.end());
    std::vector<double> milliseconds;
    for (int i = 0; i < kRuns; ++i) {
      const auto figures = RunChild(command, {});
      if (figures.ok() && figures->exit_code < kFailed) {
        milliseconds.push_back(figures->wall_seconds * 1e3);
      }
    }
    const Spread spread = SpreadOf(std::move(milliseconds));
    std::cout << absl::StreamFormat("%-32s %8.1f %8.1f %8.1f\n", query.name,
                                    spread.median, spread.least, spread.most);
    json.push_back({{"query", query.name}, {"milliseconds", ToJson(spread)}});
  }
  return json;
}

}  // namespace imr
