// The layouts of letters: each is one file in indexer/formats/ with a score
// and a reader; the one that claims a text most strongly reads it. Adding a
// layout: one file there, one line in letter_format.cc.
// Outside face: ParseLetter().
#ifndef IMR_INDEXER_LETTER_FORMAT_H_
#define IMR_INDEXER_LETTER_FORMAT_H_

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

#include "common/letter.h"

namespace imr {

struct LetterFormat {
  absl::string_view name;  // Letter::layout; on disk, never rename
  // Returns how surely `text` has this layout: 0 not at all .. 100.
  int (*score)(absl::string_view text);
  // Reads the letter; what is odd becomes a Problem. Never fails.
  void (*read)(absl::string_view text, Letter& letter);
};

absl::Span<const LetterFormat> AllLetterFormats();

// Returns the letter that clean text (common/text.h) holds. Any text gives a
// Letter: one of no known layout has layout "unknown", its words in `body`,
// and a Problem.
Letter ParseLetter(absl::string_view text, LetterSource source);

}  // namespace imr

#endif  // IMR_INDEXER_LETTER_FORMAT_H_
