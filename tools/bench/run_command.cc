#include "tools/bench/run_command.h"

#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "nlohmann/json.hpp"

#include "common/file.h"
#include "common/status_macros.h"
#include "tools/bench/child.h"

namespace imr {
namespace {

struct RunOptions {
  std::vector<std::string> command;
  std::string json_path;
};

absl::Status RunAndReport(const RunOptions& options, int& exit_code) {
  ASSIGN_OR_RETURN(const ChildFigures figures, RunChild(options.command, {}));
  exit_code = figures.exit_code;
  const nlohmann::ordered_json json = {
      {"wall_seconds", figures.wall_seconds},
      {"cpu_seconds", figures.cpu_seconds},
      {"peak_megabytes", figures.peak_megabytes},
      {"exit_code", figures.exit_code}};
  if (options.json_path.empty()) {
    std::cout << json.dump() << "\n";
    return absl::OkStatus();
  }
  return WriteFile(options.json_path, json.dump() + "\n");
}

}  // namespace

void AddRunCommand(CLI::App& program, int& exit_code) {
  CLI::App* command = program.add_subcommand(
      "run", "Run one program: wall and CPU seconds, peak memory");
  const auto options = std::make_shared<RunOptions>();
  command->add_option("COMMAND", options->command, "After --")->required();
  command->add_option("--json", options->json_path, "Write the figures here");
  command->callback([options, &exit_code] {
    const absl::Status status = RunAndReport(*options, exit_code);
    if (status.ok()) return;
    std::cerr << "bench: " << status.message() << "\n";
    exit_code = 2;
  });
}

}  // namespace imr
