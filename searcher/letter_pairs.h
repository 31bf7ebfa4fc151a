// "norco denied and MRI reversed" -> letters that have both. A determination
// has one outcome and is about one treatment, so that it cannot be both; one
// letter decides about several.
// Outside face: JoinPairs(). Used by item_list.cc.
#ifndef IMR_SEARCHER_LETTER_PAIRS_H_
#define IMR_SEARCHER_LETTER_PAIRS_H_

#include <vector>

#include "absl/strings/string_view.h"

#include "searcher/note_list.h"
#include "searcher/operators.h"

namespace imr {

// Returns `items` of `query`, if they are nothing but several things that are
// asked for, each with an outcome of its own, as one operand: any of these
// pairs, in a letter that has them all, which is said in `notes`. Where people
// say that they want things `together`, each of them stands for a pair, and
// what else is said holds of any. Otherwise returns `items` as they are.
std::vector<Item> JoinPairs(absl::string_view query, std::vector<Item> items,
                            bool together, NoteList& notes);

}  // namespace imr

#endif  // IMR_SEARCHER_LETTER_PAIRS_H_
