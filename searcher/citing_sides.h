// The two sides that cite guidelines, by what people call them, and the fields
// of what each cited.
// Outside face: ReadCitingSide(), CitationsOf(). Used by bare_cited.cc and
// none_cited.cc.
#ifndef IMR_SEARCHER_CITING_SIDES_H_
#define IMR_SEARCHER_CITING_SIDES_H_

#include <optional>
#include <vector>

#include "searcher/bare_cursor.h"
#include "searcher/readings.h"

namespace imr {

enum class CitingSide { kClaimsAdministrator, kReviewer };

// Reads "the claims administrator", "UR", "MAXIMUS" and the like; nullopt,
// without moving, if no side is named here.
std::optional<CitingSide> ReadCitingSide(Cursor& cursor);

// Returns those of `names` that are cited, as cited by `side`.
std::vector<Reading> CitationsOf(std::vector<Reading> names, CitingSide side);

}  // namespace imr

#endif  // IMR_SEARCHER_CITING_SIDES_H_
