// The innermost loops of reading: finding bytes in a text. Words are looked
// for by the byte of theirs that letters hold least often, with memchr, which
// passes over the rest many bytes at a time.
// Outside face: FindBytes(), FindDigit(), ProbedText, LowerAscii().
#ifndef IMR_INDEXER_FIND_BYTES_H_
#define IMR_INDEXER_FIND_BYTES_H_

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

namespace imr {

// Bytes of letters, the commonest first; those left out are rarer.
inline constexpr absl::string_view kCommonBytes =
    " eiatnosrdlch\nmupfgw.yvb,10TS/M2A:DIkC-xUR5ENO643PHjL7G()q9F8XWz#B'YJ";

inline constexpr std::array<uint8_t, 256> kCommonness = [] {
  std::array<uint8_t, 256> commonness = {};
  for (size_t i = 0; i < kCommonBytes.size(); ++i) {
    commonness[static_cast<unsigned char>(kCommonBytes[i])] =
        static_cast<uint8_t>(kCommonBytes.size() - i);
  }
  return commonness;
}();

// Returns how common `c` is in letters: 0 for rare bytes, a space the most.
constexpr uint8_t CommonnessOf(char c) {
  return kCommonness[static_cast<unsigned char>(c)];
}

// Returns where the rarest byte of `words` stands in them.
size_t RarestByte(absl::string_view words);

// Returns where `c` stands next in `text` at or after `from`, or npos.
size_t FindByte(absl::string_view text, char c, size_t from);

// Returns where `words` (not empty) stand next in `text` at or after `from`,
// letters as written, or npos.
size_t FindBytes(absl::string_view text, absl::string_view words,
                 size_t from = 0);

// Returns the last place in `text` where `words` stand, or npos.
size_t FindLastBytes(absl::string_view text, absl::string_view words);

// Returns the next ASCII digit at or after `from`, or the text's size.
size_t FindDigit(absl::string_view text, size_t from);

// Returns `text` with ASCII letters in lower case.
std::string LowerAscii(absl::string_view text);

// A text in which many words are looked for: knows which pairs of bytes stand
// side by side in it, which tells of most words at once that they do not.
class ProbedText {
 public:
  // `text` must outlive the object.
  explicit ProbedText(absl::string_view text);

  // Returns true if any of `words`, each of two bytes or more, stands in the
  // text, letters as written, also inside a word.
  bool HoldsAny(absl::Span<const absl::string_view> words) const;

 private:
  // Several pairs share a bit.
  static constexpr size_t kPairBits = 2048;

  static size_t PairBit(absl::string_view text, size_t i);
  bool MayHold(absl::string_view word) const;

  absl::string_view text_;
  std::bitset<kPairBits> pairs_;
};

}  // namespace imr

#endif  // IMR_INDEXER_FIND_BYTES_H_
