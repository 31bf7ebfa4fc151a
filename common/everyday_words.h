// The words of schemas/everyday_words.txt, built into the programs.
#ifndef IMR_COMMON_EVERYDAY_WORDS_H_
#define IMR_COMMON_EVERYDAY_WORDS_H_

#include "absl/strings/string_view.h"

namespace imr {

// Returns everyday and medical words that are one slip from a word of a lexicon
// and more than its plural, one a line: "creating" is no creatine, "discal" no
// distal. Those that a request seldom means are not among them: "lumbar spin",
// "message therapy".
absl::string_view EverydayWords();

}  // namespace imr

#endif  // IMR_COMMON_EVERYDAY_WORDS_H_
