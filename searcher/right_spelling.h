// A name typed as lexicons hold it, misspellings among its forms -> how it is
// spelled right, so that readers are told and the right words are looked for.
// Outside face: RightSpelling().
#ifndef IMR_SEARCHER_RIGHT_SPELLING_H_
#define IMR_SEARCHER_RIGHT_SPELLING_H_

#include <string>

#include "absl/strings/string_view.h"

#include "common/lexicon.h"

namespace imr {

// Returns the name of `entry`, or a form of it, that has the words of `typed`,
// another form and folded, but for a letter within one: "carpal tunnel" of
// "carpel tunnel". More of the forms have the right word. "" if there is none:
// `typed` is right. The entry lives for ever, as those of GetLexicon() do.
std::string RightSpelling(const LexiconEntry& entry, absl::string_view typed);

// Returns the name of a drug if `typed`, a form of it, is one or, where the
// word is long, two letters off: "oxycontin" of "oxycotin".
std::string RightDrugSpelling(const LexiconEntry& drug,
                              absl::string_view typed);

}  // namespace imr

#endif  // IMR_SEARCHER_RIGHT_SPELLING_H_
