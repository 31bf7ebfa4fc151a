#include "indexer/reflow.h"

#include <algorithm>
#include <cstring>
#include <optional>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"

#include "indexer/case_number.h"
#include "indexer/page_furniture.h"

namespace imr {
namespace {

struct Line {
  absl::string_view text;     // without blanks at either end; never empty
  uint32_t begin = 0;         // in the letter
  uint32_t empty_above = 0;   // lines without words before it
  bool spaced_above = false;  // one of those holds a space
  bool page_above = false;    // a form feed stands before it
};

// How the letter's paragraphs are told from its lines.
enum class Spacing {
  kDense,   // no empty lines: a paragraph may end in a line that is not full
  kSingle,  // an empty line ends a paragraph
  kDouble,  // every line is followed by an empty one
};

bool IsBlank(char c) { return c == ' ' || c == '\t'; }

// Cuts the text at line feeds and form feeds.
class LineCutter {
 public:
  explicit LineCutter(absl::string_view text)
      : text_(text), next_page_(NextPage(0)) {
    lines_.reserve(text.size() / 48 + 1);
  }

  std::vector<Line> Cut() {
    size_t at = 0;
    while (at < text_.size()) {
      const char* begin = text_.data() + at;
      const size_t left = text_.size() - at;
      const void* feed = std::memchr(begin, '\n', left);
      const size_t size =
          feed == nullptr
              ? left
              : static_cast<size_t>(static_cast<const char*>(feed) - begin);
      if (at + size > next_page_) {
        CutPages(at, size);
        next_page_ = NextPage(at + size);
      } else {
        AddLine(at, size);
      }
      at += size + 1;
    }
    return std::move(lines_);
  }

 private:
  // Returns the next form feed at or after `from`, or the text's size.
  size_t NextPage(size_t from) const {
    return std::min(text_.find('\f', from), text_.size());
  }

  // A form feed may stand anywhere in a line.
  void CutPages(size_t at, size_t size) {
    while (const void* page = std::memchr(text_.data() + at, '\f', size)) {
      const auto before = static_cast<size_t>(static_cast<const char*>(page) -
                                              (text_.data() + at));
      if (before > 0) AddLine(at, before);
      page_ = true;
      at += before + 1;
      size -= before + 1;
      if (size == 0) return;
    }
    AddLine(at, size);
  }

  void AddLine(size_t at, size_t size) {
    const size_t whole = size;
    while (size > 0 && IsBlank(text_[at + size - 1])) --size;
    if (size == 0) {
      ++empty_;
      spaced_ |= whole > 0;
      return;
    }
    while (IsBlank(text_[at])) ++at, --size;
    lines_.push_back({text_.substr(at, size), static_cast<uint32_t>(at), empty_,
                      spaced_, page_});
    empty_ = 0;
    spaced_ = page_ = false;
  }

