// Numbers in base 128, lowest group first; the high bit of a byte says that
// more follow. Small numbers, which are most, take one byte.
#ifndef IMR_COMMON_VARINT_H_
#define IMR_COMMON_VARINT_H_

#include <cstddef>
#include <cstdint>
#include <string>

#include "absl/strings/string_view.h"

namespace imr {

inline void AppendVarint(uint64_t value, std::string& bytes) {
  for (; value >= 0x80; value >>= 7) {
    bytes.push_back(static_cast<char>((value & 0x7f) | 0x80));
  }
  bytes.push_back(static_cast<char>(value));
}

// Returns whether a byte is the last of a number.
inline bool IsEndOfVarint(char byte) {
  return static_cast<unsigned char>(byte) < 0x80;
}

// Takes a number of at most five bytes off the front of `bytes`; false if
// there is none.
inline bool ConsumeVarint(absl::string_view& bytes, uint64_t& value) {
  value = 0;
  for (size_t i = 0; i < bytes.size() && i < 5; ++i) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    value |= uint64_t{byte & 0x7fu} << (7 * i);
    if (byte < 0x80) {
      bytes.remove_prefix(i + 1);
      return true;
    }
  }
  return false;
}

}  // namespace imr

#endif  // IMR_COMMON_VARINT_H_
