// Fills in the state's form, in the layout of the letter's year: fixed
// sentences, sections, and for each treatment its heading, guidelines and
// rationale.
// Outside face: WriteForm().
#ifndef IMR_TOOLS_MAKE_LETTERS_FORMS_H_
#define IMR_TOOLS_MAKE_LETTERS_FORMS_H_

#include <string>
#include <vector>

#include "tools/make_letters/facts.h"
#include "tools/make_letters/sheet.h"

namespace imr {

// The prose of a letter: what is between the fixed sentences.
struct LetterProse {
  std::string summary;
  std::vector<std::string> rationales;  // one a determination
};

// Writes the letter on `sheet`. `has_header` tells whether the block of days
// is printed; the layouts of 2013 always print theirs.
void WriteForm(const LetterFacts& letter, const LetterProse& prose,
               bool has_header, Sheet& sheet);

}  // namespace imr

#endif  // IMR_TOOLS_MAKE_LETTERS_FORMS_H_
