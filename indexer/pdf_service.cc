#include "indexer/pdf_service.h"

#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <string>

#include "absl/strings/string_view.h"

#include "indexer/extract.h"
#include "indexer/pdf_text.h"

namespace imr {
namespace {

// Memory one PDF may take; letters need some 50 MB.
[[maybe_unused]] constexpr rlim_t kMostMemory = rlim_t{1} << 30;

// A worker whose parent is gone must not turn for ever.
constexpr rlim_t kMostCpuSecondsPerFile = 120;

void SetLimit(int resource, rlim_t limit) {
  rlimit current;
  if (getrlimit(static_cast<__rlimit_resource_t>(resource), &current) != 0) {
    return;
  }
  current.rlim_cur = limit;
  setrlimit(static_cast<__rlimit_resource_t>(resource), &current);
}

void LimitWorker() {
  SetLimit(RLIMIT_CORE, 0);
  SetLimit(RLIMIT_FSIZE, 0);
// Sanitizers map terabytes of shadow memory.
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
  SetLimit(RLIMIT_AS, kMostMemory);
#endif
}

// The limit is on the worker's whole life, so it moves with each file.
void LimitNextFile() {
  rusage usage;
  if (getrusage(RUSAGE_SELF, &usage) != 0) return;
  const auto used =
      static_cast<rlim_t>(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec);
  SetLimit(RLIMIT_CPU, used + kMostCpuSecondsPerFile);
}

bool ReceiveAll(int socket, void* bytes, size_t size) {
  char* at = static_cast<char*>(bytes);
  while (size > 0) {
    const ssize_t got = recv(socket, at, size, 0);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return false;
    at += got;
    size -= static_cast<size_t>(got);
  }
  return true;
}

bool SendAll(int socket, const void* bytes, size_t size) {
  const char* at = static_cast<const char*>(bytes);
  while (size > 0) {
    const ssize_t sent = send(socket, at, size, MSG_NOSIGNAL);
    if (sent < 0 && errno == EINTR) continue;
    if (sent < 0) return false;
    at += sent;
    size -= static_cast<size_t>(sent);
  }
  return true;
}

bool Answer(int socket, uint32_t code, int pages, absl::string_view words) {
  const PdfAnswer answer = {code, static_cast<uint32_t>(pages), words.size()};
  return SendAll(socket, &answer, sizeof(answer)) &&
         SendAll(socket, words.data(), words.size());
}

bool ServeOne(int socket) {
  uint64_t size = 0;
  if (!ReceiveAll(socket, &size, sizeof(size))) return false;
  if (size > kMaxLetterBytes) return false;
  std::string bytes(size, '\0');
  if (!ReceiveAll(socket, bytes.data(), bytes.size())) return false;
  LimitNextFile();
  const absl::StatusOr<PdfText> pdf = ParsePdf(bytes);
  if (!pdf.ok()) {
    const absl::string_view message = pdf.status().message();
    return Answer(socket, 1, 0, message);
  }
  if (pdf->text.size() > kMaxPdfTextBytes) {
    return Answer(socket, 1, pdf->pages, "more text than any letter; split it");
  }
  return Answer(socket, 0, pdf->pages, pdf->text);
}

}  // namespace

int ServePdfs(int socket) {
  LimitWorker();
  while (ServeOne(socket)) {
  }
  return 0;
}

}  // namespace imr
