// "bench run": one program measured from outside, as engines are.
// Outside face: AddRunCommand().
#ifndef IMR_TOOLS_BENCH_RUN_COMMAND_H_
#define IMR_TOOLS_BENCH_RUN_COMMAND_H_

#include "CLI/CLI.hpp"

namespace imr {

// Adds the command; it sets `exit_code` when it has run.
void AddRunCommand(CLI::App& program, int& exit_code);

}  // namespace imr

#endif  // IMR_TOOLS_BENCH_RUN_COMMAND_H_
