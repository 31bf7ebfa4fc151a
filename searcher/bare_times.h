// A year, quarter, month or day as people type it, or a stretch of days that is
// counted from today: what bare_days.h puts together.
// Outside face: Time, ReadTime(), ReadMonths(), ReadTo().
#ifndef IMR_SEARCHER_BARE_TIMES_H_
#define IMR_SEARCHER_BARE_TIMES_H_

#include <optional>
#include <string>
#include <utility>

#include "searcher/bare_cursor.h"

namespace imr {

enum class Span { kYear, kPartOfYear, kMonth, kDay, kFromToday };

// A stretch of days, as ParseTypedDays reads it.
struct Time {
  Span span = Span::kYear;
  std::string text;
  int year = 0;
};

// Years that are understood without a label: those of the letters; and behind
// one: those of injuries too.
inline constexpr Stretch kLetterYears = {2013, 2029};
inline constexpr Stretch kLabelledYears = {1950, 2029};

// Each reads what stands at the cursor; returns nullopt, or false, and reads
// nothing if it is none.
std::optional<Time> ReadTime(Cursor& cursor);

// Reads "July - September 2014", "July 1 to September 30, 2014": the year that
// ends the range is its begin's too, unless the begin would come later.
std::optional<std::pair<Time, Time>> ReadMonths(Cursor& cursor,
                                                bool is_between = false);

// Reads what joins the ends of a range.
bool ReadTo(Cursor& cursor);

}  // namespace imr

#endif  // IMR_SEARCHER_BARE_TIMES_H_
