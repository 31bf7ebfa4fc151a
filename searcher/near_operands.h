// What stands on the sides of "w/5" as people type it: joined as near as can
// be, with notes of what was read otherwise and of what is not near.
// Outside face: JoinNear(), ReadAsEither(), NoteApart(). Used by operators.cc.
#ifndef IMR_SEARCHER_NEAR_OPERANDS_H_
#define IMR_SEARCHER_NEAR_OPERANDS_H_

#include <vector>

#include "absl/strings/string_view.h"

#include "searcher/distance.h"
#include "searcher/note_list.h"
#include "searcher/query_tree.h"

namespace imr {

// Returns the operands at their distances, or as near to that as can be; what
// that is not is said in `notes`. `query` is what their places point into,
// `sign` the last distance as typed.
QueryNode JoinNear(absl::string_view query, std::vector<QueryNode> operands,
                   std::vector<Distance> distances, absl::string_view sign,
                   NoteList& notes);

// Reads words side by side, "(b c)", as any of them, which is said in `notes`.
void ReadAsEither(absl::string_view query, QueryNode& operand, NoteList& notes);

// Says that of "a b w/5 c" the "a" is not near anything.
void NoteApart(absl::string_view query, const QueryNode& left,
               const QueryNode& right, NoteList& notes);

}  // namespace imr

#endif  // IMR_SEARCHER_NEAR_OPERANDS_H_
