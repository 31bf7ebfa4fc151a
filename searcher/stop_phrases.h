// Phrases by which people ask rather than what they ask for: "how many", "list
// all cases", "by specialty"; and those by which they leave something out.
// Outside face: StopPhraseAt(), ExclusionAt(). Used by bare_run.cc.
#ifndef IMR_SEARCHER_STOP_PHRASES_H_
#define IMR_SEARCHER_STOP_PHRASES_H_

#include <cstddef>
#include <string>

#include "absl/types/span.h"

#include "common/words.h"

namespace imr {

struct StopPhrase {
  size_t end = 0;    // one past its last word; 0 if there is none
  std::string hint;  // what answers it; "" if a search does
};

// Returns the longest such phrase that begins at `words[at]`.
StopPhrase StopPhraseAt(absl::Span<const Word> words, size_t at);

// Returns one past the last of the words at `words[at]` by which people leave
// something out, "except", "other than", "without"; 0 if there are none.
size_t ExclusionAt(absl::Span<const Word> words, size_t at);

}  // namespace imr

#endif  // IMR_SEARCHER_STOP_PHRASES_H_
