// The command line of imr-search: its commands and flags as CLI11 reads them.
// Outside face: AddCommands(), ParseArguments(). Used by main.cc.
#ifndef IMR_SEARCHER_OPTIONS_H_
#define IMR_SEARCHER_OPTIONS_H_

#include <functional>
#include <ostream>

#include "CLI/CLI.hpp"
#include "absl/status/statusor.h"

#include "searcher/commands.h"

namespace imr {

using Command =
    std::function<absl::StatusOr<int>(const Options&, std::ostream&)>;

// Adds every command to `app`. Parsing fills `options` and puts the command
// that was named into `chosen`.
void AddCommands(CLI::App& app, Options& options, Command& chosen);

// Reads the command line. Throws CLI::ParseError.
void ParseArguments(int argc, const char* const* argv, CLI::App& app);

}  // namespace imr

#endif  // IMR_SEARCHER_OPTIONS_H_
