// Tells names that differ by one slip of the keyboard, or in what scanners take
// for each other.
// Outside face: IsOneEditApart(), LookOf().
#ifndef IMR_COMMON_WORD_SLIPS_H_
#define IMR_COMMON_WORD_SLIPS_H_

#include <string>

#include "absl/strings/string_view.h"

namespace imr {

// Returns true if one letter more, less or different, or two neighbours
// swapped, turn `a` into `b`; also if they are equal. Linear.
bool IsOneEditApart(absl::string_view a, absl::string_view b);

// Returns `word` (lower-case) with one sign for all that look alike in print:
// "modem", "modern" and "m0dern" have the same.
std::string LookOf(absl::string_view word);

}  // namespace imr

#endif  // IMR_COMMON_WORD_SLIPS_H_
