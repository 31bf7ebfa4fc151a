#include "searcher/render/citation.h"

#include <array>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"

namespace imr {
namespace {

constexpr std::array<absl::string_view, 12> kMonths = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

// Returns " (September 2, 2014)", or "" where the letter has no day.
std::string Decided(const Hit& hit) {
  if (!hit.decided.has_value()) return "";
  const absl::CivilDay day = *hit.decided;
  return absl::StrCat(" (", kMonths[static_cast<size_t>(day.month() - 1)], " ",
                      day.day(), ", ", day.year(), ")");
}

// Returns the text on one line, single spaces between its words.
std::string OneLine(absl::string_view text) {
  const std::vector<absl::string_view> words =
      absl::StrSplit(text, absl::ByAnyChar(" \t\r\n\f\v"), absl::SkipEmpty());
  return absl::StrJoin(words, " ");
}

std::string CitationOf(const Hit& hit) {
  std::string line =
      absl::StrCat("IMR Case Number ", hit.case_id, Decided(hit));
  if (!hit.request.empty()) {
    absl::StrAppend(&line, ", item ", hit.number, ": ", OneLine(hit.request));
  }
  if (hit.outcome.has_value()) {
    absl::StrAppend(&line, ", ", DescribeOutcome(*hit.outcome));
  }
  return line;
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
