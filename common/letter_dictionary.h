// The bytes of schemas/letter.dict, built into the programs.
#ifndef IMR_COMMON_LETTER_DICTIONARY_H_
#define IMR_COMMON_LETTER_DICTIONARY_H_

#include "absl/strings/string_view.h"

namespace imr {

// Returns what stored letters share, as zstd's dictionary builder found it in
// invented letters (tools/train_letter_dictionary).
absl::string_view LetterDictionary();

}  // namespace imr

#endif  // IMR_COMMON_LETTER_DICTIONARY_H_
