// Forms in which other services ask for days and numbers of words, and whose
// parentheses group nothing: "da(aft 1/1/2015)", "date(bef 2016)" of Westlaw,
// "atleast3(weaning)" of Lexis.
// Outside face: BlankOtherServices(). Used by interpret.cc.
#ifndef IMR_SEARCHER_OTHER_SERVICES_H_
#define IMR_SEARCHER_OTHER_SERVICES_H_

#include <string>
#include <vector>

namespace imr {

// Blanks the parentheses of days in `query`, and "atleast3" with its own, which
// is said in `notes`; no byte moves.
void BlankOtherServices(std::string& query, std::vector<std::string>& notes);

}  // namespace imr

#endif  // IMR_SEARCHER_OTHER_SERVICES_H_
