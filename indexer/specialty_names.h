// The canonical names of printed specialties, through misspellings and joined
// names.
// Outside face: CanonicalSpecialties(), FindMisspelled().
#ifndef IMR_INDEXER_SPECIALTY_NAMES_H_
#define IMR_INDEXER_SPECIALTY_NAMES_H_

#include <cstddef>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"

#include "common/lexicon.h"

namespace imr {

// Adds `name` if it is not there yet.
void AddUnique(std::string name, std::vector<std::string>& names);

// Names with fewer letters are too close to each other to mend.
inline constexpr size_t kShortestMendedName = 8;

// Returns the entry with a form that differs from `printed` by one slip of
// the keyboard or looks like it to a scanner, or null; names of less than
// `shortest` bytes are never mended.
const LexiconEntry* FindMisspelled(const Lexicon& lexicon,
                                   absl::string_view printed,
                                   size_t shortest = kShortestMendedName);

// Returns the canonical names (specialties.tsv) of a printed specialty: an
// exact form's; else those of its parts ("Neurology/Pain Medicine"); else the
// longest form's inside it; else a misspelled one's; else the name folded.
std::vector<std::string> CanonicalSpecialties(absl::string_view printed);

}  // namespace imr

#endif  // IMR_INDEXER_SPECIALTY_NAMES_H_
