// A word sequence looked through by its bytes, many at once, without reading
// word by word: where a word's code stands, what a stretch goes on by, where
// the sentence around a place begins and ends.
// Outside face: FindCode(), Stretch, Measure(), Reach, WindowOf().
#ifndef IMR_COMMON_SEQUENCE_SCAN_H_
#define IMR_COMMON_SEQUENCE_SCAN_H_

#include <cstddef>
#include <cstdint>

#include "absl/strings/string_view.h"

namespace imr {

// Returns where the code of a word, not empty, begins in a sequence at or
// behind `from`; npos if nowhere.
size_t FindCode(absl::string_view sequence, absl::string_view code,
                size_t from);

// What a stretch of a sequence goes on by.
struct Stretch {
  size_t words = 0;
  uint32_t places = 0;  // may wrap around: the first of two joined words
};

// Adds what the bytes go on by, the first of which begins a code.
void Measure(absl::string_view bytes, Stretch& sum);

// How far around some words of a sequence others may stand: so many places,
// or in so many sentences more on either side.
struct Reach {
  enum Unit { kWords, kSentences };

  Unit unit = kWords;
  size_t count = 0;
};

// Bytes of a sequence, from one up to another, that are whole codes.
struct Window {
  size_t begin = 0;
  size_t end = 0;
};

// Returns what of the sequence is within reach of its bytes from `begin` to
// `end`, which are whole codes; maybe some words more.
Window WindowOf(absl::string_view sequence, size_t begin, size_t end,
                const Reach& reach);

}  // namespace imr

#endif  // IMR_COMMON_SEQUENCE_SCAN_H_
