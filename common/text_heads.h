// The heads of sorted texts: the first eight bytes of each as a number, in an
// array that is searched without going to the texts, which lie elsewhere in a
// mapped file. Only texts with the head looked for are compared.
// Outside face: TextHead(), LowerBoundByHead().
#ifndef IMR_COMMON_TEXT_HEADS_H_
#define IMR_COMMON_TEXT_HEADS_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

namespace imr {

// Returns a number that is not larger than that of any text after this one in
// the order of bytes.
inline uint64_t TextHead(absl::string_view text) {
  uint64_t head = 0;
  for (size_t i = 0; i < sizeof(head); ++i) {
    head = head << 8 | (i < text.size() ? static_cast<uint8_t>(text[i]) : 0u);
  }
  return head;
}

// Returns the place of the first text not below `text`, heads.size() if there
// is none. `text_at(place)` returns the text of a place; texts ascend.
template <typename TextAt>
size_t LowerBoundByHead(absl::Span<const uint64_t> heads,
                        absl::string_view text, TextAt text_at) {
  const uint64_t head = TextHead(text);
  const auto low = std::lower_bound(heads.begin(), heads.end(), head);
  // Few have the same head: the end of them is looked for from `low` on.
  auto high = low;
  for (ptrdiff_t step = 1; high != heads.end() && *high == head; step *= 2) {
    high += std::min(step, heads.end() - high);
  }
  const auto found = std::partition_point(low, high, [&](const uint64_t& one) {
    return one == head &&
           text_at(static_cast<size_t>(&one - heads.data())) < text;
  });
  return static_cast<size_t>(found - heads.begin());
}

}  // namespace imr

#endif  // IMR_COMMON_TEXT_HEADS_H_
