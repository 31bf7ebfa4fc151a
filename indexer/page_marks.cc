#include "indexer/page_marks.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>

#include "absl/strings/match.h"

#include "indexer/case_number.h"
#include "indexer/page_furniture.h"

namespace imr {
namespace {

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
bool RepeatsCaseNumber(absl::string_view text, const LetterLine& line) {
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
bool IsPageEdge(const std::vector<LetterLine>& lines, size_t i,
                bool has_feeds) {
  if (i == 0 || i + 1 == lines.size()) return true;
  if (has_feeds) return lines[i].page_above || lines[i + 1].page_above;
  return lines[i].empty_above >= kPageGap ||
         lines[i + 1].empty_above >= kPageGap;
}

// Without form feeds the marks themselves count the pages.
std::vector<FoundMark> FindPageMarks(absl::string_view text,
                                     const std::vector<LetterLine>& lines) {
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
    // "Page 3" after "Page 2" may stand anywhere; "Page 78" is a citation's.
    const bool is_next = mark->is_named && !has_feeds &&
                         (mark->page == page || mark->page == page + 1);
    if (is_certain || is_next || IsPageEdge(lines, i, has_feeds)) {
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

}  // namespace

void DropPageMarks(absl::string_view text, std::vector<LetterLine>& lines) {
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
    LetterLine& line = lines[kept++] = lines[i];
    if (page_above) {
      line.page_above = true;
      line.empty_above = 0;
      line.spaced_above = false;
    }
    page_above = false;
  }
  lines.resize(kept);
}

}  // namespace imr
