// Tells names that differ by one slip of the keyboard.
// Outside face: IsOneEditApart().
#ifndef IMR_INDEXER_SPELLING_H_
#define IMR_INDEXER_SPELLING_H_

#include "absl/strings/string_view.h"

namespace imr {

// Returns true if one letter more, less or different, or two neighbours
// swapped, turn `a` into `b`; also if they are equal. Linear.
bool IsOneEditApart(absl::string_view a, absl::string_view b);

}  // namespace imr

#endif  // IMR_INDEXER_SPELLING_H_
