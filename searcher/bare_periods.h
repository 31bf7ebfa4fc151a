// Stretches of time that are longer than a month and shorter or longer than a
// year: "early 2014", "spring of 2015", "the 1990s".
// Outside face: ReadPeriod(). Used by bare_days.cc.
#ifndef IMR_SEARCHER_BARE_PERIODS_H_
#define IMR_SEARCHER_BARE_PERIODS_H_

#include <optional>
#include <utility>

#include "searcher/bare_times.h"

namespace imr {

// Reads the first and last month, or year, of what stands at the cursor;
// nullopt, without moving, if it is no such stretch. A year is early up to its
// fourth month, late from its ninth on.
std::optional<std::pair<Time, Time>> ReadPeriod(Cursor& cursor);

}  // namespace imr

#endif  // IMR_SEARCHER_BARE_PERIODS_H_
