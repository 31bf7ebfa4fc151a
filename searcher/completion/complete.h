// A line of a shell up to the cursor -> what its last word may become:
// commands, flags and their values, fields and their values in the index, saved
// searches. Errors become no candidates: the shell shows nothing then.
//
//   candidate := text [" "] TAB description "\n"    a space: the word is whole
//              | (":files" | ":folders") "\n"       the shell knows these
//
// `text` stands in the place of what the shell takes for the last word, which
// begins behind the last of its breaks: bash breaks words at colons.
// Outside face: CommandForm, Complete(). Used by options.cc.
#ifndef IMR_SEARCHER_COMPLETION_COMPLETE_H_
#define IMR_SEARCHER_COMPLETION_COMPLETE_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

namespace imr {

// The command line as it is declared.
struct FlagForm {
  std::string name;  // "--limit"
  std::string description;
  bool has_value = false;
};
struct CommandForm {
  std::string name;
  std::string description;
  std::vector<FlagForm> flags;
};

// Returns the candidates for the end of `line`. `breaks` are the characters at
// which the shell breaks words besides spaces.
std::string Complete(absl::Span<const CommandForm> commands,
                     absl::string_view line, absl::string_view breaks);

}  // namespace imr

#endif  // IMR_SEARCHER_COMPLETION_COMPLETE_H_
