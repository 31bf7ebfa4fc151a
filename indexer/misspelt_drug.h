// Drugs whose names a request misspells: "Naporxen 500 mg". Look-alike drugs
// are different drugs, so a name is mended only where one slip makes it one
// drug's and no other's; the printed name is kept beside the ingredients.
// So are names that a pharmacy's label cuts off: "Cyclobenzapr tab 10 mg".
// Outside face: FindMisspeltDrug(), FindCutDrug().
#ifndef IMR_INDEXER_MISSPELT_DRUG_H_
#define IMR_INDEXER_MISSPELT_DRUG_H_

#include <cstddef>

#include "absl/strings/string_view.h"

#include "common/lexicon.h"

namespace imr {

// Letters of the shortest word that is mended: one slip makes other words of
// shorter ones.
inline constexpr size_t kShortestMisspelt = 6;

// Returns the drug that the folded `word`, which is no name of one, misspells
// by one slip or as a scanner may ("arnbien"); null if there is none, or
// several of different ingredients, or if the word is another known one
// ("tendon", "panel", "action").
const LexiconEntry* FindMisspeltDrug(absl::string_view word);

// Returns the drug whose name the folded `word` begins; null as above.
const LexiconEntry* FindCutDrug(absl::string_view word);

}  // namespace imr

#endif  // IMR_INDEXER_MISSPELT_DRUG_H_
