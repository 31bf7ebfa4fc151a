// What was understood of a query but says nothing that the rest of it does
// not: "denials that were overturned", "one MRI", "97140 manual therapy".
// Outside face: OutcomesIn(), IsSaidOtherwise(). Used by bare_run.cc.
#ifndef IMR_SEARCHER_BARE_REDUNDANT_H_
#define IMR_SEARCHER_BARE_REDUNDANT_H_

#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

#include "common/lexicon.h"
#include "common/words.h"
#include "searcher/readings.h"

namespace imr {

// Returns the outcomes that `words` of `query` name, but denials by review.
std::vector<LexiconMatch> OutcomesIn(absl::string_view query,
                                     absl::Span<const Word> words);

// Returns true if `understood`, one of `words` of `query`, is to be left out;
// `outcomes` are those of OutcomesIn().
bool IsSaidOtherwise(absl::string_view query, absl::Span<const Word> words,
                     absl::Span<const LexiconMatch> outcomes,
                     const Understood& understood);

}  // namespace imr

#endif  // IMR_SEARCHER_BARE_REDUNDANT_H_
