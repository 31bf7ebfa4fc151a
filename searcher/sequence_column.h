// The words of a text field in reading order (common/word_sequence.h), read
// document by document. Outside face: SequenceColumn.
#ifndef IMR_SEARCHER_SEQUENCE_COLUMN_H_
#define IMR_SEARCHER_SEQUENCE_COLUMN_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include <xapian.h>

#include "common/fields.h"
#include "searcher/index_reader.h"

namespace imr {

class SequenceColumn {
 public:
  // Reads the sequences of `field`. `words` are those whose ids are wanted.
  SequenceColumn(const IndexReader& index, const Field& field,
                 std::vector<std::string> words = {});

  // Goes to a document. Returns false if it has the sequence of the document
  // gone to before: a letter's documents share its texts.
  bool GoTo(Xapian::docid docid);

  // Begins to bring the words of a document, which is gone to a little later,
  // from memory to the processor.
  void Expect(Xapian::docid docid) const;

  // The sequence of the document gone to.
  absl::string_view bytes() const { return bytes_; }

  // The ids of the words given, in their order, in the segment of the document
  // gone to; 0, which no word has, where it has none.
  absl::Span<const uint32_t> ids() const { return ids_; }

 private:
  void GoToSegment(const PlacedSegment& placed);

  const IndexReader& index_;
  const Field& field_;
  const std::vector<std::string> words_;
  const PlacedSegment* placed_ = nullptr;
  std::vector<uint32_t> ids_;
  // The documents that have the sequence.
  Xapian::docid first_ = 1;
  Xapian::docid last_ = 0;
  absl::string_view bytes_;
};

}  // namespace imr

#endif  // IMR_SEARCHER_SEQUENCE_COLUMN_H_
