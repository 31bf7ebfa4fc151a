// Stretches of days as people type them behind "decided:": what date.h reads,
// and quarters, and days counted from today.
//
//   days    := what ParseDays reads | year ["-"] "q" 1..4 | month "/" year
//            | ("last-" | "past-") [n "-"] unit | "this-" unit | "today" |
//            "yesterday"
//   unit    := ("day" | "week" | "month" | "quarter" | "year") ["s"]
//
// "last-2-years" begins on the day two years ago and ends today; "last-year"
// and "this-year" are years of the calendar. A space or "_" may stand for "-".
// Outside face: ParseTypedDays(). Used by figures.cc and field_readings.cc.
#ifndef IMR_SEARCHER_TYPED_DAYS_H_
#define IMR_SEARCHER_TYPED_DAYS_H_

#include <optional>

#include "absl/strings/string_view.h"
#include "absl/time/civil_time.h"

#include "common/date.h"

namespace imr {

struct TypedDays {
  DayRange days;
  bool from_today = false;  // they move on from day to day
};

// Returns the days `text` spans; nullopt if it names none.
std::optional<TypedDays> ParseTypedDays(absl::string_view text,
                                        absl::CivilDay today);

}  // namespace imr

#endif  // IMR_SEARCHER_TYPED_DAYS_H_
