// A PDF's text, by poppler. PDFs are hostile and parsers of them have bugs:
// only the worker process (pdf_worker.h) calls this.
// Outside face: ParsePdf().
#ifndef IMR_INDEXER_PDF_TEXT_H_
#define IMR_INDEXER_PDF_TEXT_H_

#include <string>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

namespace imr {

struct PdfText {
  std::string text;  // UTF-8; a form feed between pages
  int pages = 0;
};

// Returns the text as laid out on the page, which keeps columns, paragraphs
// and headings apart. The flag that forbids copying is ignored: the letters
// are public records.
// Errors: InvalidArgument if it is no PDF, damaged, or wants a password.
absl::StatusOr<PdfText> ParsePdf(absl::string_view bytes);

}  // namespace imr

#endif  // IMR_INDEXER_PDF_TEXT_H_
