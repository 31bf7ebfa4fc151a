// "1. Norco 2. Soma", requests as letters number them -> either of them: each
// has a determination of its own.
// Outside face: JoinNumbered(). Used by interpret.cc.
#ifndef IMR_SEARCHER_NUMBERED_LIST_H_
#define IMR_SEARCHER_NUMBERED_LIST_H_

#include <string>

namespace imr {

// Writes OR for the numbers "2.", "3)" of a list that begins `query` with "1."
// or "1)", which is blanked; no byte moves. Returns whether it is such a list.
bool JoinNumbered(std::string& query);

}  // namespace imr

#endif  // IMR_SEARCHER_NUMBERED_LIST_H_
