#include "tools/bench/compare.h"

#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <memory>
#include <thread>

#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "absl/time/time.h"

#include "common/file.h"
#include "tools/bench/rounds.h"

namespace imr {
namespace {

double MemoryGigabytes() {
  return static_cast<double>(sysconf(_SC_PHYS_PAGES)) *
         static_cast<double>(sysconf(_SC_PAGESIZE)) / 1e9;
}

// Returns how many processes wanted a processor in the last minute: what else
// the machine does makes times worse.
double LoadAverage() {
  double load = 0;
  std::ifstream("/proc/loadavg") >> load;
  return load;
}

nlohmann::ordered_json Heading(const CompareOptions& options) {
  nlohmann::ordered_json json = {
      {"date",
       absl::FormatTime("%Y-%m-%d %H:%M", absl::Now(), absl::UTCTimeZone())},
      {"machine", MachineName()},
      {"cpus", std::thread::hardware_concurrency()},
      {"memory_gigabytes", MemoryGigabytes()},
      {"load_before", LoadAverage()},
      {"rounds", options.rounds},
      {"seconds_of_queries", options.seconds}};
  if (!options.note.empty()) json["note"] = options.note;
  const auto corpus = ReadFile(options.work + "/corpus.json");
  if (corpus.ok()) json["corpus"] = nlohmann::ordered_json::parse(*corpus);
  return json;
}

using Part = nlohmann::ordered_json (*)(const CompareOptions&);

absl::Status Compare(const CompareOptions& options) {
  if (!PathExists(options.work + "/corpus.json")) {
    return absl::NotFoundError(
        absl::StrCat("compare in \"", options.work,
                     "\": no corpus there; tools/benchmark makes one"));
  }
  nlohmann::ordered_json json = Heading(options);
  std::cout << json.dump(2) << "\n";
  const std::vector<std::pair<std::string, Part>> parts = {
      {"build", CompareBuilds},
      {"search", CompareSearches},
      {"shell", CompareShell}};
  for (const auto& [name, run] : parts) {
    if (std::find(options.parts.begin(), options.parts.end(), name) ==
        options.parts.end()) {
      continue;
    }
    json[name] = run(options);
    // Kept after each part, so that a run cut short leaves its figures.
    if (options.json_path.empty()) continue;
    const absl::Status written =
        WriteFile(options.json_path, json.dump(2) + "\n");
    if (!written.ok()) return written;
  }
  return absl::OkStatus();
}

}  // namespace

void AddCompareCommand(CLI::App& program, int& exit_code) {
  CLI::App* command = program.add_subcommand(
      "compare", "imr and its peers in turns (tools/benchmark runs it)");
  const auto options = std::make_shared<CompareOptions>();
  command->add_option("WORK", options->work, "Folder of bench corpus")
      ->required();
  command->add_option("--programs", options->programs, "Folder of the build")
      ->required();
  command->add_option("--lucene", options->lucene, "Class path of LuceneBench");
  command->add_option("--engines", options->engines, "Only these")
      ->delimiter(',');
  command->add_option("--parts", options->parts, "build, search, shell")
      ->delimiter(',');
  command->add_option("--rounds", options->rounds, "Rounds measured")
      ->check(CLI::Range(1, 1000))
      ->capture_default_str();
  command
      ->add_option("--seconds", options->seconds,
                   "Of queries, an engine and round")
      ->capture_default_str();
  command
      ->add_option("--time-limit", options->time_limit,
                   "Seconds after which an engine is given up")
      ->capture_default_str();
  command->add_option("--note", options->note, "Kept with the figures");
  command->add_option("--json", options->json_path, "Write the figures here");
  command->callback([options, &exit_code] {
    const absl::Status status = Compare(*options);
    if (status.ok()) return;
    std::cerr << "bench: " << status.message() << "\n";
    exit_code = 2;
  });
}

}  // namespace imr
