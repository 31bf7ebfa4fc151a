// Numbers in words, as requests are written: "twelve", "twenty-four", "one
// hundred and twenty".
// Outside face: ReadNumberWords(). Used by bare_counts.cc,
// bare_cursor.cc and doubled_numbers.cc.
#ifndef IMR_SEARCHER_NUMBER_WORDS_H_
#define IMR_SEARCHER_NUMBER_WORDS_H_

#include <optional>

#include "searcher/lexer_values.h"

namespace imr {

// Reads a number from "zero" to "nine hundred ninety-nine" and leaves the
// cursor right behind it; nullopt, without moving, if none stands here.
std::optional<int> ReadNumberWords(Cursor& cursor);

}  // namespace imr

#endif  // IMR_SEARCHER_NUMBER_WORDS_H_
