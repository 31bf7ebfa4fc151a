// Unicode: characters in UTF-8, and for text.cc and words.cc normal forms with
// what typography and old encodings add to letters taken back, one cluster (a
// character and its combining marks) at a time, so that callers know where each
// came from.
//
//   curly quotes, primes, acute accents   ' or "
//   dashes                                -, or -- for an em dash
//   1½  10²  Norco™  30º                  "1 1/2"  "10 2"  "Norco "  "30 "
//   soft hyphen, zero-width joiners       nothing
//   soft hyphen at a line's end           nothing, nor the line break
//   bytes that are not UTF-8              U+FFFD each
#ifndef IMR_COMMON_UNICODE_H_
#define IMR_COMMON_UNICODE_H_

#include <cstddef>
#include <cstdint>
#include <string>

#include "absl/strings/string_view.h"

namespace imr {

enum class NormalForm { kNfkc, kNfkcCaseFold };

bool IsAscii(absl::string_view text);

// Returns the place of the first byte at or after `from` that is not ASCII;
// the text's size if none.
size_t FindNonAscii(absl::string_view text, size_t from);

// A character of a text.
struct Character {
  int32_t code = 0;  // negative: the bytes are no UTF-8
  size_t bytes = 0;
};

// Returns the character that begins at byte `at`, which is below the size.
Character CharacterAt(absl::string_view text, size_t at);

// Returns where the character begins that holds byte `at`; `at` itself where
// no byte is.
size_t CharacterBegin(absl::string_view text, size_t at);

// Appends the normal form of the cluster at byte `at` to `out` and returns
// the bytes the cluster has in `text`, at least one.
size_t AppendCluster(absl::string_view text, size_t at, NormalForm form,
                     std::string* out);

}  // namespace imr

#endif  // IMR_COMMON_UNICODE_H_
