// Years, months and days that stand without "decided:" or "year:".
//
//   days   := [label] [order] time [("-" | "to" | "through" | "and") time]
//           | [label] [order] time ("or" | "and") ("later" | "before" | ...)
//           | [label] [order] time ("+" | "to present" | ...)
//           | ["in" | "during" | "year"] numbers of years (bare_cursor.h)
//   label, order: day_orders.h
//   time   := year | "'14" | month year | yyyy-mm | month day, year
//           | day month year | mm/dd/yyyy | m.d.yy | yyyymmdd
//           | "q3" year | "third quarter of" year | "first half of" year
//           | "early" year | "spring" year | "1990s"    (bare_periods.h)
//           | ("last" | "past") [n] ("days" | "weeks" | "months" | ...)
//
// The first month of a range needs no year: "July - September 2014".
//
// A year or month is that of the decision, a day any day of the letter, if no
// label says which.
// Outside face: DaysAt(). Used by bare_patterns.cc.
#ifndef IMR_SEARCHER_BARE_DAYS_H_
#define IMR_SEARCHER_BARE_DAYS_H_

#include "absl/time/civil_time.h"

#include "searcher/lexer_values.h"
#include "searcher/readings.h"

namespace imr {

// Returns what stands at `cursor`; no readings if it is no time. Without
// `years`, times that nothing else says to be days of the letter are left
// alone. "last 2 years" ends `today`.
Understood DaysAt(Cursor cursor, bool years, absl::CivilDay today);

}  // namespace imr

#endif  // IMR_SEARCHER_BARE_DAYS_H_
