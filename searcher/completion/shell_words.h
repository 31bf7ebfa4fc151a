// A line of a shell up to the cursor -> the words of its last command, as the
// command would get them: quotes and backslashes taken away. Knows what bash
// and zsh have in common, and expands nothing but a leading "~/".
// Outside face: ShellWord, SplitShellLine(), KeptBytes(), Escaped(). Used by
// complete.cc.
#ifndef IMR_SEARCHER_COMPLETION_SHELL_WORDS_H_
#define IMR_SEARCHER_COMPLETION_SHELL_WORDS_H_

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"

namespace imr {

struct ShellWord {
  std::string text;   // without quotes
  size_t begin = 0;   // of the word as typed, in the line
  char quote = '\0';  // ' or " if one is open at the word's end
  size_t inside = 0;  // where what stands in that quote begins
};

// Returns the words of the last command of `line`; the last one is what stands
// at the cursor, empty behind a space.
std::vector<ShellWord> SplitShellLine(absl::string_view line);

// Returns how many bytes of `word`, which stands as `typed` in the line, the
// shell keeps when it puts in a candidate: up to the last of `breaks` that
// nothing quotes, or to the quote that is open.
size_t KeptBytes(const ShellWord& word, absl::string_view typed,
                 absl::string_view breaks);

// Returns `text` as it is typed where `quote` is open, none if it is '\0';
// nullopt if it cannot be.
std::optional<std::string> Escaped(absl::string_view text, char quote);

}  // namespace imr

#endif  // IMR_SEARCHER_COMPLETION_SHELL_WORDS_H_
