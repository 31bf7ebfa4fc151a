// What a build did, as data: counts for the closing line, and every Problem
// with its path for --report. Counts compare the index after the build with
// the index before it, so indexed + replaced + unchanged letters stand in it.
// Outside face: BuildReport, SummaryLine(), ReportToJson().
#ifndef IMR_INDEXER_REPORT_H_
#define IMR_INDEXER_REPORT_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/time/time.h"

#include "common/json.h"
#include "common/problem.h"
#include "indexer/manifest.h"

namespace imr {

// A Problem, and the letter or file that has it.
struct ReportedProblem {
  std::string path;
  Problem problem;
};

struct BuildReport {
  uint64_t read = 0;            // letters read from inputs
  uint64_t indexed = 0;         // letters that were not in the index
  uint64_t unchanged = 0;       // letters left as they were
  uint64_t replaced = 0;        // letters whose documents were written anew
  uint64_t pruned = 0;          // letters taken out: their inputs lost them
  uint64_t determinations = 0;  // in the index after the build
  uint64_t failed_inputs = 0;   // inputs that could not be read at all
  absl::Duration elapsed;
  bool interrupted = false;
  std::vector<ReportedProblem> problems;
};

// Fills the counts that compare the index after a build with before.
void CountLetters(const Manifest& manifest, BuildReport& report);

// Returns the closing line: "8 letters read, 8 indexed, 0 unchanged, ...".
std::string SummaryLine(const BuildReport& report);

// Returns the report as an object: summary, problems_by_code, problems.
Json ReportToJson(const BuildReport& report);

}  // namespace imr

#endif  // IMR_INDEXER_REPORT_H_
