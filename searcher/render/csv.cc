#include "searcher/render/csv.h"

#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"

#include "common/date.h"

namespace imr {
namespace {

constexpr absl::string_view kListSeparator = "; ";

std::string PlainText(const std::vector<SnippetPiece>& snippet) {
  std::string text;
  for (const SnippetPiece& piece : snippet) absl::StrAppend(&text, piece.text);
  return text;
}

// The columns: HitToJson's keys.
const std::vector<std::string>& Header() {
  static const auto* const kHeader = new std::vector<std::string>{
      "id",      "case",        "number",     "request", "outcome",
      "drugs",   "specialties", "decided",    "pages",   "score",
      "snippet", "source",      "letter_hits"};
  return *kHeader;
}

std::vector<std::string> CellsOf(const Hit& hit) {
  return {hit.id,
          hit.case_id,
          absl::StrCat(hit.number),
          hit.request,
          hit.outcome ? std::string(OutcomeName(*hit.outcome)) : "",
          absl::StrJoin(hit.drugs, kListSeparator),
          absl::StrJoin(hit.specialties, kListSeparator),
          hit.decided ? FormatIsoDay(*hit.decided) : "",
          absl::StrJoin(hit.pages, kListSeparator),
          absl::StrFormat("%.3f", hit.score),
          PlainText(hit.snippet),
          hit.source,
          absl::StrCat(hit.letter_hits)};
}

std::string Cell(absl::string_view text) {
  std::string cell(text);
  constexpr absl::string_view kFormulaStarts = "=+-@\t\r";
  if (!cell.empty() &&
      kFormulaStarts.find(cell[0]) != absl::string_view::npos) {
    cell.insert(0, "'");
  }
  if (cell.find_first_of(",\"\r\n") == std::string::npos) return cell;
  return absl::StrCat("\"", absl::StrReplaceAll(cell, {{"\"", "\"\""}}), "\"");
}

}  // namespace

std::string CsvLine(absl::Span<const std::string> cells) {
  return absl::StrCat(
      absl::StrJoin(cells, ",",
                    [](std::string* line, const std::string& cell) {
                      absl::StrAppend(line, Cell(cell));
                    }),
      "\n");
}

std::string RenderCsv(const ResultPage& page, const RenderOptions&) {
  std::string csv = CsvLine(Header());
  for (const Hit& hit : page.hits) absl::StrAppend(&csv, CsvLine(CellsOf(hit)));
  return csv;
}

}  // namespace imr
