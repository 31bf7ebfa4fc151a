#include <atomic>
#include <csignal>
#include <iostream>
#include <memory>
#include <string>

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

int RunBuild(BuildFlags& flags) {
  std::signal(SIGINT, RequestStop);
  std::signal(SIGTERM, RequestStop);
  flags.build.stop = &stop_requested;
  flags.build.day = absl::ToCivilDay(absl::Now(), absl::LocalTimeZone());
  const absl::StatusOr<BuildReport> report = BuildIndex(flags.build);
  if (!report.ok()) return Fail(report.status());
  if (!flags.report.empty()) {
    const absl::Status written = WriteFile(
        flags.report, absl::StrCat(DumpJson(ReportToJson(*report), 2), "\n"));
    if (!written.ok()) return Fail(written);
  }
  if (report->interrupted) PrintInterrupted(flags);
  std::cerr << SummaryLine(*report) << "\n";
  return report->interrupted ? kExitError : kExitDone;
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
