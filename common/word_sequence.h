// The words of a document's texts in reading order, for phrases and words
// near each other; a segment keeps them in its WordFile.
//
//   sequence := (code:varint)*             the texts of one field
//   code     := kSentenceEnd | kParagraphEnd | kTextEnd | kJoined | id
//
// Outside face: SequenceReader, SequenceOf(), SequencesOf().
#ifndef IMR_COMMON_WORD_SEQUENCE_H_
#define IMR_COMMON_WORD_SEQUENCE_H_

#include <array>
#include <cstdint>

#include "absl/strings/string_view.h"

#include "common/fields.h"
#include "common/varint.h"

namespace imr {

// Codes below the first id.
enum SequenceMark : uint32_t {
  kSentenceEnd,   // between words: the next begins a sentence
  kParagraphEnd,  // the next begins a paragraph
  kTextEnd,       // the next begins another text of the field
  kJoined,        // the next stands at the place of the one before
  kFirstWordId,
};

// Places between two texts of a field, so that no phrase runs from one into
// the next, nor does the widest "w/1000" of a query.
inline constexpr uint32_t kTextGap = 1001;

// Returns the field's sequence in an entry of a WordFile; empty if there is
// none.
absl::string_view SequenceOf(const Field& field, absl::string_view entry);

// The sequences of an entry by text field, in the order of TextFields().
using EntrySequences = std::array<absl::string_view, kTextFieldCount>;

// Returns those of an entry of a WordFile; what is not there is empty.
EntrySequences SequencesOf(absl::string_view entry);

// Reads a sequence word by word, e.g.
//   for (SequenceReader at(bytes); at.Next();) { ... at.id(), at.place() ... }
// Ends before bytes that are no sequence.
class SequenceReader {
 public:
  explicit SequenceReader(absl::string_view bytes) : bytes_(bytes) {}

  // Goes to the next word; false if there is none.
  bool Next() {
    uint32_t step = 1;
    uint64_t code = 0;
    while (ConsumeVarint(bytes_, code)) {
      if (code >= kFirstWordId) {
        id_ = static_cast<uint32_t>(code);
        place_ += step;
        return true;
      }
      if (code == kJoined) {
        step = 0;
        continue;
      }
      ++sentence_;
      if (code != kSentenceEnd) ++paragraph_;
      if (code == kTextEnd) step += kTextGap - 1;
    }
    return false;
  }

  uint32_t id() const { return id_; }
  // Where the word stands, from 1; words next to each other differ by one.
  uint32_t place() const { return place_; }
  // Numbers of the sentence and paragraph it stands in, over all texts.
  uint32_t sentence() const { return sentence_; }
  uint32_t paragraph() const { return paragraph_; }

 private:
  absl::string_view bytes_;
  uint32_t id_ = 0;
  uint32_t place_ = 0;
  uint32_t sentence_ = 0;
  uint32_t paragraph_ = 0;
};

}  // namespace imr

#endif  // IMR_COMMON_WORD_SEQUENCE_H_
