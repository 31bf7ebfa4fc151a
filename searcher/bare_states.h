// States in which a reviewer is licensed, as people put it: "licensed in TX",
// "CA or NV license", "NY".
// Outside face: StatesAt(), TakeStateCodes(). Used by bare_readings.cc and
// interpret.cc.
#ifndef IMR_SEARCHER_BARE_STATES_H_
#define IMR_SEARCHER_BARE_STATES_H_

#include <cstddef>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

#include "common/words.h"
#include "searcher/lexer.h"
#include "searcher/readings.h"

namespace imr {

// Returns the states that the words of `text` from `words[at]` on name by a
// postal code or behind "licensed in"; no readings if none.
// A code stands for its state in capitals only, and for the word as well; not
// where the whole query is in capitals, and not if it means something else in
// this field ("OR", "PA", "MD", "MS"). Behind "licensed in" each counts, and
// "only licensed in" one keeps those who are licensed elsewhere, too, out.
Understood StatesAt(absl::string_view text, absl::Span<const Word> words,
                    size_t at);

// Takes the "OR" of "licensed in OR" for a word, the code of Oregon.
void TakeStateCodes(std::vector<Token>& tokens);

}  // namespace imr

#endif  // IMR_SEARCHER_BARE_STATES_H_
