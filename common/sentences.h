// Where sentences and paragraphs of a letter's text end: what the index marks
// between words (word_sequence.h) and what "/s" and "/p" mean in a query.
// Outside face: SentenceEnd(), PlacesOf().
#ifndef IMR_COMMON_SENTENCES_H_
#define IMR_COMMON_SENTENCES_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

#include "common/words.h"

namespace imr {

// What stands between two lines of a letter, in texts read of it.
inline constexpr char kLineJoint = ' ';
inline constexpr char kParagraphJoint = '\n';
inline constexpr char kPageJoint = '\f';  // perhaps a paragraph's end

// Returns true for the three joints, of which ' ' is also any space.
inline bool IsJoint(char c) {
  return c == kLineJoint || c == kParagraphJoint || c == kPageJoint;
}

// Returns the byte after the sentence that holds or begins at byte `from`:
// past a '.', '!' or '?' before a joint, unless the stop is that of an
// abbreviation (abbreviations.h) or of an item's number, or at a paragraph's
// end.
size_t SentenceEnd(absl::string_view text, size_t from);

// Numbers of the sentence and paragraph a word stands in, from 0.
struct TextPlace {
  uint32_t sentence = 0;
  uint32_t paragraph = 0;
};

// Returns the places of `words`, which are SplitWords(text).
std::vector<TextPlace> PlacesOf(absl::string_view text,
                                absl::Span<const Word> words);

}  // namespace imr

#endif  // IMR_COMMON_SENTENCES_H_
