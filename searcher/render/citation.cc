#include "searcher/render/citation.h"

#include <array>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"

#include "searcher/render/style.h"

namespace imr {
namespace {

constexpr std::array<absl::string_view, 12> kMonths = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

// Returns "September 2, 2014".
std::string DayInWords(absl::CivilDay day) {
  return absl::StrCat(kMonths[static_cast<size_t>(day.month() - 1)], " ",
                      day.day(), ", ", day.year());
}

// Returns the text on one line, single spaces between its words, without a
// stop at its end.
std::string OneLine(absl::string_view text) {
  const std::vector<absl::string_view> words =
      absl::StrSplit(text, absl::ByAnyChar(" \t\r\n\f\v"), absl::SkipEmpty());
  std::string line = absl::StrJoin(words, " ");
  while (!line.empty() && absl::StrContains(".,;:", line.back())) {
    line.pop_back();
  }
  return line;
}

// Returns the letter: its case number, or the file by which it is found.
std::string LetterOf(const Hit& hit) {
  if (hit.has_case_number) return absl::StrCat("IMR Case Number ", hit.case_id);
  return absl::StrCat("IMR final determination letter, case number not stated",
                      hit.source.empty() ? "" : ", file ",
                      Printable(hit.source));
}

std::string DayOf(const Hit& hit) {
  return absl::StrCat(" (",
                      hit.decided.has_value() ? DayInWords(*hit.decided)
                                              : "decision date not stated",
                      ")");
}

std::string ItemOf(const Hit& hit) {
  const std::string request = OneLine(hit.request);
  if (request.empty()) return ", disputed item not stated";
  return absl::StrCat(", item ", hit.number, ": ", request);
}

std::string CitationOf(const Hit& hit) {
  return absl::StrCat(LetterOf(hit), DayOf(hit), ItemOf(hit), ", ",
                      hit.outcome.has_value() ? DescribeOutcome(*hit.outcome)
                                              : "outcome not stated");
}

}  // namespace

std::string RenderCitation(const ResultPage& page, const RenderOptions&) {
  std::string lines;
  for (const Hit& hit : page.hits) {
    absl::StrAppend(&lines, CitationOf(hit), ".\n");
  }
  return lines;
}

}  // namespace imr
