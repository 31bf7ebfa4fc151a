// Searching: each engine answers all queries in a process of its own, on one
// core, warm; once a round. A query's time is the median of its passes, then
// of the rounds; a class has the median and 99th percentile of its queries.
#include <algorithm>
#include <cmath>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include "absl/strings/numbers.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_split.h"

#include "common/file.h"
#include "common/status_macros.h"
#include "tools/bench/compare.h"
#include "tools/bench/peers.h"
#include "tools/bench/queries.h"
#include "tools/bench/rounds.h"

namespace imr {
namespace {

struct Answer {
  int64_t matched = -1;
  int64_t facet_check = 0;
  std::vector<double> milliseconds;  // by round
};

struct SearchRow {
  std::vector<Answer> answers;  // by query
  std::string failure;
};

absl::Status AddLines(const std::string& text, std::vector<Answer>& answers) {
  for (absl::string_view line : absl::StrSplit(text, '\n', absl::SkipEmpty())) {
    const std::vector<absl::string_view> cells = absl::StrSplit(line, '\t');
    size_t number = 0;
    Answer answer;
    double milliseconds = 0;
    if (cells.size() != 4 || !absl::SimpleAtoi(cells[0], &number) ||
        number >= answers.size() ||
        !absl::SimpleAtoi(cells[1], &answer.matched) ||
        !absl::SimpleAtoi(cells[2], &answer.facet_check) ||
        !absl::SimpleAtod(cells[3], &milliseconds)) {
      return absl::DataLossError("its answer is none");
    }
    answers[number].matched = answer.matched;
    answers[number].facet_check = answer.facet_check;
    answers[number].milliseconds.push_back(milliseconds);
  }
  return absl::OkStatus();
}

absl::Status AskEngine(const CompareOptions& options, const Searcher& searcher,
                       std::vector<Answer>& answers) {
  RETURN_IF_ERROR(EnsureIndex(options, searcher.index));
  ChildOptions child;
  child.cpus = 1;
  child.time_limit = options.time_limit;
  child.output_path = options.work + "/answers.tsv";
  child.log_path = searcher.index + ".search.log";
  ASSIGN_OR_RETURN(const ChildFigures figures,
                   RunChild(searcher.command, child));
  if (figures.exit_code != 0) {
    return absl::InternalError(absl::StrFormat(
        "exit code %d; %s says why", figures.exit_code, child.log_path));
  }
  ASSIGN_OR_RETURN(const std::string text, ReadFile(child.output_path));
  return AddLines(text, answers);
}

// Nearest rank.
double Percentile(const std::vector<double>& sorted, double share) {
  if (sorted.empty()) return 0;
  const auto rank = static_cast<size_t>(
      std::ceil(share * static_cast<double>(sorted.size())));
  return sorted[std::max<size_t>(rank, 1) - 1];
}

using Groups = std::vector<std::pair<std::string, std::vector<size_t>>>;

// Returns the numbers of the queries of each class, in order.
Groups GroupsOf(const std::vector<BenchQuery>& queries) {
  Groups groups;
  for (size_t i = 0; i < queries.size(); ++i) {
    if (groups.empty() || groups.back().first != queries[i].group) {
      groups.push_back({queries[i].group, {}});
    }
    groups.back().second.push_back(i);
  }
  return groups;
}

std::vector<double> SortedTimes(const SearchRow& row,
                                const std::vector<size_t>& numbers) {
  std::vector<double> times;
  for (const size_t number : numbers) {
    const Answer& answer = row.answers[number];
    if (answer.milliseconds.empty()) continue;
    times.push_back(SpreadOf(answer.milliseconds).median);
  }
  std::sort(times.begin(), times.end());
  return times;
}

int64_t MedianMatched(const SearchRow& row,
                      const std::vector<size_t>& numbers) {
  std::vector<int64_t> matched;
  for (const size_t number : numbers) {
    matched.push_back(row.answers[number].matched);
  }
  std::sort(matched.begin(), matched.end());
  return matched[matched.size() / 2];
}

// Returns the queries to which the engine found other documents, or other
// facets, than imr did.
std::vector<size_t> Disagreements(const SearchRow& ours,
                                  const SearchRow& theirs) {
  std::vector<size_t> numbers;
  for (size_t i = 0; i < ours.answers.size(); ++i) {
    const Answer& our = ours.answers[i];
    const Answer& their = theirs.answers[i];
    if (our.matched < 0 || their.matched < 0) continue;
    if (our.matched != their.matched || our.facet_check != their.facet_check) {
      numbers.push_back(i);
    }
  }
  return numbers;
}

class SearchReport {
 public:
  SearchReport(const std::vector<BenchQuery>& queries,
               const std::vector<Searcher>& searchers,
               std::map<std::string, SearchRow>& rows)
      : queries_(queries), searchers_(searchers), rows_(rows) {}

