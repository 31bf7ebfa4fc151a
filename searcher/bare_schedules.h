// Visits by their schedule, "2x6", "twice a week for 6 weeks": as many as both
// make.
//
//   schedule := n ("x" | "times" ...) ["a" | "per" | "/"] "week"
//               ["x" | "for"] n ["weeks"]
//             | n "x" n ["weeks"]
//
// Outside face: ScheduleAt(). Used by bare_counts.cc.
#ifndef IMR_SEARCHER_BARE_SCHEDULES_H_
#define IMR_SEARCHER_BARE_SCHEDULES_H_

#include "searcher/lexer_values.h"
#include "searcher/readings.h"

namespace imr {

// Returns the quantity of the schedule at `cursor`, or the words; no readings
// if there is none.
Understood ScheduleAt(Cursor cursor);

}  // namespace imr

#endif  // IMR_SEARCHER_BARE_SCHEDULES_H_
