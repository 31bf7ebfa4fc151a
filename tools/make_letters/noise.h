// The small faults of real letters: misspellings in prose, line ends of
// another system, now and then a character outside ASCII.
// Outside face: Misspell(), UseCrLf(), UseOddCharacters().
#ifndef IMR_TOOLS_MAKE_LETTERS_NOISE_H_
#define IMR_TOOLS_MAKE_LETTERS_NOISE_H_

#include <string>

#include "tools/make_letters/random.h"

namespace imr {

// Misspells one word of `prose` after its first sentence, if it finds a long
// one.
void Misspell(Random& random, std::string& prose);

// Turns straight quotes and the hyphen of ranges into typographic ones.
void UseOddCharacters(std::string& prose);

// Ends each line of `text` in CR LF.
void UseCrLf(std::string& text);

}  // namespace imr

#endif  // IMR_TOOLS_MAKE_LETTERS_NOISE_H_
