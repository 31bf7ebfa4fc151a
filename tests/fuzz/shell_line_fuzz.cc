// Any bytes as the line of a shell: its last word can be typed again, and what
// is offered takes its place.
#include <optional>
#include <string>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"

#include "searcher/completion/complete.h"
#include "searcher/completion/shell_words.h"
#include "tests/fuzz/fuzz.h"

namespace imr {
namespace {

constexpr char kBreaks[] = " \t\n\"'@><=;|&(:";

void TryWord(const ShellWord& word) {
  // A home folder is put in for "~/", a line's end ends a word.
  const bool is_typed =
      !absl::StartsWith(word.text, "~/") && !absl::StrContains(word.text, '\n');
  for (const absl::string_view quote : {"", "'", "\""}) {
    const std::optional<std::string> typed =
        Escaped(word.text, quote.empty() ? '\0' : quote[0]);
    if (!typed || !is_typed) continue;
    Promise(SplitShellLine(absl::StrCat("x ", quote, *typed)).back().text ==
                word.text,
            "a word that is typed is read back");
  }
}

void TryLine(absl::string_view line) {
  const ShellWord last = SplitShellLine(line).back();
  const absl::string_view typed = line.substr(last.begin);
  Promise(KeptBytes(last, typed, kBreaks) <= typed.size(),
          "what is kept of a word is of the word");
  TryWord(last);
  const CommandForm commands[] = {
      {"find", "", {{"--sort", "", true}, {"--open", "", false}}},
      {"show", "", {}},
      {"save", "", {}}};
  for (const char* breaks : {"", kBreaks}) {
    const std::string offered = Complete(commands, line, breaks);
    Promise(offered.empty() || absl::EndsWith(offered, "\n"),
            "candidates are lines");
  }
}

}  // namespace
}  // namespace imr

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const absl::string_view bytes = imr::BytesOf(data, size);
  imr::TryLine(bytes);
  imr::TryLine(absl::StrCat("imr-search find ", bytes));
  return 0;
}
