// Letter::text -> its lines with words, cut at line feeds and form feeds, with
// what stood between them.
// Outside face: CutLines(), LetterLine. Used by reflow.cc and page_marks.cc.
#ifndef IMR_INDEXER_LETTER_LINES_H_
#define IMR_INDEXER_LETTER_LINES_H_

#include <cstdint>
#include <vector>

#include "absl/strings/string_view.h"

namespace imr {

struct LetterLine {
  absl::string_view text;     // without blanks at either end; never empty
  uint32_t begin = 0;         // in the letter
  uint32_t empty_above = 0;   // lines without words before it
  bool spaced_above = false;  // one of those holds a space
  bool page_above = false;    // a form feed stands before it
};

// Returns the lines of `text` that hold more than blanks. Linear in the length.
std::vector<LetterLine> CutLines(absl::string_view text);

}  // namespace imr

#endif  // IMR_INDEXER_LETTER_LINES_H_
