// Any bytes as a PDF, read in this process: text or an InvalidArgument. In
// the indexer a worker process stands between (pdf_worker.h).
#include "common/text.h"
#include "indexer/pdf_text.h"
#include "tests/fuzz/fuzz.h"

namespace imr {
namespace {

void TryPdf(absl::string_view bytes) {
  const absl::StatusOr<PdfText> pdf = ParsePdf(bytes);
  if (!pdf.ok()) {
    Promise(pdf.status().code() == absl::StatusCode::kInvalidArgument,
            "a PDF is refused as InvalidArgument only");
    return;
  }
  Promise(pdf->pages >= 0, "pages are counted");
  CleanText(pdf->text);
}

}  // namespace
}  // namespace imr

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  imr::TryPdf(imr::BytesOf(data, size));
  return 0;
}
