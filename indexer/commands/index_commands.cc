// The commands that look after an index: info, verify and compact.
#include <algorithm>
#include <iostream>
#include <memory>
#include <string>
#include <thread>

#include "common/file.h"
#include "indexer/commands/commands.h"
#include "indexer/index_info.h"
#include "indexer/index_writer.h"
#include "indexer/verify.h"

namespace imr {
namespace {

struct IndexFlags {
  std::string folder;
  std::string format = "text";
  int jobs = 1;
};

int RunInfo(const IndexFlags& flags) {
  const absl::StatusOr<IndexInfo> info = ReadIndexInfo(flags.folder);
  if (!info.ok()) return Fail(info.status());
  if (flags.format == "json") {
    std::cout << DumpJson(InfoToJson(*info), 2) << "\n";
  } else {
    std::cout << InfoToText(*info);
  }
  return Printed();
}

int RunVerify(const IndexFlags& flags) {
  const absl::StatusOr<Verification> verified =
      VerifyIndex(flags.folder, flags.jobs);
  if (!verified.ok()) return Fail(verified.status());
  for (const std::string& finding : verified->findings) {
    std::cerr << "imr-index: verify index \"" << flags.folder
              << "\": " << finding << "\n";
  }
  if (!verified->findings.empty()) {
    std::cerr << "make it anew with \"imr-index build --rebuild\"\n";
    return kExitError;
  }
  for (const std::string& note : verified->notes) {
    std::cerr << "note: " << note << "\n";
  }
  std::cout << "index \"" << flags.folder
            << "\" is whole: " << verified->letters << " letters, "
            << verified->documents << " documents\n";
  return Printed();
}

int RunCompact(const IndexFlags& flags) {
  const uint64_t before = FolderBytes(flags.folder);
  const absl::Status status = CompactIndex(flags.folder);
  if (!status.ok()) return Fail(status);
  std::cerr << before << " bytes before, " << FolderBytes(flags.folder)
            << " after\n";
  return kExitDone;
}

CLI::App* AddIndexCommand(CLI::App& program, const char* name,
                          const char* description,
                          int (*run)(const IndexFlags&),
                          const std::shared_ptr<IndexFlags>& flags,
                          int& exit_code) {
  CLI::App* command = program.add_subcommand(name, description);
  AddIndexFolderOption(*command, flags->folder);
  command->callback([flags, run, &exit_code] { exit_code = run(*flags); });
  return command;
}

}  // namespace

int Fail(const absl::Status& status) {
  std::cerr << "imr-index: " << status.message() << "\n";
  return kExitError;
}

int Printed() {
  if (std::cout.flush()) return kExitDone;
  return Fail(absl::UnavailableError(
      "write the results: standard output is closed or full"));
}

void AddIndexFolderOption(CLI::App& command, std::string& folder) {
  folder = "./imr.db";
  command.add_option("--db", folder, "Folder of the index")
      ->envname("IMR_DB")
      ->capture_default_str();
}

void AddJobsOption(CLI::App& command, int& jobs, const char* description) {
  jobs = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
  command.add_option("--jobs", jobs, description)
      ->check(CLI::Range(1, 1024))
      ->capture_default_str();
}

void AddIndexCommands(CLI::App& program, int& exit_code) {
  const auto info = std::make_shared<IndexFlags>();
  AddIndexCommand(program, "info", "Say what an index holds", RunInfo, info,
                  exit_code)
      ->add_option("--format", info->format, "text or json")
      ->check(CLI::IsMember({"text", "json"}))
      ->capture_default_str();
  const auto verify = std::make_shared<IndexFlags>();
  AddJobsOption(
      *AddIndexCommand(program, "verify", "Check that an index is whole",
                       RunVerify, verify, exit_code),
      verify->jobs, "Threads that check");
  AddIndexCommand(program, "compact", "Rewrite an index in less space",
                  RunCompact, std::make_shared<IndexFlags>(), exit_code);
}

}  // namespace imr