  absl::string_view text_;
  size_t next_page_;  // the next form feed not yet cut at
  std::vector<Line> lines_;
  uint32_t empty_ = 0;
  bool spaced_ = false;
  bool page_ = false;
};

// A line that may be a page's header or footer.
struct FoundMark {
  size_t line = 0;
  bool is_certain = false;
  int offset = 0;  // of its number from the page's place in the letter
};

// Bytes of a letter in which its case number is looked for.
constexpr size_t kHeadingBytes = 4096;

// Returns true if `line` holds nothing but the case number that the letter's
// heading holds.
bool RepeatsCaseNumber(absl::string_view text, const Line& line) {
  if (!IsCaseNumberLine(line.text)) return false;
  const absl::string_view number =
      line.text.substr(line.text.size() - kCaseNumberBytes);
  return absl::StrContains(
      text.substr(0, std::min<size_t>(line.begin, kHeadingBytes)), number);
}

// Empty lines above a page's first line, or its number, in letters without
// form feeds; lines set apart by one are a paragraph's end there.
constexpr uint32_t kPageGap = 2;

// Returns true if line `i` stands where a page may begin or end.
bool IsPageEdge(const std::vector<Line>& lines, size_t i, bool has_feeds) {
  if (i == 0 || i + 1 == lines.size()) return true;
  if (has_feeds) return lines[i].page_above || lines[i + 1].page_above;
  return lines[i].empty_above >= kPageGap ||
         lines[i + 1].empty_above >= kPageGap;
}

// Without form feeds the marks themselves count the pages.
std::vector<FoundMark> FindPageMarks(absl::string_view text,
                                     const std::vector<Line>& lines) {
  const bool has_feeds = absl::StrContains(text, '\f');
  std::vector<FoundMark> marks;
  int page = 1;
  for (size_t i = 0; i < lines.size(); ++i) {
    page += lines[i].page_above ? 1 : 0;
    const bool follows_mark =
        !marks.empty() && marks.back().is_certain && marks.back().line + 1 == i;
    if (RepeatsCaseNumber(text, lines[i])) marks.push_back({i, true, 0});
    const std::optional<PageMark> mark = PageMarkOf(lines[i].text);
    if (!mark) continue;
    // A head or foot of several lines: the case number, then the page's.
    const bool precedes_mark =
        i + 1 < lines.size() && RepeatsCaseNumber(text, lines[i + 1]);
    const bool is_certain = mark->is_certain || follows_mark || precedes_mark;
    if (is_certain || IsPageEdge(lines, i, has_feeds)) {
      marks.push_back({i, is_certain, mark->page - page});
      page += has_feeds ? 0 : 1;
    }
  }
  return marks;
}

// Returns true if the marks agree that `mark` numbers its page: it counts
// from the first page, or another one counts from the same.
bool IsPageMark(const std::vector<FoundMark>& marks, const FoundMark& mark) {
  if (mark.is_certain || mark.offset == 0) return true;
  return std::count_if(marks.begin(), marks.end(), [&](const FoundMark& other) {
           return other.offset == mark.offset;
         }) > 1;
}

// Leaves out the lines that number pages; what follows begins a page.
void DropPageMarks(absl::string_view text, std::vector<Line>& lines) {
  const std::vector<FoundMark> marks = FindPageMarks(text, lines);
  if (marks.empty()) return;
  size_t kept = 0;
  auto mark = marks.begin();
  bool page_above = false;
  for (size_t i = 0; i < lines.size(); ++i) {
    const bool is_mark = mark != marks.end() && mark->line == i;
    const bool drops = is_mark && IsPageMark(marks, *mark);
    if (is_mark) ++mark;
    if (drops) {
      page_above = true;
      continue;
    }
    Line& line = lines[kept++] = lines[i];
    if (page_above) {
      line.page_above = true;
      line.empty_above = 0;
      line.spaced_above = false;
    }
    page_above = false;
  }
  lines.resize(kept);
}

bool EndsInMidSentence(absl::string_view line) {
  return absl::ascii_isalnum(static_cast<unsigned char>(line.back())) ||
         line.back() == ',' || line.back() == '-';
}

// Below this many lines a letter's own habits cannot be told.
constexpr size_t kFewLines = 6;

Spacing SpacingOf(const std::vector<Line>& lines) {
  if (lines.size() < kFewLines) return Spacing::kSingle;
  size_t breaks = 0;  // but those of pages, which tell nothing
  size_t with_empty = 0;
  size_t mid_sentence = 0;
  for (size_t i = 1; i < lines.size(); ++i) {
    breaks += lines[i].page_above ? 0 : 1;
    if (lines[i].empty_above == 0 || lines[i].page_above) continue;
    ++with_empty;
    mid_sentence += EndsInMidSentence(lines[i - 1].text);
  }
  if (with_empty * 20 <= breaks) return Spacing::kDense;
  const bool is_double =
      with_empty * 10 >= breaks * 8 && mid_sentence * 2 >= with_empty;
  return is_double ? Spacing::kDouble : Spacing::kSingle;
}

// Returns true if the next line's first word would have had room on `line`,
// so that the break after it was meant.
bool EndsShort(const Line& line, const Line& next, size_t width) {
  const size_t space = next.text.find(' ');
  const size_t word =
      space == absl::string_view::npos ? next.text.size() : space;
  // A tenth of the width is left for letters of different breadth.
  return line.text.size() + 1 + word + width / 10 < width;
}

size_t WidthOf(const std::vector<Line>& lines) {
  size_t width = 0;
  for (const Line& line : lines) width = std::max(width, line.text.size());
  return width;
}

// Returns true if a break inside a word or number was made at a hyphen or a
// slash: "non-|certified", "10-|25-16", "and/|or"; not "pre- and post-op".
bool IsWrappedWord(absl::string_view line, absl::string_view next) {
  if (line.size() < 2 || (line.back() != '-' && line.back() != '/')) {
    return false;
  }
  const auto before = static_cast<unsigned char>(line[line.size() - 2]);
  const auto after = static_cast<unsigned char>(next.front());
  if (!absl::ascii_isalnum(before) || !absl::ascii_isalnum(after)) return false;
  return !absl::StartsWith(next, "and ") && !absl::StartsWith(next, "or ");
}

char JointBetween(const Line& line, const Line& next, Spacing spacing,
                  size_t width) {
  const bool page = next.page_above;
  switch (spacing) {
    case Spacing::kDense:
      // A short line is a guess, no more certain than a page's end.
      return page || EndsShort(line, next, width) ? kPageJoint : kLineJoint;
    case Spacing::kSingle:
      if (page) return kPageJoint;
      return next.empty_above > 0 ? kParagraphJoint : kLineJoint;
    case Spacing::kDouble:
      // A paragraph ends in a line that holds a space; a page in two more
      // line feeds.
      if (next.spaced_above && next.empty_above > 1) return kParagraphJoint;
      return page || next.empty_above > 1 ? kPageJoint : kLineJoint;
  }
  return kLineJoint;
}

}  // namespace

Passage ReflowText(absl::string_view text) {
  std::vector<Line> lines = LineCutter(text).Cut();
  DropPageMarks(text, lines);
  const Spacing spacing = SpacingOf(lines);
  const size_t width = spacing == Spacing::kDense ? WidthOf(lines) : 0;
  Passage passage;
  passage.Reserve(text.size(), lines.size() + lines.size() / 4);
  for (size_t i = 0; i < lines.size(); ++i) {
    if (i > 0) {
      const char joint = JointBetween(lines[i - 1], lines[i], spacing, width);
      const bool closes = joint != kParagraphJoint &&
                          IsWrappedWord(lines[i - 1].text, lines[i].text);
      if (!closes) passage.AppendJoint(joint);
    }
    passage.Append(lines[i].text, lines[i].begin);
  }
  return passage;
}

}  // namespace imr
