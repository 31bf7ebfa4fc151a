// Stretches of time that are longer than a month and shorter or longer than a
// year: "early 2014", "spring of 2015", "the 1990s".
// Outside face: the functions below. Used by bare_ages.cc and bare_days.cc.
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

// Reads "fifties", "50s" or "early 80s" as the last two digits of its years,
// {80, 83}: ages, or years of a century that is not said.
std::optional<Stretch> ReadShortDecade(Cursor& cursor);

// Reads "80s" behind "the", or "'80s", behind a word for an injury: the years
// of the last century. "injury, 50s male" is an age.
std::optional<std::pair<Time, Time>> ReadDecadeOfInjury(Cursor& cursor);

}  // namespace imr

#endif  // IMR_SEARCHER_BARE_PERIODS_H_
