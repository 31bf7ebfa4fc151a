#include "indexer/pdf_text.h"

#include <limits>
#include <memory>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

namespace imr {
namespace {

// The longest letter seen has 10 pages; a record set sent along may have
// thousands.
constexpr int kMostPages = 5000;

std::string PageText(const poppler::document& document, int number) {
  const std::unique_ptr<poppler::page> page(document.create_page(number));
  if (page == nullptr) return "";
  const poppler::byte_array utf8 =
      page->text(poppler::rectf(), poppler::page::physical_layout).to_utf8();
  absl::string_view text(utf8.data(), utf8.size());
  const size_t last = text.find_last_not_of(" \n\f");
  return std::string(text.substr(0, last + 1));
}

}  // namespace

absl::StatusOr<PdfText> ParsePdf(absl::string_view bytes) {
  if (bytes.size() > size_t{std::numeric_limits<int>::max()}) {
    return absl::InvalidArgumentError("too large for a PDF");
  }
  poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
  const std::unique_ptr<poppler::document> document(
      poppler::document::load_from_raw_data(bytes.data(),
                                            static_cast<int>(bytes.size())));
  if (document == nullptr) {
    return absl::InvalidArgumentError("no PDF, or damaged; fetch it again");
  }
  if (document->is_locked()) {
    return absl::InvalidArgumentError("wants a password; save it without one");
  }
  PdfText pdf;
  pdf.pages = document->pages();
  if (pdf.pages > kMostPages) {
    return absl::InvalidArgumentError(absl::StrCat(
        pdf.pages, " pages, more than any letter; split it into letters"));
  }
  for (int i = 0; i < pdf.pages; ++i) {
    absl::StrAppend(&pdf.text, i > 0 ? "\n\f" : "", PageText(*document, i));
  }
  pdf.text.push_back('\n');
  return pdf;
}

}  // namespace imr
