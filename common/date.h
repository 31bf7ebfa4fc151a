// Days: the forms letters print, ISO for people and scripts, and the form
// that sorts in a value slot.
#ifndef IMR_COMMON_DATE_H_
#define IMR_COMMON_DATE_H_

#include <string>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/time/civil_time.h"

namespace imr {

// First and last day of a stretch of time, both included.
struct DayRange {
  absl::CivilDay first;
  absl::CivilDay last;
};

// Returns the day `text` names: "11/18/2016", "11-18-16", "6/11/98",
// "November 18, 2016", "Nov. 18, 2016", "2016-11-18".
// Two-digit years mean 2000-2068 or 1969-1999 (POSIX strptime %y).
// Errors: InvalidArgument naming `text` if no known form fits or the day does
// not exist.
absl::StatusOr<absl::CivilDay> ParseDay(absl::string_view text);

// Returns the days `text` spans: any form of ParseDay (one day), "2014-07" or
// "July 2014" (a month), or "2014" (a year).
absl::StatusOr<DayRange> ParseDays(absl::string_view text);

// Returns true for a month as people shorten it: "Nov", "SEPT".
bool IsShortMonth(absl::string_view word);

// Returns true for the name of a month, whole or short: "november", "Nov".
bool IsMonthName(absl::string_view word);

// Returns "2016-11-18".
std::string FormatIsoDay(absl::CivilDay day);

// Returns "20161118", the form in value slots.
std::string FormatSlotDay(absl::CivilDay day);

}  // namespace imr

#endif  // IMR_COMMON_DATE_H_
