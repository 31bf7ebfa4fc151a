// Words that say nothing alone: "of", "the", "what". Nearly every letter has
// most of them, and those that lack one are not the less meant.
// Outside face: IsStopWord().
#ifndef IMR_SEARCHER_STOP_WORDS_H_
#define IMR_SEARCHER_STOP_WORDS_H_

#include "absl/strings/string_view.h"

namespace imr {

// Returns true for a word that a question can do without, in any letters.
// "no", "not" and "without" are none of them: they turn the meaning round.
bool IsStopWord(absl::string_view word);

}  // namespace imr

#endif  // IMR_SEARCHER_STOP_WORDS_H_
