#include "tools/make_letters/sheet.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"

namespace imr {
namespace {

constexpr size_t kLineWidth = 97;
constexpr int kPageLines = 46;

void AppendPadded(absl::string_view text, size_t width, std::string& out) {
  out.append(text.data(), text.size());
  if (text.size() < width) out.append(width - text.size(), ' ');
}

// Returns where to end a line of `text`: at a space, after a hyphen inside a
// word, or at the end.
size_t LineEnd(absl::string_view text, bool loses_hyphens) {
  if (text.size() <= kLineWidth) return text.size();
  const size_t space = text.rfind(' ', kLineWidth);
  const size_t hyphen = text.rfind('-', kLineWidth - 1);
  const bool splits = hyphen != absl::string_view::npos && hyphen > 0 &&
                      text[hyphen - 1] != ' ' && text[hyphen + 1] != ' ' &&
                      (space == absl::string_view::npos || hyphen > space);
  // A lost hyphen between numbers would change what the letter says.
  const bool is_range =
      splits &&
      absl::ascii_isdigit(static_cast<unsigned char>(text[hyphen + 1]));
  if (splits && !(loses_hyphens && is_range)) return hyphen + 1;
  return space == absl::string_view::npos ? kLineWidth : space;
}

absl::string_view WithoutLeadingSpaces(absl::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  return text;
}

}  // namespace

void Sheet::BreakPage() {
  breaks_ = false;
  line_ = 0;
  if (style_ == SheetStyle::kSpaced) {
    out_ += "\n\n";
  } else {
    out_ += '\f';
  }
}

void Sheet::Line(absl::string_view text) {
  if (breaks_) BreakPage();
  out_.append(text.data(), text.size());
  if (style_ == SheetStyle::kSpaced) {
    out_ += " \n\n";
  } else {
    out_ += '\n';
  }
  if (++line_ == kPageLines) breaks_ = true;
}

void Sheet::Blank() {
  // The break of a page stands for a blank line.
  if (!breaks_ && style_ != SheetStyle::kRaw) Line("");
}

void Sheet::Heading(absl::string_view text) {
  if (style_ != SheetStyle::kColumns || text.size() > kLineWidth) {
    return Line(text);
  }
  std::string centered((kLineWidth - text.size()) / 2, ' ');
  absl::StrAppend(&centered, text);
  Line(centered);
}

void Sheet::Paragraph(absl::string_view text) {
  while (!text.empty()) {
    const size_t end = LineEnd(text, style_ == SheetStyle::kStream);
    absl::string_view line = text.substr(0, end);
    text = WithoutLeadingSpaces(text.substr(end));
    const bool loses_hyphen =
        style_ == SheetStyle::kStream && !text.empty() && line.back() == '-';
    if (loses_hyphen) {
      // The converter takes the hyphen away and joins the two lines' words.
      line.remove_suffix(1);
      const size_t word_end = std::min(text.find(' '), text.size());
      Line(absl::StrCat(line, text.substr(0, word_end)));
      text = WithoutLeadingSpaces(text.substr(word_end));
    } else {
      Line(line);
    }
  }
}

void Sheet::Header(const HeaderValues& values) {
  switch (style_) {
    case SheetStyle::kSpaced:
      return SpacedHeader(values);
    case SheetStyle::kColumns:
      return ColumnHeader(values);
    case SheetStyle::kStream:
      return StreamHeader(values);
    case SheetStyle::kRaw:
      return RawHeader(values);
  }
}

void Sheet::SpacedHeader(const HeaderValues& values) {
  Line(absl::StrCat("Case Number: ", values.case_number));
  Line(absl::StrCat("Date Assigned: ", values.assigned,
                    " Date of Injury: ", values.injury));
  Line(absl::StrCat("Decision Date: ", values.decision,
                    " UR Denial Date: ", values.denial));
  Line(absl::StrCat("Priority: ", values.priority,
                    " Application Received: ", values.received));
}

void Sheet::ColumnHeader(const HeaderValues& values) {
  const auto row = [this](absl::string_view label, absl::string_view value,
                          absl::string_view label2, absl::string_view value2) {
    std::string line;
    AppendPadded(label, 22, line);
    AppendPadded(value, label2.empty() ? 0 : 32, line);
    AppendPadded(label2, value2.empty() ? 0 : 20, line);
    absl::StrAppend(&line, value2);
    Line(line);
  };
  row("Case Number:", values.case_number, "", "");
  row("Date Assigned:", values.assigned, "Date of Injury:", values.injury);
  row("Decision Date:", values.decision, "UR Denial Date:", values.denial);
  row("Priority:", values.priority, "Application", values.received);
  Line(absl::StrCat(std::string(54, ' '), "Received:"));
}

void Sheet::StreamHeader(const HeaderValues& values) {
  for (absl::string_view label :
       {"Case Number:", "Date Assigned:", "Decision Date:", "Priority:", ""}) {
    Line(label);
  }
  for (absl::string_view value :
       {values.case_number, absl::string_view(values.assigned),
        absl::string_view(values.decision), values.priority,
        absl::string_view()}) {
    Line(value);
  }
  for (absl::string_view label :
       {"Date of Injury:", "UR Denial Date:", "Application", "Received:", ""}) {
    Line(label);
  }
  for (absl::string_view value :
       {values.injury, values.denial, values.received}) {
    Line(value);
  }
}

void Sheet::RawHeader(const HeaderValues& values) {
  Line(absl::StrCat("Case Number: ", values.case_number));
  Line(absl::StrCat("Date Assigned: ", values.assigned,
                    " Date of Injury: ", values.injury));
  Line(absl::StrCat("Decision Date: ", values.decision,
                    " UR Denial Date: ", values.denial));
  Line(absl::StrCat("Priority: ", values.priority, " Application"));
  Line("Received:");
  Line(values.received);
}

void Sheet::End() {
  if (style_ == SheetStyle::kSpaced) {
    out_ += " \n\n \n\n\n";
  } else {
    out_ += '\f';
  }
}

}  // namespace imr
