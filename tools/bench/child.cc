#include "tools/bench/child.h"

#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "absl/time/time.h"

namespace imr {
namespace {

constexpr absl::Duration kLookAgain = absl::Milliseconds(1);

void Redirect(const std::string& path, int descriptor) {
  const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0644);
  if (file < 0) return;
  dup2(file, descriptor);
  close(file);
}

void HoldTo(int cpus) {
  cpu_set_t set;
  CPU_ZERO(&set);
  for (int i = 0; i < cpus; ++i) CPU_SET(static_cast<size_t>(i), &set);
  sched_setaffinity(0, sizeof(set), &set);
}

// What the child does between fork and exec.
[[noreturn]] void Become(std::vector<char*> arguments,
                         const ChildOptions& options) {
  setpgid(0, 0);
  if (options.cpus > 0) HoldTo(options.cpus);
  Redirect(options.output_path.empty() ? "/dev/null" : options.output_path,
           STDOUT_FILENO);
  if (!options.log_path.empty()) Redirect(options.log_path, STDERR_FILENO);
  execvp(arguments[0], arguments.data());
  _exit(127);
}

double Seconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) +
         static_cast<double>(time.tv_usec) * 1e-6;
}

}  // namespace

absl::StatusOr<ChildFigures> RunChild(const std::vector<std::string>& arguments,
                                      const ChildOptions& options) {
  std::vector<char*> pointers;
  for (const std::string& argument : arguments) {
    pointers.push_back(const_cast<char*>(argument.c_str()));
  }
  pointers.push_back(nullptr);
  const absl::Time begun = absl::Now();
  const pid_t child = fork();
  if (child < 0) return absl::InternalError("run a program: fork failed");
  if (child == 0) Become(std::move(pointers), options);
  int state = 0;
  rusage used = {};
  bool is_late = false;
  // Short ones are waited for, so that looking again costs them nothing.
  const bool waits = options.time_limit == 0;
  while (wait4(child, &state, waits ? 0 : WNOHANG, &used) == 0) {
    if (absl::Now() - begun > absl::Seconds(options.time_limit) && !is_late) {
      is_late = true;
      kill(-child, SIGKILL);
    }
    absl::SleepFor(kLookAgain);
  }
  ChildFigures figures;
  figures.wall_seconds = absl::ToDoubleSeconds(absl::Now() - begun);
  figures.cpu_seconds = Seconds(used.ru_utime) + Seconds(used.ru_stime);
  figures.peak_megabytes = static_cast<double>(used.ru_maxrss) * 1024 / 1e6;
  if (is_late) {
    return absl::DeadlineExceededError(
        absl::StrCat("ran longer than ", options.time_limit, " s"));
  }
  if (!WIFEXITED(state)) {
    return absl::InternalError(
        absl::StrCat("ended by signal ", WTERMSIG(state)));
  }
  figures.exit_code = WEXITSTATUS(state);
  return figures;
}

}  // namespace imr
