// imr-search: words -> determinations. Reads the command line, runs one
// command, shows the answer on stdout and errors on stderr.
#include <algorithm>
#include <iostream>
#include <ostream>
#include <string>
#include <vector>

#include "CLI/CLI.hpp"

#include "common/status_macros.h"
#include "searcher/commands.h"
#include "searcher/freed_memory.h"
#include "searcher/options.h"
#include "searcher/pager.h"
#include "searcher/terminal.h"

namespace {

constexpr int kError = 2;

absl::Status Flush(std::ostream& out) {
  if (out.flush()) return absl::OkStatus();
  return absl::UnavailableError(
      "write the results: standard output is closed or full");
}

int Fail(const absl::Status& status) {
  std::cerr << "imr-search: " << status.message() << "\n";
  return kError;
}

// Returns what is wrong with the command line. Of a flag without its value
// CLI11 says what type it has.
std::string UsageError(const CLI::App* app, const CLI::Error& error) {
  std::string message = CLI::FailureMessage::simple(app, error);
  if (error.get_name() == "ArgumentMismatch") {
    const std::string flag = message.substr(0, message.find(':'));
    message = flag + ": its value is missing" +
              message.substr(std::min(message.find('\n'), message.size()));
  }
  return "imr-search: " + message;
}

// Runs the command and shows what it answers.
absl::StatusOr<int> Run(const imr::Command& command, imr::Options& options) {
  const imr::Terminal terminal = imr::ReadTerminal();
  ASSIGN_OR_RETURN(const imr::ColorChoice color,
                   imr::ParseColorChoice(options.color));
  options.render.color = imr::UsesColor(color, terminal);
  options.render.width = terminal.columns;
  imr::ShownBuffer shown(terminal, !options.no_pager);
  std::ostream on_terminal(&shown);
  std::ostream& out = terminal.is_terminal ? on_terminal : std::cout;
  ASSIGN_OR_RETURN(const int exit_code, command(options, out));
  RETURN_IF_ERROR(Flush(out));
  return exit_code;
}

}  // namespace

int main(int argc, char** argv) {
  imr::KeepFreedMemory();
  CLI::App app("Full-text search of California IMR determination letters");
  imr::Options options;
  imr::Command command;
  app.set_version_flag("--version", "imr-search " IMR_VERSION);
  app.failure_message(UsageError);
  imr::AddCommands(app, options, command);
  try {
    imr::ParseArguments(argc, argv, app);
    if (app.get_subcommands().empty()) {
      std::cerr << app.help();
      return kError;
    }
  } catch (const CLI::ParseError& error) {
    if (app.exit(error) != 0) return kError;
    const absl::Status shown = Flush(std::cout);
    return shown.ok() ? 0 : Fail(shown);
  }
  const absl::StatusOr<int> exit_code = Run(command, options);
  return exit_code.ok() ? *exit_code : Fail(exit_code.status());
}
