// The canonical names of printed specialties, through misspellings and joined
// names.
// Outside face: CanonicalSpecialties(), FindMisspelled().
#ifndef IMR_INDEXER_SPECIALTY_NAMES_H_
#define IMR_INDEXER_SPECIALTY_NAMES_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"

#include "common/lexicon.h"

namespace imr {

// Adds `name` if it is not there yet.
void AddUnique(std::string name, std::vector<std::string>& names);

// Returns the entry with a form that differs from `printed` by one slip of
// the keyboard, or null; short names are never mended.
const LexiconEntry* FindMisspelled(const Lexicon& lexicon,
                                   absl::string_view printed);

// Returns the canonical names (specialties.tsv) of a printed specialty: an
// exact form's; else those of its parts ("Neurology/Pain Medicine"); else the
// longest form's inside it; else a misspelled one's; else the name folded.
std::vector<std::string> CanonicalSpecialties(absl::string_view printed);

}  // namespace imr

#endif  // IMR_INDEXER_SPECIALTY_NAMES_H_
