// The layouts of letters: each is one file in indexer/formats/ with a score
// and a reader; the one that claims a text most strongly reads it. Adding a
// layout: one file there, one line in letter_format.cc.
// Outside face: ParseLetter().
#ifndef IMR_INDEXER_LETTER_FORMAT_H_
#define IMR_INDEXER_LETTER_FORMAT_H_

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

#include "common/letter.h"
#include "indexer/marks.h"
#include "indexer/passage.h"

namespace imr {

struct LetterFormat {
  absl::string_view name;  // Letter::layout; on disk, never rename
  // Returns how surely a letter with these marks has this layout: 0 not at
  // all .. 100.
  int (*score)(const LetterMarks& marks);
  // Reads the letter, whose text and source are set; what is odd becomes a
  // Problem. Never fails.
  void (*read)(const Passage& passage, Letter& letter);
};

absl::Span<const LetterFormat> AllLetterFormats();

// Returns the letter that clean text (common/text.h) holds. Any text gives a
// Letter: one of no known layout has layout "unknown", its words in `body`,
// and a Problem. Letter::text is the text in normal form (NormalizeText).
Letter ParseLetter(absl::string_view text, LetterSource source);

}  // namespace imr

#endif  // IMR_INDEXER_LETTER_FORMAT_H_
