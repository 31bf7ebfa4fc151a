// Quarters and halves of a year as people type them: "Q3 2014", "2014 Q3",
// "third quarter of 2014", "first half of 2014".
// Outside face: ReadPartOfYear(). Used by bare_times.cc.
#ifndef IMR_SEARCHER_PART_OF_YEAR_H_
#define IMR_SEARCHER_PART_OF_YEAR_H_

#include <optional>

#include "searcher/bare_times.h"
#include "searcher/lexer_values.h"

namespace imr {

// Reads a part of a year of the letters; returns nullopt, and reads nothing, if
// none stands at the cursor.
std::optional<Time> ReadPartOfYear(Cursor& cursor);

}  // namespace imr

#endif  // IMR_SEARCHER_PART_OF_YEAR_H_
