#include "indexer/pdf_worker.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdint>
#include <utility>
#include <vector>

#include "absl/base/thread_annotations.h"
#include "absl/synchronization/mutex.h"
#include "absl/time/clock.h"

#include "common/status_macros.h"
#include "indexer/pdf_service.h"

namespace imr {
namespace {

std::atomic<bool> can_start_workers = false;

// A parser that leaks must not grow for ever.
constexpr int kFilesPerWorker = 500;

class FileActions {
 public:
  explicit FileActions(int socket) {
    posix_spawn_file_actions_init(&actions_);
    posix_spawn_file_actions_adddup2(&actions_, socket, STDIN_FILENO);
    for (const int output : {STDOUT_FILENO, STDERR_FILENO}) {
      posix_spawn_file_actions_addopen(&actions_, output, "/dev/null", O_WRONLY,
                                       0);
    }
    posix_spawn_file_actions_addclosefrom_np(&actions_, STDERR_FILENO + 1);
  }
  FileActions(const FileActions&) = delete;
  FileActions& operator=(const FileActions&) = delete;
  ~FileActions() { posix_spawn_file_actions_destroy(&actions_); }

  const posix_spawn_file_actions_t* get() const { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_;
};

class SpawnAttributes {
 public:
  SpawnAttributes() {
    posix_spawnattr_init(&attributes_);
    // Ctrl-C is for the build, which ends its workers itself.
    posix_spawnattr_setpgroup(&attributes_, 0);
    posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETPGROUP);
  }
  SpawnAttributes(const SpawnAttributes&) = delete;
  SpawnAttributes& operator=(const SpawnAttributes&) = delete;
  ~SpawnAttributes() { posix_spawnattr_destroy(&attributes_); }

  const posix_spawnattr_t* get() const { return &attributes_; }

 private:
  posix_spawnattr_t attributes_;
};

// Workers that wait for a file.
class WorkerPool {
 public:
  absl::StatusOr<PdfWorker> Take() {
    {
      const absl::MutexLock lock(&mutex_);
      if (!idle_.empty()) {
        PdfWorker worker = std::move(idle_.back());
        idle_.pop_back();
        return worker;
      }
    }
    return PdfWorker::Start();
  }

  void Return(PdfWorker worker) {
    if (worker.files_read() >= kFilesPerWorker) return;
    const absl::MutexLock lock(&mutex_);
    idle_.push_back(std::move(worker));
  }

 private:
  absl::Mutex mutex_;
  std::vector<PdfWorker> idle_ ABSL_GUARDED_BY(mutex_);
};

WorkerPool& Workers() {
  static WorkerPool pool;  // ends its workers when the program exits
  return pool;
}

}  // namespace

std::optional<int> RunAsPdfWorker(int argc, const char* const* argv) {
  if (argc == 2 && absl::string_view(argv[1]) == kPdfWorkerArgument) {
    return ServePdfs(STDIN_FILENO);
  }
  can_start_workers = true;
  return std::nullopt;
}

absl::StatusOr<PdfWorker> PdfWorker::Start() {
  if (!can_start_workers) {
    return absl::FailedPreconditionError(
        "this program was not made to read PDFs (RunAsPdfWorker)");
  }
  int sockets[2];
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, sockets) != 0) {
    return absl::ErrnoToStatus(errno, "start a PDF reader");
  }
  const FileActions actions(sockets[1]);
  const SpawnAttributes attributes;
  char* const argv[] = {const_cast<char*>("imr-pdf-worker"),
                        const_cast<char*>(kPdfWorkerArgument), nullptr};
  pid_t pid = 0;
  const int error = posix_spawn(&pid, "/proc/self/exe", actions.get(),
                                attributes.get(), argv, environ);
  close(sockets[1]);
  if (error != 0) {
    close(sockets[0]);
    return absl::ErrnoToStatus(error, "start a PDF reader");
  }
  return PdfWorker(pid, sockets[0]);
}

