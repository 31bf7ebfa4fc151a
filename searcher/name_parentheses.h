// Names that have parentheses of their own, as headings and guidelines print
// them: "muscle relaxants (for pain)", "avinza (morphine sulfate)".
// Outside face: BlankNameParentheses(). Used by interpret.cc.
#ifndef IMR_SEARCHER_NAME_PARENTHESES_H_
#define IMR_SEARCHER_NAME_PARENTHESES_H_

#include <string>

namespace imr {

// Puts spaces in the place of parentheses that group nothing since they are of
// the name of a topic, chapter, guideline, drug or treatment. What stands in
// quotes is left as it is. Places in `query` stay.
void BlankNameParentheses(std::string& query);

}  // namespace imr

#endif  // IMR_SEARCHER_NAME_PARENTHESES_H_
