// The worker's side of pdf_worker.h: limits itself, then answers requests.
// Outside face: ServePdfs().
#ifndef IMR_INDEXER_PDF_SERVICE_H_
#define IMR_INDEXER_PDF_SERVICE_H_

#include <cstdint>

namespace imr {

inline constexpr char kPdfWorkerArgument[] = "--serve-pdfs-to-parent";

// More text than this is an error, not an answer.
inline constexpr uint64_t kMaxPdfTextBytes = 64 << 20;

// What stands before an answer's bytes.
struct PdfAnswer {
  uint32_t code = 0;  // 0: text follows; 1: what is wrong follows
  uint32_t pages = 0;
  uint64_t size = 0;  // of what follows
};

// Serves requests on `socket` until it is closed; returns the exit code.
int ServePdfs(int socket);

}  // namespace imr

#endif  // IMR_INDEXER_PDF_SERVICE_H_
