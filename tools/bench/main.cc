// bench: measures speed as ratios within one run. Each command is a file
// beside this one.
#include "CLI/CLI.hpp"

#include "indexer/pdf_worker.h"
#include "tools/bench/compare.h"
#include "tools/bench/corpus.h"
#include "tools/bench/reading.h"
#include "tools/bench/run_command.h"

int main(int argc, char** argv) {
  if (const auto code = imr::RunAsPdfWorker(argc, argv)) return *code;
  CLI::App program("Measures speed: medians and spread of several rounds");
  program.require_subcommand(1);
  int exit_code = 0;
  imr::AddReadingBench(program, exit_code);
  imr::AddCorpusCommand(program, exit_code);
  imr::AddCompareCommand(program, exit_code);
  imr::AddRunCommand(program, exit_code);
  CLI11_PARSE(program, argc, argv);
  return exit_code;
}