PdfWorker::PdfWorker(PdfWorker&& other) noexcept
    : pid_(other.pid_),
      socket_(std::exchange(other.socket_, -1)),
      files_read_(other.files_read_) {}

PdfWorker& PdfWorker::operator=(PdfWorker&& other) noexcept {
  std::swap(pid_, other.pid_);
  std::swap(socket_, other.socket_);
  std::swap(files_read_, other.files_read_);
  return *this;
}

PdfWorker::~PdfWorker() {
  if (socket_ < 0) return;
  close(socket_);
  kill(pid_, SIGKILL);
  waitpid(pid_, nullptr, 0);
}

absl::Status PdfWorker::Lost() const {
  return absl::DataLossError(
      "the PDF reader crashed on it; open it elsewhere and save it anew");
}

absl::Status PdfWorker::WaitFor(short events, absl::Time deadline) const {
  for (;;) {
    const int64_t left = absl::ToInt64Milliseconds(deadline - absl::Now());
    pollfd waited = {socket_, events, 0};
    const int ready =
        poll(&waited, 1, static_cast<int>(std::max<int64_t>(left, 0)));
    if (ready > 0) return absl::OkStatus();
    if (ready == 0) {
      return absl::DeadlineExceededError(
          "the PDF reader took too long; open it elsewhere and save it anew");
    }
    if (errno != EINTR) return absl::ErrnoToStatus(errno, "read PDF");
  }
}

absl::Status PdfWorker::Send(absl::string_view bytes,
                             absl::Time deadline) const {
  while (!bytes.empty()) {
    RETURN_IF_ERROR(WaitFor(POLLOUT, deadline));
    const ssize_t sent =
        send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent >= 0) {
      bytes.remove_prefix(static_cast<size_t>(sent));
    } else if (errno != EAGAIN && errno != EINTR) {
      return Lost();
    }
  }
  return absl::OkStatus();
}

absl::Status PdfWorker::Receive(void* bytes, size_t size,
                                absl::Time deadline) const {
  char* at = static_cast<char*>(bytes);
  while (size > 0) {
    RETURN_IF_ERROR(WaitFor(POLLIN, deadline));
    const ssize_t got = recv(socket_, at, size, MSG_DONTWAIT);
    if (got == 0) return Lost();
    if (got > 0) {
      at += got;
      size -= static_cast<size_t>(got);
    } else if (errno != EAGAIN && errno != EINTR) {
      return Lost();
    }
  }
  return absl::OkStatus();
}

absl::StatusOr<PdfText> PdfWorker::Read(absl::string_view bytes,
                                        absl::Duration timeout) {
  ++files_read_;
  const absl::Time deadline = absl::Now() + timeout;
  const uint64_t size = bytes.size();
  RETURN_IF_ERROR(Send(
      absl::string_view(reinterpret_cast<const char*>(&size), sizeof(size)),
      deadline));
  RETURN_IF_ERROR(Send(bytes, deadline));
  PdfAnswer answer;
  RETURN_IF_ERROR(Receive(&answer, sizeof(answer), deadline));
  if (answer.size > kMaxPdfTextBytes) return Lost();
  PdfText pdf;
  pdf.pages = static_cast<int>(answer.pages);
  pdf.text.resize(answer.size);
  RETURN_IF_ERROR(Receive(pdf.text.data(), pdf.text.size(), deadline));
  if (answer.code == 0) return pdf;
  return absl::InvalidArgumentError(pdf.text);
}

absl::StatusOr<PdfText> ReadPdfText(absl::string_view bytes,
                                    absl::Duration timeout) {
  ASSIGN_OR_RETURN(PdfWorker worker, Workers().Take());
  absl::StatusOr<PdfText> pdf = worker.Read(bytes, timeout);
  const bool is_alive = pdf.ok() || absl::IsInvalidArgument(pdf.status());
  if (is_alive) Workers().Return(std::move(worker));
  return pdf;
}

}  // namespace imr
