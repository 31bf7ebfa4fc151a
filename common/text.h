// Bytes -> clean UTF-8 text, before any reading: what scanners, PDF writers
// and word processors did to the letter is undone, and nothing else.
#ifndef IMR_COMMON_TEXT_H_
#define IMR_COMMON_TEXT_H_

#include <string>

#include "absl/strings/string_view.h"

namespace imr {

struct CleanedText {
  std::string text;
  bool was_utf8 = true;  // false if some bytes had to be replaced
};

// Returns `bytes` as UTF-8: UTF-16 and UTF-8 byte order marks honoured, CRLF
// and CR as LF, Windows-1252 bytes read as such where the input is not UTF-8,
// NUL and control characters (except LF, TAB, FF) as spaces.
CleanedText CleanText(absl::string_view bytes);

// Returns `text` in Unicode form NFKC with typographic quotes and dashes as
// ASCII and soft hyphens removed. ASCII text is returned as it is.
std::string NormalizeText(absl::string_view text);

}  // namespace imr

#endif  // IMR_COMMON_TEXT_H_
