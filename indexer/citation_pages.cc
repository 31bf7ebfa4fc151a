#include "indexer/citation_pages.h"

#include <algorithm>
#include <optional>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"

namespace imr {
namespace {

// No guideline has more pages; a longer number is a year or a section.
constexpr int kMaxPage = 1999;
constexpr int kSchedulePages = 127;  // of the Chronic Pain guidelines of 2009

constexpr absl::string_view kLabels[] = {"page(s)", "page (s)", "pages", "page",
                                         "pgs",     "pg",       "pp",    "p"};

size_t SkipSpaces(absl::string_view text, size_t at) {
  while (at < text.size() && absl::ascii_isspace(text[at])) ++at;
  return at;
}

// "24/66", two pages, and "78/127", a page and the length of the guideline;
// not "5/2009", nor a whole date.
bool IsPagePair(absl::string_view text, size_t at) {
  int numbers[2] = {0, 0};
  for (int& number : numbers) {
    const size_t begin = at;
    while (at < text.size() && absl::ascii_isdigit(text[at]) &&
           at - begin < 4) {
      number = number * 10 + (text[at++] - '0');
    }
    const bool is_last = &number == &numbers[1];
    if (at == begin || (at < text.size() && text[at] == '/') == is_last) {
      return false;
    }
    ++at;
  }
  return numbers[1] > numbers[0] && numbers[1] <= kMaxPage;
}

// The title of a regulation: "8 C.C.R. 9792.20", "8 CCR".
bool IsTitleNumber(absl::string_view text, size_t end) {
  return absl::StartsWithIgnoreCase(text.substr(end), " c.c.r") ||
         absl::StartsWithIgnoreCase(text.substr(end), " ccr");
}

// Reads the number at `at`; nullopt (and `at` unmoved) if it is no page.
std::optional<int> ReadNumber(absl::string_view text, size_t& at) {
  size_t end = at;
  int number = 0;
  while (end < text.size() && absl::ascii_isdigit(text[end]) && end - at < 6) {
    number = number * 10 + (text[end++] - '0');
  }
  const bool glued =
      end < text.size() && (absl::ascii_isalpha(text[end]) ||
                            (text[end] == '/' && !IsPagePair(text, at)));
  // "3.3.9" is a section, "24." the end of a sentence.
  const bool dotted = end + 1 < text.size() && text[end] == '.' &&
                      absl::ascii_isdigit(text[end + 1]);
  if (end == at || glued || dotted || IsTitleNumber(text, end) || number < 1 ||
      number > kMaxPage) {
    return std::nullopt;
  }
  at = end;
  return number;
}

enum class Joint { kNone, kList, kRange };

// Moves `at` over what may stand between two numbers.
Joint ReadJoint(absl::string_view text, size_t& at) {
  static constexpr struct {
    absl::string_view text;
    Joint joint;
  } kJoints[] = {{"-", Joint::kRange},
                 {"\xe2\x80\x93", Joint::kRange},
                 {"\xe2\x80\x94", Joint::kRange},
                 {"to ", Joint::kRange},
                 {"through ", Joint::kRange},
                 {",", Joint::kList},
                 {";", Joint::kList},
                 {"&", Joint::kList},
                 {"/", Joint::kList},
                 {"and ", Joint::kList},
                 {"or ", Joint::kList}};
  Joint met = Joint::kNone;
  for (size_t next = SkipSpaces(text, at);;) {
    const auto* found =
        std::find_if(std::begin(kJoints), std::end(kJoints), [&](auto& row) {
          return absl::StartsWithIgnoreCase(text.substr(next), row.text);
        });
    if (found == std::end(kJoints)) return met;
    if (met != Joint::kRange) met = found->joint;
    next = SkipSpaces(text, next + found->text.size());
    at = next;
  }
}

// "303-5" means 303-305: a short end takes the first number's leading digits.
int WholeEnd(int first, int last) {
  if (last >= first) return last;
  for (int scale = 10; scale <= 1000; scale *= 10) {
    const int whole = first / scale * scale + last;
    if (last < scale && whole > first) return whole;
  }
  return last;
}

void AddRange(int first, int last, std::vector<int>& pages) {
  last = WholeEnd(first, last);
  if (last < first || last - first > kMaxPageRange) {
    pages.push_back(last);
    return;
  }
  for (int page = first + 1; page <= last; ++page) pages.push_back(page);
}

// "64 of 127", "64/127" tell how long the document is: moves `at` over what is
// behind the page.
void SkipDocumentLength(absl::string_view text, size_t& at) {
  const size_t next = SkipSpaces(text, at);
  if (absl::StartsWith(text.substr(next), "/")) {
    size_t length = SkipSpaces(text, next + 1);
    if (ReadNumber(text, length) == kSchedulePages) at = length;
    return;
  }
  if (!absl::StartsWithIgnoreCase(text.substr(next), "of ")) return;
  size_t number = SkipSpaces(text, next + 3);
  if (ReadNumber(text, number)) at = number;
}

size_t SkipLabelSigns(absl::string_view text, size_t at) {
  while (at < text.size() &&
         (text[at] == '.' || text[at] == ':' || text[at] == '(' ||
          absl::ascii_isspace(text[at]))) {
    ++at;
  }
  return at;
}

// "Page(s): Page 24 of 127": returns the end of the second label.
size_t SkipRepeatedLabel(absl::string_view text, size_t at) {
  for (absl::string_view label : kLabels) {
    if (absl::StartsWithIgnoreCase(text.substr(at), label)) {
      return SkipLabelSigns(text, at + label.size());
    }
  }
  return at;
}

}  // namespace

PagesReading ReadPages(absl::string_view text, size_t at) {
  PagesReading reading;
  reading.end = at;
  at = SkipSpaces(text, at);
  Joint joint = Joint::kList;
  while (joint != Joint::kNone) {
    const std::optional<int> number = ReadNumber(text, at);
    if (!number) break;
    if (joint == Joint::kRange) {
      AddRange(reading.pages.back(), *number, reading.pages);
    } else {
      reading.pages.push_back(*number);
    }
    SkipDocumentLength(text, at);
    reading.end = at;
    joint = ReadJoint(text, at);
  }
  return reading;
}

PageLabel FindPageLabel(absl::string_view text, size_t at, size_t limit) {
  for (; at < limit; ++at) {
    if (absl::ascii_tolower(text[at]) != 'p') continue;
    if (at > 0 && absl::ascii_isalnum(text[at - 1])) continue;
    for (absl::string_view label : kLabels) {
      if (!absl::StartsWithIgnoreCase(text.substr(at), label)) continue;
      const size_t end =
          SkipRepeatedLabel(text, SkipLabelSigns(text, at + label.size()));
      if (!ReadPages(text, end).pages.empty()) return {at, end};
      break;
    }
  }
  return {};
}

}  // namespace imr
