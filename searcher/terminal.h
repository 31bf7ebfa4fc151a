// Where the results go: how wide and high it is, whether it shows colours.
// What people set counts more than what the terminal says: COLUMNS, NO_COLOR
// (no-color.org), --color.
// Outside face: Terminal, ReadTerminal(), ParseColorChoice(), UsesColor().
#ifndef IMR_SEARCHER_TERMINAL_H_
#define IMR_SEARCHER_TERMINAL_H_

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

namespace imr {

struct Terminal {
  bool is_terminal = false;  // standard output is one
  int columns = 80;          // of a line of text
  int rows = 0;              // 0 if not known
};

// Columns a line of text may have: narrower nothing fits, wider nobody reads.
inline constexpr int kMinColumns = 20;
inline constexpr int kMaxColumns = 120;

// Returns what standard output is. COLUMNS counts where it is a number.
Terminal ReadTerminal();

inline constexpr char kColorChoices[] = "auto, always, never";
enum class ColorChoice { kAuto, kAlways, kNever };

// Errors: InvalidArgument naming the choices.
absl::StatusOr<ColorChoice> ParseColorChoice(absl::string_view text);

// Returns true if text has colours. By kAuto: on a terminal that has them,
// unless NO_COLOR is set.
bool UsesColor(ColorChoice choice, const Terminal& terminal);

}  // namespace imr

#endif  // IMR_SEARCHER_TERMINAL_H_
