// imr-index: letters -> index. Each command is a file in indexer/commands/.
#include <iostream>

#include "CLI/CLI.hpp"

#include "indexer/commands/commands.h"
#include "indexer/pdf_worker.h"

int main(int argc, char** argv) {
  if (const auto code = imr::RunAsPdfWorker(argc, argv)) return *code;
  CLI::App program("Indexes California IMR determination letters", "imr-index");
  program.set_version_flag("--version", "imr-index " IMR_VERSION);
  program.require_subcommand(0, 1);
  program.failure_message([](const CLI::App* at, const CLI::Error& error) {
    return "imr-index: " + CLI::FailureMessage::simple(at, error);
  });
  int exit_code = imr::kExitDone;
  imr::AddBuildCommand(program, exit_code);
  imr::AddParseCommand(program, exit_code);
  imr::AddIndexCommands(program, exit_code);
  try {
    program.parse(argc, argv);
    if (program.get_subcommands().empty()) {
      std::cerr << program.help();
      return imr::kExitError;
    }
  } catch (const CLI::ParseError& error) {
    return program.exit(error) == 0 ? imr::Printed() : imr::kExitError;
  }
  return exit_code;
}
