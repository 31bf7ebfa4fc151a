// Figures that say themselves what they are: page 24, #60, 10/325 mg, 2014,
// CM14-0012345.
//
//   pages    := ("page" | "pages" | "pg" | "pgs" | "p" | "pp") numbers
//               ["of" number]
//   years    := ["in" | "during" | "year" | "years"] numbers   2013..2029
//   numbers  := stretch (("," | "&" | "and" | "or") stretch)*
//   stretch  := number [("-" | "to" | "through") number]
//   quantity := ("#" | "qty" | "quantity" ["of"]) number
//   strength := see strength.h; without a unit only as "10/325"
//   case     := "CM" d d ["-"] d d d d d d d
//
// Outside face: PatternAt(). Used by bare_readings.cc.
#ifndef IMR_SEARCHER_BARE_PATTERNS_H_
#define IMR_SEARCHER_BARE_PATTERNS_H_

#include <cstddef>

#include "absl/strings/string_view.h"

#include "searcher/readings.h"

namespace imr {

// Years that are understood without "year:": those of the letters.
inline constexpr int kFirstYear = 2013;
inline constexpr int kLastYear = 2029;

// Returns what the figures in `text` from `begin` on stand for; no readings
// if they are not one of the above. Years are left alone unless
// `years`: after a guideline's name they are its edition.
Understood PatternAt(absl::string_view text, size_t begin, bool years);

}  // namespace imr

#endif  // IMR_SEARCHER_BARE_PATTERNS_H_
