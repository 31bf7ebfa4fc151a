// Strengths of drugs that hold several: "norco 10mg" is 10/325 mg, a compound
// of "flurbiprofen 20%, lidocaine 5%" has no one strength.
// Outside face: PairAt(), AddCombinations(), AddOfCompound(). Used by
// bare_readings.cc.
#ifndef IMR_SEARCHER_COMBINED_DRUGS_H_
#define IMR_SEARCHER_COMBINED_DRUGS_H_

#include "absl/strings/string_view.h"

#include "common/words.h"
#include "searcher/readings.h"

namespace imr {

// Returns the strength "8-2" or "500/20" at `word` of `text`, behind a `drug`
// of two ingredients, more of the first; no readings if none stands there.
Understood PairAt(absl::string_view text, const Word& word,
                  const Reading& drug);

// Takes the strengths of a combined `drug` that begin with the one understood
// as well.
void AddCombinations(const Reading& drug, Understood& understood);

// Takes a percentage of a compound for the words of its request as well, behind
// the `drug` that `behind` begins to name: each stands there behind its own.
void AddOfCompound(absl::string_view text, const Word& behind,
                   const Reading& drug, Understood& understood);

}  // namespace imr

#endif  // IMR_SEARCHER_COMBINED_DRUGS_H_
