#include "indexer/find_bytes.h"

#include <algorithm>
#include <cstring>

namespace imr {
namespace {

constexpr size_t kNone = absl::string_view::npos;

// A byte repeated in a word of eight.
constexpr uint64_t Eight(unsigned char byte) {
  return byte * uint64_t{0x0101010101010101};
}

// Returns true if one of the eight bytes at `bytes` is an ASCII digit: adding
// makes the high bit of those from '0' on, and of those beyond '9'.
bool HasDigit(const char* bytes) {
  uint64_t eight;
  std::memcpy(&eight, bytes, sizeof(eight));
  const uint64_t low = eight & Eight(0x7F);
  const uint64_t from_zero = low + Eight(0x80 - '0');
  const uint64_t beyond_nine = low + Eight(0x7F - '9');
  return (from_zero & ~beyond_nine & ~eight & Eight(0x80)) != 0;
}

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

size_t RarestByte(absl::string_view words) {
  const auto is_rarer = [](char a, char b) {
    return CommonnessOf(a) < CommonnessOf(b);
  };
  return static_cast<size_t>(
      std::min_element(words.begin(), words.end(), is_rarer) - words.begin());
}

size_t FindByte(absl::string_view text, char c, size_t from) {
  if (from >= text.size()) return kNone;
  const void* hit = std::memchr(text.data() + from, c, text.size() - from);
  if (hit == nullptr) return kNone;
  return static_cast<size_t>(static_cast<const char*>(hit) - text.data());
}

size_t FindBytes(absl::string_view text, absl::string_view words, size_t from) {
  const size_t rarest = RarestByte(words);
  if (text.size() < words.size()) return kNone;
  // Beyond this the words do not fit.
  const absl::string_view reach =
      text.substr(0, text.size() - words.size() + rarest + 1);
  size_t hit = FindByte(reach, words[rarest], from + rarest);
  while (hit != kNone) {
    const size_t at = hit - rarest;
    if (std::memcmp(text.data() + at, words.data(), words.size()) == 0) {
      return at;
    }
    hit = FindByte(reach, words[rarest], hit + 1);
  }
  return kNone;
}

size_t FindLastBytes(absl::string_view text, absl::string_view words) {
  size_t last = kNone;
  size_t at = FindBytes(text, words);
  for (; at != kNone; at = FindBytes(text, words, at + 1)) last = at;
  return last;
}

size_t FindDigit(absl::string_view text, size_t from) {
  size_t at = from;
  while (at + 8 <= text.size() && !HasDigit(text.data() + at)) at += 8;
  while (at < text.size() && !IsDigit(text[at])) ++at;
  return std::min(at, text.size());
}

std::string LowerAscii(absl::string_view text) {
  std::string lower(text);
  // Without a jump, so that the compiler takes many bytes at a time.
  for (char& c : lower) {
    const int is_upper = int{c >= 'A'} & int{c <= 'Z'};
    c = static_cast<char>(c | (is_upper ? 0x20 : 0));
  }
  return lower;
}

ProbedText::ProbedText(absl::string_view text) : text_(text) {
  for (size_t i = 1; i < text.size(); ++i) pairs_.set(PairBit(text, i));
}

// Returns the bit of the bytes before and at `i`.
size_t ProbedText::PairBit(absl::string_view text, size_t i) {
  const auto first = static_cast<unsigned char>(text[i - 1]);
  const auto second = static_cast<unsigned char>(text[i]);
  return (first * size_t{32} ^ second) % kPairBits;
}

bool ProbedText::MayHold(absl::string_view word) const {
  for (size_t i = 1; i < word.size(); ++i) {
    if (!pairs_.test(PairBit(word, i))) return false;
  }
  return true;
}

bool ProbedText::HoldsAny(absl::Span<const absl::string_view> words) const {
  return std::any_of(words.begin(), words.end(), [&](absl::string_view word) {
    return MayHold(word) && FindBytes(text_, word) != kNone;
  });
}

}  // namespace imr
