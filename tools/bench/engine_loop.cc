#include "tools/bench/engine_loop.h"

#include <algorithm>
#include <iostream>
#include <numeric>

#include "absl/strings/str_format.h"
#include "absl/time/clock.h"
#include "absl/time/time.h"

#include "common/status_macros.h"

namespace imr {
namespace {

constexpr size_t kFewestPasses = 3;

struct Timed {
  EngineAnswer answer;
  std::vector<double> milliseconds;  // by pass
};

absl::Status AskOnce(const std::vector<BenchQuery>& queries,
                     const EngineAsk& ask, std::vector<Timed>& timed) {
  for (size_t i = 0; i < queries.size(); ++i) {
    const absl::Time begun = absl::Now();
    ASSIGN_OR_RETURN(timed[i].answer, ask(queries[i]));
    timed[i].milliseconds.push_back(
        absl::ToDoubleMilliseconds(absl::Now() - begun));
  }
  return absl::OkStatus();
}

double Median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

}  // namespace

absl::Status AskAll(const std::string& queries_path, double seconds,
                    const EngineAsk& ask) {
  ASSIGN_OR_RETURN(const std::vector<BenchQuery> queries,
                   ReadQueries(queries_path));
  std::vector<Timed> timed(queries.size());
  const absl::Time begun = absl::Now();
  const auto spent = [&] { return absl::ToDoubleSeconds(absl::Now() - begun); };
  RETURN_IF_ERROR(AskOnce(queries, ask, timed));
  if (spent() < seconds) {
    for (Timed& query : timed) query.milliseconds.clear();
    for (size_t pass = 0;
         spent() < seconds || (pass < kFewestPasses && spent() < 2 * seconds);
         ++pass) {
      RETURN_IF_ERROR(AskOnce(queries, ask, timed));
    }
  }
  for (size_t i = 0; i < timed.size(); ++i) {
    std::cout << absl::StreamFormat(
        "%d\t%d\t%d\t%.6f\n", i, timed[i].answer.matched,
        timed[i].answer.facet_check, Median(timed[i].milliseconds));
  }
  return absl::OkStatus();
}

int64_t SumOfGreatest(std::vector<int64_t> counts) {
  std::sort(counts.rbegin(), counts.rend());
  counts.resize(std::min<size_t>(counts.size(), kBenchPage));
  return std::accumulate(counts.begin(), counts.end(), int64_t{0});
}

}  // namespace imr
