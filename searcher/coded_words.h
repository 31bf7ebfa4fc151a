// Words in a sequence (common/word_sequence.h) found by their codes, the bytes
// of their ids in a segment, without reading the words around them.
// Outside face: CodedPhrase, AnyWords, NeededWords. Used by proximity.cc.
#ifndef IMR_SEARCHER_CODED_WORDS_H_
#define IMR_SEARCHER_CODED_WORDS_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

#include "common/word_file.h"

namespace imr {

// A phrase of a segment's words, or a word.
class CodedPhrase {
 public:
  CodedPhrase(const WordFile& segment, const std::vector<std::string>& words);

  // False if one of its words stands nowhere in the segment.
  bool can_stand() const { return can_stand_; }

  // The higher, the rarer is its rarest word. 0 if it cannot stand.
  uint32_t rarest_id() const {
    return can_stand_ ? *std::max_element(ids_.begin(), ids_.end()) : 0;
  }

  bool StandsIn(absl::string_view sequence) const {
    return !FindIn(sequence, 0).empty();
  }

  // Returns the bytes of the first that begins at or behind `from`; none if
  // there is none.
  absl::string_view FindIn(absl::string_view sequence, size_t from) const;

 private:
  bool GoesOnIn(absl::string_view& rest) const;

  std::vector<uint32_t> ids_;
  std::string first_;  // the code of the first word
  bool can_stand_ = true;
};

// Words of which a text must have one.
using AnyWords = std::vector<std::string>;

// Tells most texts that lack a word a pattern needs.
class NeededWords {
 public:
  NeededWords(const WordFile& segment, absl::Span<const AnyWords> needs);

  bool MayStandIn(absl::string_view sequence) const;

 private:
  std::vector<std::vector<std::string>> codes_;  // of each need, any
  bool can_stand_ = true;
};

}  // namespace imr

#endif  // IMR_SEARCHER_CODED_WORDS_H_
