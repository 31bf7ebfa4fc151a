// What stands around a count: words and signs that compare it, and units that
// make it a dose or a time.
//
//   compare := "more than" | "over" | "at least" | "less than" | ">" | ...
//   open    := "+" | "or more" | "and older" | "or fewer" | "or less" | ...
//
// Outside face: kYearWords, ReadFormBehind(), ComparedCount(),
// IsOtherMeasure().
#ifndef IMR_SEARCHER_COMPARED_COUNTS_H_
#define IMR_SEARCHER_COMPARED_COUNTS_H_

#include "absl/strings/string_view.h"

#include "searcher/bare_cursor.h"
#include "searcher/lexer_values.h"
#include "searcher/readings.h"

namespace imr {

// Words of ages: "55 years old".
inline constexpr absl::string_view kYearWords[] = {"year", "years", "yr",
                                                   "yrs"};

// Reads "or more" and the like at the cursor into `form`, unless that compares
// already.
void ReadFormBehind(Cursor& cursor, ValueForm& form);

// Returns `stretch` of `field` as `form` compares it, which ends at `cursor`.
Understood ComparedCount(FieldId field, ValueForm form, const Stretch& stretch,
                         const Cursor& cursor);

// Returns true if what stands behind a number makes it a dose or a time: "more
// than 6 months", "over 80 mg". Years are left to the caller.
bool IsOtherMeasure(Cursor behind);

}  // namespace imr

#endif  // IMR_SEARCHER_COMPARED_COUNTS_H_
