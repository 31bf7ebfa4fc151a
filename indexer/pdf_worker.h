// Reads PDFs in processes of their own, so that a crash, a hang or a memory
// bomb in the PDF parser is one file's Problem and never the build's end. A
// worker is this program started again with a hidden argument; it lives for
// many files, has no other open files, and little memory to waste.
//
//   request := size:u64 bytes
//   answer  := code:u32 pages:u32 size:u64 bytes     text, or what is wrong
//
// Outside face: main() calls RunAsPdfWorker() first; ReadPdfText() does the
// rest.
#ifndef IMR_INDEXER_PDF_WORKER_H_
#define IMR_INDEXER_PDF_WORKER_H_

#include <sys/types.h>

#include <cstddef>
#include <optional>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/time/time.h"

#include "indexer/pdf_text.h"

namespace imr {

// Real letters take some 10 ms; a record set of thousands of pages, seconds.
inline constexpr absl::Duration kPdfTimeout = absl::Seconds(60);

// If this process was started as a worker, serves PDFs until its parent goes
// and returns the exit code. Otherwise notes that this program can be started
// as one and returns nullopt.
std::optional<int> RunAsPdfWorker(int argc, const char* const* argv);

// Returns the PDF's text, read by a worker kept from earlier or a new one.
// Several threads may call it; each has a worker to itself.
// Errors: InvalidArgument as ParsePdf; DataLoss if the worker crashed,
// DeadlineExceeded if it took longer than `timeout`, FailedPrecondition if
// main() did not call RunAsPdfWorker.
absl::StatusOr<PdfText> ReadPdfText(absl::string_view bytes,
                                    absl::Duration timeout = kPdfTimeout);

// One worker process, killed when this is destroyed.
class PdfWorker {
 public:
  static absl::StatusOr<PdfWorker> Start();

  PdfWorker(PdfWorker&& other) noexcept;
  PdfWorker& operator=(PdfWorker&& other) noexcept;
  ~PdfWorker();

  // Errors: as ReadPdfText. After any but InvalidArgument the worker is dead.
  absl::StatusOr<PdfText> Read(absl::string_view bytes, absl::Duration timeout);

  pid_t pid() const { return pid_; }
  int files_read() const { return files_read_; }

 private:
  PdfWorker(pid_t pid, int socket) : pid_(pid), socket_(socket) {}
  absl::Status WaitFor(short events, absl::Time deadline) const;
  absl::Status Send(absl::string_view bytes, absl::Time deadline) const;
  absl::Status Receive(void* bytes, size_t size, absl::Time deadline) const;
  absl::Status Lost() const;

  pid_t pid_;
  int socket_;  // both ways; -1 if moved from
  int files_read_ = 0;
};

}  // namespace imr

#endif  // IMR_INDEXER_PDF_WORKER_H_
