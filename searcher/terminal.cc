#include "searcher/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>

#include "absl/strings/numbers.h"

#include "searcher/search_flags.h"

namespace imr {
namespace {

// Returns the variable's value, "" if it is not set.
absl::string_view Variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

}  // namespace

Terminal ReadTerminal() {
  Terminal terminal;
  terminal.is_terminal = isatty(STDOUT_FILENO) != 0;
  winsize size = {};
  if (terminal.is_terminal && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0) {
    if (size.ws_col > 0) terminal.columns = size.ws_col;
    terminal.rows = size.ws_row;
  }
  int columns = 0;
  if (absl::SimpleAtoi(Variable("COLUMNS"), &columns) && columns > 0) {
    terminal.columns = columns;
  }
  terminal.columns = std::clamp(terminal.columns, kMinColumns, kMaxColumns);
  return terminal;
}

absl::StatusOr<ColorChoice> ParseColorChoice(absl::string_view text) {
  if (text == "auto") return ColorChoice::kAuto;
  if (text == "always") return ColorChoice::kAlways;
  if (text == "never") return ColorChoice::kNever;
  return UnknownChoice("--color", text, kColorChoices);
}

bool UsesColor(ColorChoice choice, const Terminal& terminal) {
  if (choice != ColorChoice::kAuto) return choice == ColorChoice::kAlways;
  return terminal.is_terminal && Variable("NO_COLOR").empty() &&
         Variable("TERM") != "dumb";
}

}  // namespace imr
