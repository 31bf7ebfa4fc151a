#include "searcher/pager.h"

#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstddef>
#include <cstdlib>
#include <string>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"

#include "searcher/render/style.h"

namespace imr {
namespace {

constexpr char kDefaultPager[] = "less -FRX";
constexpr int kNoSuchProgram = 127;  // a shell's exit code

bool IsExecutable(const std::string& path) {
  return access(path.c_str(), X_OK) == 0;
}

bool IsOnPath(const std::string& program) {
  if (program.find('/') != std::string::npos) return IsExecutable(program);
  const char* path = std::getenv("PATH");
  if (path == nullptr) return false;
  for (absl::string_view folder : absl::StrSplit(path, ':')) {
    if (IsExecutable(absl::StrCat(folder, "/", program))) return true;
  }
  return false;
}

// Returns the program a shell command starts: its first word that sets no
// variable ("LESS=R less").
std::string ProgramOf(absl::string_view command) {
  for (absl::string_view word :
       absl::StrSplit(command, ' ', absl::SkipEmpty())) {
    if (word.find('=') == absl::string_view::npos) return std::string(word);
  }
  return "";
}

// Writes all of `text`. Returns false if the other end is closed or full.
bool WriteAll(int descriptor, absl::string_view text) {
  while (!text.empty()) {
    const ssize_t written = write(descriptor, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    text.remove_prefix(static_cast<size_t>(written));
  }
  return true;
}

// Becomes the pager, which reads from `input`. "less" without options of its
// reader is told to leave short texts and colours alone.
[[noreturn]] void BecomePager(const std::string& command, int input) {
  dup2(input, STDIN_FILENO);
  setenv("LESS", "FRX", /*overwrite=*/0);
  execl("/bin/sh", "sh", "-c", command.c_str(), nullptr);
  _exit(kNoSuchProgram);
}

// Ignores a signal while it lives. The pager answers to Ctrl-C, and may go
// before it has read everything.
class IgnoredSignal {
 public:
  explicit IgnoredSignal(int number)
      : number_(number), before_(std::signal(number, SIG_IGN)) {}
  IgnoredSignal(const IgnoredSignal&) = delete;
  IgnoredSignal& operator=(const IgnoredSignal&) = delete;
  ~IgnoredSignal() { std::signal(number_, before_); }

 private:
  int number_;
  void (*before_)(int);
};

// Returns true if the pager ran; false if it is not there after all.
bool RunPager(const std::string& command, absl::string_view text) {
  int ends[2];
  if (pipe(ends) != 0) return false;
  const pid_t child = fork();
  if (child == 0) {
    close(ends[1]);
    BecomePager(command, ends[0]);
  }
  close(ends[0]);
  int status = 0;
  if (child > 0) {
    const IgnoredSignal no_interrupt(SIGINT), no_pipe(SIGPIPE);
    WriteAll(ends[1], text);
    close(ends[1]);
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return !WIFEXITED(status) || WEXITSTATUS(status) != kNoSuchProgram;
  }
  close(ends[1]);
  return false;
}

// Returns the shell command of the pager; "" if PAGER is empty or "cat", or
// its program is not to be found.
std::string PagerCommand() {
  const char* variable = std::getenv("PAGER");
  std::string command(absl::StripAsciiWhitespace(
      variable == nullptr ? kDefaultPager : variable));
  if (command == "cat" || !IsOnPath(ProgramOf(command))) return "";
  return command;
}

// Returns the rows that `text` takes, long lines wrapped. Escapes count as
// columns: at worst a pager opens that was not needed, and "less -F" closes.
int RowsOf(absl::string_view text, const Terminal& terminal) {
  int rows = 0;
  while (!text.empty()) {
    const size_t end = text.find('\n');
    rows += 1 + (Columns(text.substr(0, end)) - 1) / terminal.columns;
    if (end == absl::string_view::npos) break;
    text.remove_prefix(end + 1);
  }
  return rows;
}

// Returns false if the text cannot be written.
bool ShowText(absl::string_view text, const Terminal& terminal, bool may_page) {
  if (may_page && terminal.is_terminal && terminal.rows > 0 &&
      RowsOf(text, terminal) >= terminal.rows) {
    const std::string command = PagerCommand();
    if (!command.empty() && RunPager(command, text)) return true;
  }
  return WriteAll(STDOUT_FILENO, text);
}

}  // namespace

int ShownBuffer::sync() {
  const std::string text = str();
  str("");
  return text.empty() || ShowText(text, terminal_, may_page_) ? 0 : -1;
}

}  // namespace imr
