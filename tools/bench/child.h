// Another program, run to its end and measured from outside.
// Outside face: RunChild().
#ifndef IMR_TOOLS_BENCH_CHILD_H_
#define IMR_TOOLS_BENCH_CHILD_H_

#include <string>
#include <vector>

#include "absl/status/statusor.h"

namespace imr {

struct ChildOptions {
  int cpus = 0;             // held to the first so many; 0: to none
  double time_limit = 0;    // seconds after which it is killed; 0: none
  std::string output_path;  // where its stdout goes; "": /dev/null
  std::string log_path;     // where its stderr goes; "": ours
};

struct ChildFigures {
  double wall_seconds = 0;
  double cpu_seconds = 0;     // user and system, with its children
  double peak_megabytes = 0;  // resident, of the largest process
  int exit_code = 0;
};

// Runs `arguments`, the program first, which is looked for in PATH.
// Errors: Internal if it cannot be run or is killed by a signal,
// DeadlineExceeded if it takes too long. An exit code is no error.
absl::StatusOr<ChildFigures> RunChild(const std::vector<std::string>& arguments,
                                      const ChildOptions& options);

}  // namespace imr

#endif  // IMR_TOOLS_BENCH_CHILD_H_
