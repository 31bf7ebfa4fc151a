// Steps measured side by side: each round runs every step once, so that what
// the machine does besides falls on all of them, and a ratio is taken between
// times of one round. Reported are medians and the spread of the rounds.
// Outside face: BenchStep, RunRounds(), PrintTable(), BenchToJson(); Spread
// and MachineName() for every bench.
#ifndef IMR_TOOLS_BENCH_ROUNDS_H_
#define IMR_TOOLS_BENCH_ROUNDS_H_

#include <cstdint>
#include <functional>
#include <ostream>
#include <string>
#include <vector>

#include "absl/types/span.h"
#include "nlohmann/json.hpp"

namespace imr {

// One thing to measure. The first step is the whole of which the others are
// given as shares.
struct BenchStep {
  std::string name;
  std::function<void()> run;
};

// Over rounds.
struct Spread {
  double median = 0;
  double least = 0;
  double most = 0;
};

// Returns the spread of `values`; zeros of none.
Spread SpreadOf(std::vector<double> values);

nlohmann::ordered_json ToJson(const Spread& spread);

// Returns the name of the processor, "unknown" if there is none.
std::string MachineName();

struct BenchRow {
  std::string name;
  Spread seconds;  // of CPU
  Spread share;    // of the first step's time in the same round
};

// How much each step reads.
struct BenchCorpus {
  std::string name;  // the bench's
  uint64_t letters = 0;
  uint64_t bytes = 0;  // of text
};

// Runs the steps `rounds` times after one round that warms the caches.
std::vector<BenchRow> RunRounds(absl::Span<const BenchStep> steps, int rounds);

// Prints letters and megabytes a second, shares and their spread.
void PrintTable(const BenchCorpus& corpus, absl::Span<const BenchRow> rows,
                std::ostream& out);

// Returns the same as an object, with the machine's name.
nlohmann::ordered_json BenchToJson(const BenchCorpus& corpus, int rounds,
                                   absl::Span<const BenchRow> rows);

}  // namespace imr

#endif  // IMR_TOOLS_BENCH_ROUNDS_H_
