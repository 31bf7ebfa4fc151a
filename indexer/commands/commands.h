// The commands of imr-index, a file each. Each adds itself to the program with
// its flags and, when it is the one called, runs and sets the exit code: 0
// done, 1 nothing found, 2 error.
#ifndef IMR_INDEXER_COMMANDS_COMMANDS_H_
#define IMR_INDEXER_COMMANDS_COMMANDS_H_

#include <string>

#include "CLI/CLI.hpp"
#include "absl/status/status.h"

namespace imr {

inline constexpr int kExitDone = 0;
inline constexpr int kExitError = 2;

// Prints what went wrong; returns kExitError.
int Fail(const absl::Status& status);

// Returns kExitDone if all that was printed reached standard output; else says
// that it did not and returns kExitError.
int Printed();

// Adds --db, which environment variable IMR_DB may set.
void AddIndexFolderOption(CLI::App& command, std::string& folder);

// Adds --jobs, by default as many as there are cores.
void AddJobsOption(CLI::App& command, int& jobs, const char* description);

// imr-index build: adds and updates letters.
void AddBuildCommand(CLI::App& program, int& exit_code);

// imr-index info, verify and compact.
void AddIndexCommands(CLI::App& program, int& exit_code);

// imr-index parse: prints the parsed letters as JSON; writes nothing.
void AddParseCommand(CLI::App& program, int& exit_code);

}  // namespace imr

#endif  // IMR_INDEXER_COMMANDS_COMMANDS_H_
