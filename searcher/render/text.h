// A page of results for a person at a terminal: totals, what was understood,
// the hits with their outcomes in words, facets.
#ifndef IMR_SEARCHER_RENDER_TEXT_H_
#define IMR_SEARCHER_RENDER_TEXT_H_

#include <optional>
#include <string>

#include "searcher/render/render.h"
#include "searcher/render/style.h"
#include "searcher/result_page.h"

namespace imr {

std::string RenderText(const ResultPage& page, const RenderOptions& options);

// Returns the outcome in words, painted by what it means for the treatment.
std::string PaintOutcome(const std::optional<Outcome>& outcome,
                         const Style& style);

}  // namespace imr

#endif  // IMR_SEARCHER_RENDER_TEXT_H_
