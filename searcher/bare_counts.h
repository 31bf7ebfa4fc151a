// Counts that say themselves what they count: how many are asked for, how
// often a prescription is refilled.
//
//   quantity := [compare] ("#" | "qty" | "quantity" ["of"] [compare]) n [open]
//             | ("qty" | "quantity") between
//             | [compare] n ["-" n] [open] ("tablets" | "visits" | ...) [open]
//             | between ("tablets" | "visits" | ...)
//             | [compare] n ("g" | "gm" | "grams")      of a cream
//             | "x" n ["visits"]
//             | schedule                           see bare_schedules.h
//   refills  := [compare] ["x"] (n | "no") [open] "refills" [open]
//             | [compare] "refills" ["x"] n [open]
//   between  := "between" n ("and" | "to" | "-") n
//   compare, open: compared_counts.h
//
// Outside face: QuantityAt(), RefillsAt(), ComparedQuantityAt().
#ifndef IMR_SEARCHER_BARE_COUNTS_H_
#define IMR_SEARCHER_BARE_COUNTS_H_

#include "absl/strings/string_view.h"

#include "searcher/lexer_values.h"
#include "searcher/readings.h"

namespace imr {

// What may stand between a number and the visits that it counts.
inline constexpr absl::string_view kWhichVisits[] = {
    "additional", "extra", "further",       "initial",
    "more",       "new",   "postoperative", "supervised"};

// Each returns what stands at `cursor`; no readings if it is none of it.
// Visits, sessions and schedules stand for the words too: guidelines and
// rationales are full of them.
Understood QuantityAt(Cursor cursor);
Understood RefillsAt(Cursor cursor);

// "over 60", "60 or more" behind a drug: how many of it, unless a dose or a
// time follows, as in "over 60 mg", "more than 6 months".
Understood ComparedQuantityAt(Cursor cursor);

}  // namespace imr

#endif  // IMR_SEARCHER_BARE_COUNTS_H_