  nlohmann::ordered_json Classes() {
    std::cout << absl::StreamFormat("\nQueries: p50 / p99 ms\n%-24s %5s %9s",
                                    "class", "asked", "matched");
    for (const Searcher& searcher : searchers_) {
      std::cout << absl::StreamFormat(" %19s", searcher.name);
    }
    std::cout << "\n";
    auto json = nlohmann::ordered_json::array();
    for (const auto& [group, numbers] : GroupsOf(queries_)) {
      json.push_back(Class(group, numbers));
    }
    return json;
  }

  nlohmann::ordered_json Agreement() {
    auto json = nlohmann::ordered_json::array();
    for (const Searcher& searcher : searchers_) {
      if (searcher.name == "imr" || searcher.name == "imr as typed") continue;
      const auto numbers = Disagreements(rows_["imr"], rows_[searcher.name]);
      std::cout << absl::StreamFormat(
          "%s: %d of %d queries answered otherwise than by imr\n",
          searcher.name, numbers.size(), queries_.size());
      json.push_back({{"engine", searcher.name},
                      {"disagreements", numbers.size()},
                      {"queries", Described(searcher.name, numbers)}});
    }
    return json;
  }

 private:
  nlohmann::ordered_json Class(const std::string& group,
                               const std::vector<size_t>& numbers) {
    const int64_t matched = MedianMatched(rows_["imr"], numbers);
    std::cout << absl::StreamFormat("%-24s %5d %9d", group, numbers.size(),
                                    matched);
    nlohmann::ordered_json json = {
        {"class", group},
        {"queries", numbers.size()},
        {"median_matched", matched},
        {"engines", nlohmann::ordered_json::array()}};
    for (const Searcher& searcher : searchers_) {
      const auto times = SortedTimes(rows_[searcher.name], numbers);
      const double p50 = Percentile(times, 0.5);
      const double p99 = Percentile(times, 0.99);
      std::cout << absl::StreamFormat(" %9.3f/%9.3f", p50, p99);
      json["engines"].push_back(
          {{"engine", searcher.name}, {"p50_ms", p50}, {"p99_ms", p99}});
    }
    std::cout << "\n";
    return json;
  }

  nlohmann::ordered_json Described(const std::string& name,
                                   const std::vector<size_t>& numbers) {
    constexpr size_t kMostShown = 20;
    auto json = nlohmann::ordered_json::array();
    for (const size_t number : numbers) {
      if (json.size() == kMostShown) break;
      json.push_back({{"query", ExactQuery(queries_[number])},
                      {"imr", rows_["imr"].answers[number].matched},
                      {"other", rows_[name].answers[number].matched}});
    }
    return json;
  }

  const std::vector<BenchQuery>& queries_;
  const std::vector<Searcher>& searchers_;
  std::map<std::string, SearchRow>& rows_;
};

}  // namespace

nlohmann::ordered_json CompareSearches(const CompareOptions& options) {
  const auto queries = ReadQueries(options.work + "/queries.tsv");
  if (!queries.ok()) return {{"failure", queries.status().message()}};
  std::vector<Searcher> searchers = Searchers(options);
  std::map<std::string, SearchRow> rows;
  for (const Searcher& searcher : searchers) {
    rows[searcher.name].answers.resize(queries->size());
  }
  rows["imr"].answers.resize(queries->size());
  for (int round = 0; round < options.rounds; ++round) {
    for (const Searcher& searcher : searchers) {
      SearchRow& row = rows[searcher.name];
      std::cerr << "round " << round + 1 << ": asking " << searcher.name
                << "\n";
      const absl::Status status = AskEngine(options, searcher, row.answers);
      if (status.ok()) continue;
      row.failure = std::string(status.message());
      std::cerr << searcher.name << " failed: " << row.failure << "\n";
    }
  }
  const auto has_failed = [&](const Searcher& searcher) {
    return !rows[searcher.name].failure.empty();
  };
  searchers.erase(
      std::remove_if(searchers.begin(), searchers.end(), has_failed),
      searchers.end());
  SearchReport report(*queries, searchers, rows);
  nlohmann::ordered_json json;
  json["classes"] = report.Classes();
  json["agreement"] = report.Agreement();
  for (const auto& [name, row] : rows) {
    if (!row.failure.empty()) json["failures"][name] = row.failure;
  }
  return json;
}

}  // namespace imr
