// Inside words.cc: the text as the word rules read it, and the way back.
// Folding leaves an alphabet the rules can read byte by byte: a-z, bytes from
// 0x80 (letters of other scripts), 0-9, ASCII signs; all else is a space. Two
// folders make it, one for ASCII, one through ICU; on ASCII they agree.
#ifndef IMR_COMMON_WORDS_FOLD_H_
#define IMR_COMMON_WORDS_FOLD_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"

#include "common/words.h"

namespace imr {

// A stretch of folded text. Its bytes either correspond to the original's one
// by one, or all of them to the original's [original, original_end).
struct FoldedStretch {
  uint32_t folded = 0;
  uint32_t original = 0;
  uint32_t original_end = 0;
  bool one_by_one = true;
};

struct FoldedText {
  std::string text;
  std::vector<FoldedStretch> stretches;  // empty if all is one by one

  // Returns the original byte at which folded byte `at` begins.
  uint32_t OriginalBegin(size_t at) const {
    return stretches.empty() ? static_cast<uint32_t>(at) : MapBegin(at);
  }
  // Returns the original byte at which folded text ending at `end` ends.
  uint32_t OriginalEnd(size_t end) const {
    return stretches.empty() ? static_cast<uint32_t>(end) : MapEnd(end);
  }

  uint32_t MapBegin(size_t at) const;
  uint32_t MapEnd(size_t end) const;
};

// `ascii` must be ASCII.
FoldedText FoldAscii(absl::string_view ascii);

FoldedText FoldUnicode(absl::string_view utf8);

// The word rules: what SplitWords does after folding.
std::vector<Word> SplitFolded(const FoldedText& folded);

}  // namespace imr

#endif  // IMR_COMMON_WORDS_FOLD_H_
