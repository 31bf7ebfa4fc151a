// The frame of the files of a segment: magic body footer magic. What is cut off
// lacks the last bytes, what is no such file the first.
// Outside face: ReadFrame().
#ifndef IMR_COMMON_FILE_FRAME_H_
#define IMR_COMMON_FILE_FRAME_H_

#include <cstddef>
#include <cstring>
#include <optional>
#include <type_traits>

#include "absl/strings/string_view.h"

namespace imr {

// Returns the body of a file and copies its footer; nullopt if the frame is not
// whole. What the footer says is for the caller to check.
template <typename Footer>
std::optional<absl::string_view> ReadFrame(absl::string_view file,
                                           absl::string_view magic,
                                           Footer& footer) {
  static_assert(std::is_trivially_copyable_v<Footer>);
  const size_t frame = 2 * magic.size() + sizeof(Footer);
  if (file.size() < frame || file.substr(0, magic.size()) != magic ||
      file.substr(file.size() - magic.size()) != magic) {
    return std::nullopt;
  }
  const absl::string_view body = file.substr(magic.size(), file.size() - frame);
  std::memcpy(&footer, body.data() + body.size(), sizeof(footer));
  return body;
}

}  // namespace imr

#endif  // IMR_COMMON_FILE_FRAME_H_
