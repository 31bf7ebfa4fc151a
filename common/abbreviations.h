// Words before a stop that need not end a sentence: "Dr. Smith", "e.g. a
// brace", "No. 3", "10 mg. tablets", "J. Doe".
// Outside face: StopOf(), OpensSentence().
#ifndef IMR_COMMON_ABBREVIATIONS_H_
#define IMR_COMMON_ABBREVIATIONS_H_

#include "absl/strings/string_view.h"

namespace imr {

// What the stop after a word says of the sentence.
enum class Stop {
  kEnds,           // an ordinary word: it ends
  kGoesOn,         // "Dr.", "vs.": it goes on
  kBeforeNumbers,  // "No.", "p.": it goes on before a number
  kMayEnd,         // "M.D.", "mg.": it ends before "The", not before "Norco"
};

// Returns what a stop says after `word`, which is letters and digits alone and
// follows another stop if `is_dotted` ("D" of "M.D").
Stop StopOf(absl::string_view word, bool is_dotted);

// Returns true for words that sentences of letters open with, "The", "He",
// "However"; letter case aside.
bool OpensSentence(absl::string_view word);

}  // namespace imr

#endif  // IMR_COMMON_ABBREVIATIONS_H_
