// Statistics as a table for people, as JSON and as CSV.
// Outside face: RenderStatisticsText(), -Json(), -Csv().
#ifndef IMR_SEARCHER_RENDER_STATS_H_
#define IMR_SEARCHER_RENDER_STATS_H_

#include <string>

#include "searcher/render/render.h"
#include "searcher/statistics.h"

namespace imr {

std::string RenderStatisticsText(const Statistics& statistics,
                                 const RenderOptions& options);

// Rates and intervals are of determinations upheld, from 0 to 1; null where
// no outcome is known.
std::string RenderStatisticsJson(const Statistics& statistics);

std::string RenderStatisticsCsv(const Statistics& statistics);

}  // namespace imr

#endif  // IMR_SEARCHER_RENDER_STATS_H_
