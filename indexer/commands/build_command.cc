#include <atomic>
#include <csignal>
#include <filesystem>
#include <iostream>
#include <memory>
#include <string>
#include <system_error>

#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "absl/time/time.h"

#include "common/file.h"
#include "indexer/commands/commands.h"
#include "indexer/pipeline.h"
#include "indexer/report.h"

namespace imr {
namespace {

// Set by Ctrl-C; a second Ctrl-C ends the process at once.
std::atomic<bool> stop_requested = false;

void RequestStop(int signal_number) {
  stop_requested = true;
  std::signal(signal_number, SIG_DFL);
}

struct BuildFlags {
  BuildOptions build;
  std::string report;
};

void PrintInterrupted(const BuildFlags& flags) {
  std::cerr << "imr-index: build index \"" << flags.build.index_folder
            << "\": interrupted; "
            << (flags.build.rebuild
                    ? "the index is as it was"
                    : "complete letters are kept, build again to go on")
            << "\n";
}

// Says before a long build that its report will have no place.
absl::Status CheckReportPath(const std::string& path) {
  std::error_code ignored;
  if (std::filesystem::is_directory(path, ignored)) {
    return absl::InvalidArgumentError(absl::StrCat(
        "write report \"", path, "\": it is a folder; name a file"));
  }
  const std::string folder = std::filesystem::path(path).parent_path().string();
  if (folder.empty() || PathExists(folder)) return absl::OkStatus();
  return absl::NotFoundError(absl::StrCat("write report \"", path,
                                          "\": no folder \"", folder,
                                          "\"; create it first"));
}

absl::Status WriteReport(const std::string& path, const BuildReport& report) {
  if (path.empty()) return absl::OkStatus();
  return WriteFile(path, absl::StrCat(DumpJson(ReportToJson(report), 2), "\n"));
}

int RunBuild(BuildFlags& flags) {
  const absl::Status may_report = CheckReportPath(flags.report);
  if (!may_report.ok()) return Fail(may_report);
  std::signal(SIGINT, RequestStop);
  std::signal(SIGTERM, RequestStop);
  flags.build.stop = &stop_requested;
  flags.build.day = absl::ToCivilDay(absl::Now(), absl::LocalTimeZone());
  const absl::StatusOr<BuildReport> report = BuildIndex(flags.build);
  if (!report.ok()) return Fail(report.status());
  if (report->interrupted) PrintInterrupted(flags);
  const absl::Status written = WriteReport(flags.report, *report);
  if (!written.ok()) Fail(written);
  std::cerr << SummaryLine(*report) << "\n";
  return written.ok() && !report->interrupted ? kExitDone : kExitError;
}

}  // namespace

void AddBuildCommand(CLI::App& program, int& exit_code) {
  CLI::App* command =
      program.add_subcommand("build", "Add and update letters in an index");
  const auto flags = std::make_shared<BuildFlags>();
  AddIndexFolderOption(*command, flags->build.index_folder);
  command
      ->add_option("INPUT", flags->build.inputs,
                   "Files and folders (.txt .pdf .jsonl .zip .tar.gz .tgz); - "
                   "reads a list of paths")
      ->required();
  AddJobsOption(*command, flags->build.jobs, "Threads that read letters");
  command
      ->add_option("--memory", flags->build.memory_bytes,
                   "Bytes for letters being indexed, e.g. 512MB; the manifest "
                   "and the programs need some more")
      ->transform(CLI::AsSizeValue(false))
      ->capture_default_str();
  // Of use to tests only: smaller segments lose less of a killed build and make
  // more to merge.
  command
      ->add_option("--documents-per-segment",
                   flags->build.documents_per_segment, "")
      ->group("");
  command->add_flag("--prune", flags->build.prune,
                    "Take out letters whose input is gone");
  command->add_flag("--rebuild", flags->build.rebuild,
                    "Begin with an empty index; the old one stays until the "
                    "new one is whole");
  command->add_option("--report", flags->report,
                      "Write what was odd to this JSON file");
  command->callback([flags, &exit_code] { exit_code = RunBuild(*flags); });
}

}  // namespace imr
