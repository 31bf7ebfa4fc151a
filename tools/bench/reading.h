// The bench of reading: how fast letters' texts are parsed, how much of that
// each stage takes, and what getting at the text costs beside it.
// Outside face: AddReadingBench().
#ifndef IMR_TOOLS_BENCH_READING_H_
#define IMR_TOOLS_BENCH_READING_H_

#include "CLI/CLI.hpp"

namespace imr {

// Adds the command; it sets `exit_code` when it has run.
void AddReadingBench(CLI::App& program, int& exit_code);

}  // namespace imr

#endif  // IMR_TOOLS_BENCH_READING_H_
