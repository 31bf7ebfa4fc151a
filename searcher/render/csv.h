// The hits of a page as CSV (RFC 4180, lines end in LF): a header line, then
// one line a hit, columns in the order of the JSON keys. Values of a list are
// joined by "; ". A spreadsheet would run a cell that begins with = + - or @
// as a formula, so such a cell begins with an apostrophe.
// Outside face: RenderCsv(), CsvLine().
#ifndef IMR_SEARCHER_RENDER_CSV_H_
#define IMR_SEARCHER_RENDER_CSV_H_

#include <string>

#include "absl/types/span.h"

#include "searcher/render/render.h"
#include "searcher/result_page.h"

namespace imr {

std::string RenderCsv(const ResultPage& page, const RenderOptions& options);

// Returns the cells as one line, quoted where needed.
std::string CsvLine(absl::Span<const std::string> cells);

}  // namespace imr

#endif  // IMR_SEARCHER_RENDER_CSV_H_
