// Lines are counted from a page's edge, for as long as the pages agree. A line
// with a determination's labels is never a head: two pages of a letter may
// well begin with "MAXIMUS guideline:".
#include "indexer/running_lines.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"

#include "indexer/scan.h"

namespace imr {
namespace {

// The longest head known: the reviewing company's name and address.
constexpr size_t kMostLines = 8;

// Lines [begin, end) of a letter.
struct Page {
  size_t begin = 0;
  size_t end = 0;

  size_t size() const { return end - begin; }
};

std::vector<Page> PagesOf(const std::vector<LetterLine>& lines) {
  std::vector<Page> pages;
  for (size_t i = 0; i < lines.size(); ++i) {
    if (i == 0 || lines[i].page_above) pages.push_back({i, i});
    pages.back().end = i + 1;
  }
  return pages;
}

// Returns where the digits end that begin at `at`.
size_t EndOfDigits(absl::string_view text, size_t at) {
  while (at < text.size() && IsDigit(text[at])) ++at;
  return at;
}

// Returns true if `a` and `b` are one number, or if `b` is `pages` more: the
// number of a page.
bool AreOfPages(absl::string_view a, absl::string_view b, int pages) {
  if (a == b) return true;
  int of_a = 0;
  int of_b = 0;
  return absl::SimpleAtoi(a, &of_a) && absl::SimpleAtoi(b, &of_b) &&
         of_b == of_a + pages;
}

// Returns true if the lines, of which that of `b` stands `pages` farther on,
// are the same but for the numbers of their pages. Two pages may well begin
// with requests that differ in a count.
bool AreAlike(absl::string_view a, absl::string_view b, int pages) {
  size_t i = 0;
  size_t j = 0;
  while (i < a.size() && j < b.size()) {
    const size_t a_end = EndOfDigits(a, i);
    const size_t b_end = EndOfDigits(b, j);
    if (!AreOfPages(Between(a, i, a_end), Between(b, j, b_end), pages)) {
      return false;
    }
    i = a_end;
    j = b_end;
    if (i == a.size() || j == b.size()) break;
    if (a[i++] != b[j++]) return false;
  }
  return i == a.size() && j == b.size();
}

// Returns true if `line` may be a head or foot: no words of a determination's
// labels or citations, no end of a sentence. Two pages may well both end in
// "necessary.".
bool MayRun(absl::string_view line) {
  constexpr absl::string_view kParts[] = {"guideline",
                                          "rationale",
                                          "upheld",
                                          "overturned",
                                          "mtus",
                                          "section(s)",
                                          "page(s)",
                                          "medically necessary",
                                          "original request"};
  constexpr std::ptrdiff_t kFewestLetters = 3;
  const bool goes_on =
      absl::ascii_islower(static_cast<unsigned char>(line.front()));
  const bool ends_sentence =
      absl::EndsWith(line, ".") && !absl::EndsWithIgnoreCase(line, "inc.");
  if (goes_on || ends_sentence ||
      std::count_if(line.begin(), line.end(), IsLetter) < kFewestLetters) {
    return false;
  }
  const std::string lower = absl::AsciiStrToLower(line);
  return std::none_of(
      std::begin(kParts), std::end(kParts),
      [&](absl::string_view part) { return absl::StrContains(lower, part); });
}

// A page's edge, by whose lines pages are compared.
enum class Edge { kHead, kFoot };

// Returns line `i` of a page, counted from the edge.
size_t LineAt(const Page& page, Edge edge, size_t i) {
  return edge == Edge::kHead ? page.begin + i : page.end - 1 - i;
}

// Returns how many lines from the edge all pages of [first, last) share.
size_t SharedLines(const std::vector<LetterLine>& lines, const Page* first,
                   const Page* last, Edge edge) {
  size_t shared = 0;
  for (; shared < kMostLines; ++shared) {
    for (const Page* page = first; page != last; ++page) {
      if (page->size() <= shared) return shared;
      const absl::string_view line = lines[LineAt(*page, edge, shared)].text;
      const absl::string_view of_first =
          lines[LineAt(*first, edge, shared)].text;
      const bool is_same =
          page == first
              ? MayRun(line)
              : AreAlike(of_first, line, static_cast<int>(page - first));
      if (!is_same) return shared;
    }
  }
  return shared;
}

void KeepOnly(const std::vector<Page>& bodies, std::vector<LetterLine>& lines) {
  size_t kept = 0;
  for (const Page& body : bodies) {
    for (size_t i = body.begin; i < body.end; ++i) {
      LetterLine& line = lines[kept++] = lines[i];
      line.page_above |= i == body.begin && kept > 1;
    }
  }
  lines.resize(kept);
}

}  // namespace

void DropRunningLines(std::vector<LetterLine>& lines) {
  const std::vector<Page> pages = PagesOf(lines);
  if (pages.size() < 2) return;
  const Page* const first = pages.data();
  const Page* const last = first + pages.size();
  const bool is_sure = pages.size() > 2;
  const size_t heads =
      SharedLines(lines, is_sure ? first + 1 : first, last, Edge::kHead);
  const size_t feet =
      SharedLines(lines, first, is_sure ? last - 1 : last, Edge::kFoot);
  if (heads == 0 && feet == 0) return;
  const size_t last_feet = SharedLines(lines, first, last, Edge::kFoot);
  std::vector<Page> bodies = pages;
  bool has_words = false;
  for (Page& body : bodies) {
    const size_t foot = body.end == lines.size() ? last_feet : feet;
    if (body.begin > 0) body.begin += heads;
    body.end = std::max(body.end - foot, body.begin);
    has_words |= body.begin > 0 && body.size() > 0;
  }
  // Pages that say the same are no heads and feet.
  if (!has_words) return;
  KeepOnly(bodies, lines);
}

}  // namespace imr
