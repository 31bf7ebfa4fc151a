// A stretch of a letter written as one line: wrapped lines joined by one
// space, wrapped hyphens closed, page breaks skipped; and the way back from
// its bytes to the letter's, so that each value found knows where it stands.
// Used by everything in indexer/ that reads values.
#ifndef IMR_INDEXER_PASSAGE_H_
#define IMR_INDEXER_PASSAGE_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"

namespace imr {

class Passage {
 public:
  // Adds `piece`, which stands at byte `source` of the letter's text.
  void Append(absl::string_view piece, uint32_t source);

  // Adds bytes that the letter does not have (the space of a joined line).
  void AppendJoint(absl::string_view joint);

  const std::string& text() const { return text_; }
  bool empty() const { return text_.empty(); }

  // Returns the letter's byte at which byte `at` of text() stands; `at` may
  // be text().size(), one past the last byte.
  uint32_t SourceOffset(uint32_t at) const;

 private:
  struct Piece {
    uint32_t at;      // first byte in text_
    uint32_t size;    // bytes taken from the letter; 0 for a joint
    uint32_t source;  // first byte in the letter
  };

  std::string text_;
  std::vector<Piece> pieces_;
};

}  // namespace imr

#endif  // IMR_INDEXER_PASSAGE_H_
