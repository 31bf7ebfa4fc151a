// Lays a letter's paragraphs out on pages, in the styles in which letters
// come: lines wrapped, pages broken, hyphens split, header block arranged.
// Outside face: Sheet, SheetStyle.
#ifndef IMR_TOOLS_MAKE_LETTERS_SHEET_H_
#define IMR_TOOLS_MAKE_LETTERS_SHEET_H_

#include <string>

#include "absl/strings/string_view.h"

namespace imr {

enum class SheetStyle {
  kSpaced,   // a space and an empty line after each line, as PDFBox gives
  kColumns,  // headings centered, form feeds, as pdftotext -layout gives
  kStream,   // labels and values apart, hyphens at line ends lost
  kRaw,      // no blank lines, two labels a line
};

// The words of the header block.
struct HeaderValues {
  absl::string_view case_number;
  std::string assigned, injury, decision, denial, received;
  absl::string_view priority;
};

class Sheet {
 public:
  Sheet(SheetStyle style, std::string& out) : style_(style), out_(out) {}

  void Heading(absl::string_view text);
  void Paragraph(absl::string_view text);
  void Blank();
  void Header(const HeaderValues& values);
  void End();

  bool is_spaced() const { return style_ == SheetStyle::kSpaced; }

 private:
  void Line(absl::string_view text);
  void BreakPage();
  void ColumnHeader(const HeaderValues& values);
  void RawHeader(const HeaderValues& values);
  void SpacedHeader(const HeaderValues& values);
  void StreamHeader(const HeaderValues& values);

  SheetStyle style_;
  std::string& out_;
  int line_ = 0;
  bool breaks_ = false;  // the next line begins a page
};

}  // namespace imr

#endif  // IMR_TOOLS_MAKE_LETTERS_SHEET_H_
