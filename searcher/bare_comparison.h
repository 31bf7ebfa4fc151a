// How figures are compared in words: "more than 6", "6 or fewer", "between 6
// and 12". Outside face: ReadComparison(), ReadOrMore(), ReadBetween().
#ifndef IMR_SEARCHER_BARE_COMPARISON_H_
#define IMR_SEARCHER_BARE_COMPARISON_H_

#include <optional>

#include "searcher/bare_cursor.h"
#include "searcher/lexer_values.h"

namespace imr {

// Reads "more than", "at least", "under": how what follows is compared;
// kEqual, without moving, if nothing of the kind stands here.
ValueForm ReadComparison(Cursor& cursor);

// Reads "+" or, after spaces, "or more", "and older", "or fewer", and leaves
// spaces behind it: how the number before is compared; kEqual, without moving,
// if nothing of the kind stands here.
ValueForm ReadOrMore(Cursor& cursor);

// Reads "between 6 and 12"; nullopt, without moving, if nothing of the kind
// stands here.
std::optional<Stretch> ReadBetween(Cursor& cursor);

}  // namespace imr

#endif  // IMR_SEARCHER_BARE_COMPARISON_H_
