// The three layouts before 2014.
// Outside face: MakeHeader(), ListStates(), WriteForm2013(). Used by forms.cc.
#ifndef IMR_TOOLS_MAKE_LETTERS_FORMS_2013_H_
#define IMR_TOOLS_MAKE_LETTERS_FORMS_2013_H_

#include <string>

#include "tools/make_letters/facts.h"
#include "tools/make_letters/forms.h"
#include "tools/make_letters/sheet.h"

namespace imr {

// Returns the words of the letter's header block.
HeaderValues MakeHeader(const LetterFacts& letter);

// Returns "Texas", "Texas and Ohio", "Texas, Ohio and Iowa".
std::string ListStates(const Reviewer& reviewer);

void WriteForm2013(const LetterFacts& letter, const LetterProse& prose,
                   Sheet& sheet);

}  // namespace imr

#endif  // IMR_TOOLS_MAKE_LETTERS_FORMS_2013_H_
