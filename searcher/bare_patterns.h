// Figures that say themselves what they are: page 24, #60, 10/325 mg, 2014,
// 55 year old, CM14-0012345.
//
//   pages    := ("page" | "pages" | "pg" | "pgs" | "p" | "pp") numbers
//               ["of" number]
//   numbers  := stretch (("," | "&" | "and" | "or") stretch)*
//   stretch  := number [("-" | "to" | "through") number]
//   strength := see strength.h; without a unit only as "10/325"
//   case     := ["case" ["number" | "no." | "#"]]
//               "CM" ["-" | " "] d d ["-" | " "] d d d d d d d
//   counts: bare_counts.h; ages: bare_ages.h; years, days: bare_days.h
//
// Outside face: PatternAt(), PagesAt(), CaseNumberOf() and the like below.
#ifndef IMR_SEARCHER_BARE_PATTERNS_H_
#define IMR_SEARCHER_BARE_PATTERNS_H_

#include <cstddef>
#include <string>

#include "absl/strings/string_view.h"
#include "absl/time/civil_time.h"

#include "searcher/lexer_values.h"
#include "searcher/readings.h"

namespace imr {

// Words before the number of a page; "(s)" and a stop are no words.
inline constexpr absl::string_view kPageWords[] = {"page", "pages", "pg",
                                                   "pgs",  "p",     "pp"};

// Returns the pages of "page 24" and "pp. 76-80, 82" at `cursor`; no readings
// if none are there.
Understood PagesAt(Cursor cursor);

// Returns the case whose number stands at `cursor`, also without the zeros of
// its number: "cm14-12345"; no readings if none does.
Understood CaseAt(Cursor cursor);

// Returns the cases whose numbers begin as `typed` does, "CM15-01*", which
// stands at byte `begin` of the query; no readings if it is no such thing.
Understood CasesThatBegin(absl::string_view typed, size_t begin);

// Returns the outcome of which `typed`, at byte `begin`, is the root:
// "overturn!", "deni*"; no readings if it is none.
Understood OutcomeOfRoot(absl::string_view typed, size_t begin);

// Returns what the figures in `text` from `begin` on stand for; no readings
// if they are not one of the above; of several the longest. Years are left
// alone unless `years`: after a guideline's name they are its edition. Some
// days are counted from `today`.
Understood PatternAt(absl::string_view text, size_t begin, bool years,
                     absl::CivilDay today);

// Returns the number of the case that `typed` is, as letters print it, of
// "14-0012345" and "cm140012345" "CM14-0012345"; "" if it is none.
std::string CaseNumberOf(absl::string_view typed);

}  // namespace imr

#endif  // IMR_SEARCHER_BARE_PATTERNS_H_
