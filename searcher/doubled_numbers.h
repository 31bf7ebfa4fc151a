// "Twelve (12) visits", as requests are written -> "12 visits"; "acupuncture
// (12)" -> "acupuncture 12".
// Outside face: BlankDoubledNumbers(). Used by interpret.cc.
#ifndef IMR_SEARCHER_DOUBLED_NUMBERS_H_
#define IMR_SEARCHER_DOUBLED_NUMBERS_H_

#include <string>

namespace imr {

// Puts spaces in the place of a number in words, and of the parentheses,
// where the same is said in figures: "sixty (60)", "60 (sixty)"; and of the
// parentheses around a number alone behind a word, and around a side. What
// stands in quotes is left as it is. Places in `query` stay.
void BlankDoubledNumbers(std::string& query);

}  // namespace imr

#endif  // IMR_SEARCHER_DOUBLED_NUMBERS_H_
