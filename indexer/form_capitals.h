// A letter all in small letters has lost what its form's words are known by.
// Outside face: WithFormCapitals(), PutSmallLettersBack(). Used by
// letter_format.cc.
#ifndef IMR_INDEXER_FORM_CAPITALS_H_
#define IMR_INDEXER_FORM_CAPITALS_H_

#include <string>

#include "absl/strings/string_view.h"

#include "common/letter.h"

namespace imr {

// Returns whether `text` has letters and none of them is a capital; most texts
// tell that they have one within a few bytes.
bool IsInSmallLetters(absl::string_view text);

// Returns `text`, which is in small letters, with the capitals of the form's
// headings and labels: as many bytes, at the same places.
std::string WithFormCapitals(absl::string_view text);

// Makes what was read of such a text small letters again, as it is printed.
void PutSmallLettersBack(Letter& letter);

}  // namespace imr

#endif  // IMR_INDEXER_FORM_CAPITALS_H_
