// What NOT takes away as one: the "left knee" of "except the left knee", the
// "MRI of the knee" of "all but MRI of the knee". An operand is one name, and
// people leave out what several say together.
// Outside face: Narrows(), JoinLeftOut(). Used by item_list.cc and
// bare_excluded.cc.
#ifndef IMR_SEARCHER_LEFT_OUT_H_
#define IMR_SEARCHER_LEFT_OUT_H_

#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

#include "common/fields.h"
#include "searcher/note_list.h"
#include "searcher/operators.h"

namespace imr {

// Returns true if what stands for `next` says more of what stands for `before`
// it: the knee of a left side, the strength of a drug, the place of an MRI.
bool Narrows(absl::Span<const FieldId> before, absl::Span<const FieldId> next);

// Returns `items` of `query` with the operands behind a NOT that are left out
// together joined to one, which is said in `notes`. Behind "-" and NOT, which
// stand at a word, these are only a side and its part of the body; behind
// "except" all that says more of it. Takes time linear in the items.
std::vector<Item> JoinLeftOut(absl::string_view query, std::vector<Item> items,
                              NoteList& notes);

}  // namespace imr

#endif  // IMR_SEARCHER_LEFT_OUT_H_
