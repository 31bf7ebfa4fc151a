// A letter's text as one flowing line: wrapped lines joined by one space,
// wrapped hyphens closed, runs of spaces collapsed, paragraph and page breaks
// kept as one joint character each; and the way back from its bytes to the
// letter's, so that each value found knows where it stands.
// Everything in indexer/ that reads values reads a Passage or a part of it.
// Outside face: Passage; reflow.h makes one.
#ifndef IMR_INDEXER_PASSAGE_H_
#define IMR_INDEXER_PASSAGE_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"

#include "common/letter.h"
#include "common/sentences.h"

namespace imr {

class Passage {
 public:
  // Makes room for a letter of `bytes` bytes on `lines` lines.
  void Reserve(size_t bytes, size_t lines);

  // Adds `piece`, which stands at byte `source` of the letter's text. Runs of
  // spaces and tabs become one space.
  void Append(absl::string_view piece, uint32_t source);

  // Adds a byte that the letter does not have as such.
  void AppendJoint(char joint) { text_.push_back(joint); }

  const std::string& text() const { return text_; }
  bool empty() const { return text_.empty(); }

  // Returns the letter's byte at which byte `at` of text() stands; `at` may
  // be text().size(), one past the last byte.
  uint32_t SourceOffset(size_t at) const;

  // Returns where `part`, a view into text(), stands in the letter.
  Evidence EvidenceOf(absl::string_view field, absl::string_view part) const;

  // Returns the offset of `part`, a view into text().
  size_t OffsetOf(absl::string_view part) const {
    return static_cast<size_t>(part.data() - text_.data());
  }

 private:
  void AppendRun(absl::string_view run, uint32_t source);
  // Returns how many pieces begin at or before `at`.
  size_t PiecesUpTo(size_t at) const;
  // Returns the letter's byte for byte `at`, which stands after the first
  // byte of the last of `pieces` pieces.
  uint32_t SourceIn(size_t pieces, size_t at) const;

  // A run of bytes taken from the letter as they are.
  struct Piece {
    uint32_t at;      // first byte in text_
    uint32_t size;    // bytes
    uint32_t source;  // first byte in the letter
  };

  std::string text_;
  std::vector<Piece> pieces_;  // by `at`
};

}  // namespace imr

#endif  // IMR_INDEXER_PASSAGE_H_
