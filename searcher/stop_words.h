// Words that say nothing alone: "of", "the", "what"; and those by which people
// ask rather than what they ask for: "how many", "list all cases". Nearly
// every letter has most of them, and those that lack one are not the less
// meant.
// Outside face: IsStopWord(), StopPhraseAt(), ExclusionAt(). Used by
// bare_names.cc, bare_run.cc and item_list.cc.
#ifndef IMR_SEARCHER_STOP_WORDS_H_
#define IMR_SEARCHER_STOP_WORDS_H_

#include <cstddef>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

#include "common/words.h"

namespace imr {

// Returns true for a word that a question can do without, in any letters.
// "no", "not" and "without" are none of them: they turn the meaning round.
bool IsStopWord(absl::string_view word);

struct StopPhrase {
  size_t end = 0;  // one past its last word; 0 if there is none
  // The field by which `imr-search stats` answers it: "percentage of", "which
  // specialty"; "" if it asks for no rate.
  absl::string_view stats_by;
};

// Returns the longest such phrase that begins at `words[at]`.
StopPhrase StopPhraseAt(absl::Span<const Word> words, size_t at);

// Returns one past the last of the words at `words[at]` by which people leave
// something out, "except", "other than", "without"; 0 if there are none.
size_t ExclusionAt(absl::Span<const Word> words, size_t at);

}  // namespace imr

#endif  // IMR_SEARCHER_STOP_WORDS_H_
