// Counts that say themselves what they count: how many are asked for, how
// often a prescription is refilled, how old the worker is.
//
//   quantity := [compare] ("#" | "qty" | "quantity" ["of"] [compare]) n [open]
//             | ("qty" | "quantity") between
//             | [compare] n ["-" n] [open] ("tablets" | "visits" | ...) [open]
//             | between ("tablets" | "visits" | ...)
//             | [compare] n ("g" | "gm" | "grams")      of a cream
//             | "x" n ["visits"]
//             | schedule
//   schedule := n ("x" | "times" ...) ["a" | "per" | "/"] "week"
//               ["x" | "for"] n ["weeks"]               their product
//             | n "x" n ["weeks"]
//   refills  := [compare] ["x"] (n | "no") [open] "refills" [open]
//             | [compare] "refills" ["x"] n [open]
//   age      := [compare] n ("year old" | "yo" | "years of age" | ...) [open]
//             | [compare] ("age" | "aged" | "ages") [compare] n ["-" n] [open]
//             | "age" between
//   between  := "between" n ("and" | "to" | "-") n
//   compare  := "more than" | "over" | "at least" | "less than" | ">" | ...
//   open     := "+" | "or more" | "and older" | "or fewer" | "or less" | ...
//
// Outside face: QuantityAt(), RefillsAt(), AgeAt(), ComparedQuantityAt(),
// AreOld(), IsOtherMeasure(). Used by bare_ages.cc,
// bare_asking.cc, bare_patterns.cc, bare_readings.cc and treatment_counts.cc.
#ifndef IMR_SEARCHER_BARE_COUNTS_H_
#define IMR_SEARCHER_BARE_COUNTS_H_

#include "searcher/lexer_values.h"
#include "searcher/readings.h"

namespace imr {

// Words of ages: "55 years old".
inline constexpr absl::string_view kYearWords[] = {"year", "years", "yr",
                                                   "yrs"};

// What may stand between a number and the visits that it counts.
inline constexpr absl::string_view kWhichVisits[] = {
    "additional", "extra", "further",       "initial",
    "more",       "new",   "postoperative", "supervised"};

// Each returns what stands at `cursor`; no readings if it is none of it.
// Visits, sessions and schedules stand for the words too: guidelines and
// rationales are full of them. An age that is `named` needs no "years", and
// may have no other unit.
Understood QuantityAt(Cursor cursor);
Understood RefillsAt(Cursor cursor);

// "over 60", "60 or more" behind a drug: how many of it, unless a dose or a
// time follows, as in "over 60 mg", "more than 6 months".
Understood ComparedQuantityAt(Cursor cursor);
Understood AgeAt(Cursor cursor, bool named = false);

// Returns true if `compared`, a comparison, is one of ages: "older than 60".
bool AreOld(absl::string_view compared);

// Returns true if what stands behind a number makes it a dose or a time: "more
// than 6 months", "over 80 mg". Years are left to the caller.
bool IsOtherMeasure(Cursor behind);

}  // namespace imr

#endif  // IMR_SEARCHER_BARE_COUNTS_H_
