// Stretches of days as people type them behind "decided:": what date.h reads,
// and quarters and halves of years, and days counted from today.
//
//   days    := what ParseDays reads | year ["-"] ("q" 1..4 | "h" 1..2)
//            | month "/" year
//            | from
//   from    := ["the-"] ("last-" | "past-" | "previous-") [n "-"] unit
//            | "this-" unit | "today" | "yesterday"
//   unit    := ("day" | "week" | "month" | "quarter" | "year") ["s"]
//
// "last-2-years" and "past-2-years" begin on the day two years ago and end
// today, as "past-year" does of one; "last-year", "previous-year" and
// "this-year" are years of the calendar. A space or "_" may stand for "-", a
// word for n.
// Outside face: ParseTypedDays(), FromTodayBytes().
#ifndef IMR_SEARCHER_TYPED_DAYS_H_
#define IMR_SEARCHER_TYPED_DAYS_H_

#include <cstddef>
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

// Returns the bytes at the begin of `text` that are days counted from today,
// "the past six months" of "the past six months of norco"; 0 if none are.
size_t FromTodayBytes(absl::string_view text);

}  // namespace imr

#endif  // IMR_SEARCHER_TYPED_DAYS_H_
