// Reads a line from its end:
//
//   mark   := title [number] | [title] "Page" number ["of" number]
//           | number | "-" number "-" | number "|" ("Page" | "P a g e")
//   title  := "Final Determination Letter ..." | "Final Letter of ..."
//           | the case number
//
// Most lines are turned away by their last byte.
#include "indexer/page_furniture.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/strip.h"

#include "indexer/case_number.h"

namespace imr {
namespace {

// No letter has more pages: a larger number is a page of a guideline.
constexpr int kMostPages = 60;

constexpr absl::string_view kTitles[] = {"Final Determination Letter",
                                         "Final Letter of Determination",
                                         "FINAL DETERMINATION LETTER"};

// The title with form number, date and case number; more is prose.
constexpr size_t kLongestMark = 160;

bool EndsInDigit(absl::string_view text) {
  return !text.empty() &&
         absl::ascii_isdigit(static_cast<unsigned char>(text.back()));
}

bool IsTitle(absl::string_view line) {
  return line.size() <= kLongestMark &&
         std::any_of(std::begin(kTitles), std::end(kTitles),
                     [line](absl::string_view title) {
                       return absl::StartsWith(line, title);
                     });
}

// Takes the number off the end of `text`; 0 if there is none of a page.
int TakeNumber(absl::string_view& text) {
  size_t begin = text.size();
  while (begin > 0 &&
         absl::ascii_isdigit(static_cast<unsigned char>(text[begin - 1]))) {
    --begin;
  }
  int number = 0;
  const bool is_apart = begin == 0 || text[begin - 1] == ' ';
  if (!is_apart || text.size() - begin > 2 ||
      !absl::SimpleAtoi(text.substr(begin), &number) || number > kMostPages) {
    return 0;
  }
  text = absl::StripTrailingAsciiWhitespace(text.substr(0, begin));
  return number;
}

// "2 | Page", "2 | P a g e".
std::optional<PageMark> BarredMark(absl::string_view line) {
  if (!absl::ConsumeSuffix(&line, "Page") &&
      !absl::ConsumeSuffix(&line, "P a g e")) {
    return std::nullopt;
  }
  line = absl::StripTrailingAsciiWhitespace(line);
  if (!absl::ConsumeSuffix(&line, "|")) return std::nullopt;
  line = absl::StripTrailingAsciiWhitespace(line);
  const int page = TakeNumber(line);
  if (page == 0 || !line.empty()) return std::nullopt;
  return PageMark{page, true};
}

// "- 2 -".
std::optional<PageMark> DashedMark(absl::string_view line) {
  if (!absl::ConsumePrefix(&line, "-") || !absl::ConsumeSuffix(&line, "-")) {
    return std::nullopt;
  }
  line = absl::StripAsciiWhitespace(line);
  const int page = TakeNumber(line);
  if (page == 0 || !line.empty()) return std::nullopt;
  return PageMark{page, false};
}

// The longest is "MAXIMUS Case Number:" with its number.
constexpr size_t kLongestCaseLine = 40;
constexpr absl::string_view kCaseLabels[] = {"", "casenumber", "imrcasenumber",
                                             "maximuscasenumber"};

// Returns the letters of a label in lower case: "Case  Number :" has those of
// "Case Number:". Other signs stay.
std::string LettersOf(absl::string_view label) {
  std::string letters;
  for (const char c : label) {
    const auto byte = static_cast<unsigned char>(c);
    if (c != ':' && !absl::ascii_isspace(byte)) {
      letters.push_back(absl::ascii_tolower(byte));
    }
  }
  return letters;
}

}  // namespace

bool IsCaseNumberLine(absl::string_view line) {
  if (line.size() < kCaseNumberBytes || line.size() > kLongestCaseLine ||
      !EndsInDigit(line)) {
    return false;
  }
  const size_t at = line.size() - kCaseNumberBytes;
  if (!CaseNumberAt(line, at)) return false;
  const std::string label = LettersOf(line.substr(0, at));
  return std::find(std::begin(kCaseLabels), std::end(kCaseLabels), label) !=
         std::end(kCaseLabels);
}

std::optional<PageMark> PageMarkOf(absl::string_view line) {
  if (line.empty()) return std::nullopt;
  if (line.back() == 'e') return BarredMark(line);
  if (line.back() == '-') return DashedMark(line);
  if (!EndsInDigit(line)) return std::nullopt;
  absl::string_view rest = line;
  int page = TakeNumber(rest);
  if (page == 0) {
    return IsTitle(line) ? std::optional<PageMark>({0, true}) : std::nullopt;
  }
  bool has_last = false;
  absl::string_view first = rest;
  if (absl::ConsumeSuffix(&first, " of")) {
    if (const int number = TakeNumber(first)) {
      has_last = number <= page;
      page = number;
      rest = first;
    }
  }
  const bool is_named = absl::ConsumeSuffix(&rest, "Page");
  rest = absl::StripTrailingAsciiWhitespace(rest);
  if (IsTitle(rest) || IsCaseNumberLine(rest)) return PageMark{page, true};
  if (is_named && rest.empty()) return PageMark{page, has_last, true};
  if (is_named && has_last && rest.size() <= kLongestMark) {
    return PageMark{page, false};
  }
  return rest.empty() ? std::optional<PageMark>({page, false}) : std::nullopt;
}

}  // namespace imr
