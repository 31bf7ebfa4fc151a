// Numbers and days behind "field:" -> values and ranges.
// Outside face: NumberReading(), DayReading(), WithoutStop(). Used by
// bare_days.cc, compared_counts.cc and field_readings.cc.
#ifndef IMR_SEARCHER_FIGURES_H_
#define IMR_SEARCHER_FIGURES_H_

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/time/civil_time.h"

#include "common/fields.h"
#include "searcher/lexer_values.h"
#include "searcher/readings.h"

namespace imr {

// Returns `text` without what prose puts behind a number or a day.
absl::string_view WithoutStop(absl::string_view text);

// Returns what a value of a number field stands for: "24", "24..30",
// "24-30", ">=24".
// Errors: InvalidArgument if it is no whole number (of quantities, no number
// with up to four decimals) or the range runs backwards.
absl::StatusOr<Reading> NumberReading(const Field& field,
                                      const FieldOperand& operand);

// Returns what a value of a date field stands for: a day, a month or a year,
// ranges of them, comparisons with them; typed_days.h has what is counted from
// `today`.
// Errors: InvalidArgument if it is no day or the range runs backwards.
absl::StatusOr<Reading> DayReading(const Field& field,
                                   const FieldOperand& operand,
                                   absl::CivilDay today);

}  // namespace imr

#endif  // IMR_SEARCHER_FIGURES_H_
