// Words that say nothing alone: "of", "the", "what". Nearly every letter has
// most of them, and those that lack one are not the less meant.
// Outside face: IsStopWord(). Used by bare_ages.cc, bare_asking.cc,
// bare_excluded.cc, bare_names.cc, bare_order.cc and item_list.cc.
#ifndef IMR_SEARCHER_STOP_WORDS_H_
#define IMR_SEARCHER_STOP_WORDS_H_

#include "absl/strings/string_view.h"

namespace imr {

// Returns true for a word that a question can do without, in any letters.
// "no", "not" and "without" are none of them: they turn the meaning round.
bool IsStopWord(absl::string_view word);

}  // namespace imr

#endif  // IMR_SEARCHER_STOP_WORDS_H_
