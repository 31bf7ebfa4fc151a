// How each engine is asked: all queries in order, again and again in one
// process, and of each the median time. LuceneBench.java does the same.
//
// Printed is a line a query: number <tab> documents found <tab> a check of
// the facets: the sum of the ten greatest counts of each <tab> milliseconds.
// Outside face: EngineAnswer, AskAll(), SumOfGreatest().
#ifndef IMR_TOOLS_BENCH_ENGINE_LOOP_H_
#define IMR_TOOLS_BENCH_ENGINE_LOOP_H_

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"

#include "tools/bench/queries.h"

namespace imr {

// Results of the page asked for, and facet values that are shown.
inline constexpr int kBenchPage = 10;

struct EngineAnswer {
  int64_t matched = 0;
  int64_t facet_check = 0;
};

using EngineAsk =
    std::function<absl::StatusOr<EngineAnswer>(const BenchQuery&)>;

// Asks all queries of the file in passes that take `seconds` together. The
// first pass warms up and counts only if there is time for no other.
absl::Status AskAll(const std::string& queries_path, double seconds,
                    const EngineAsk& ask);

// Returns the sum of the kBenchPage greatest of `counts`.
int64_t SumOfGreatest(std::vector<int64_t> counts);

}  // namespace imr

#endif  // IMR_TOOLS_BENCH_ENGINE_LOOP_H_
