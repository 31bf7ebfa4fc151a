// The words of a text field in reading order (common/word_sequence.h), read
// document by document. Outside face: SequenceColumn.
#ifndef IMR_SEARCHER_SEQUENCE_COLUMN_H_
#define IMR_SEARCHER_SEQUENCE_COLUMN_H_

#include "absl/strings/string_view.h"
#include <xapian.h>

#include "common/fields.h"
#include "searcher/column.h"
#include "searcher/index_reader.h"

namespace imr {

class SequenceColumn {
 public:
  // Throws, as does GoTo.
  SequenceColumn(const IndexReader& index, const Field& field);

  // Goes to a document, whose docid must be above the last one's. Returns
  // false if it has the sequence of the document gone to before: a letter's
  // documents share its texts.
  bool GoTo(Xapian::docid docid);

  // The sequence of the document gone to.
  absl::string_view bytes() const { return bytes_; }

 private:
  const Field& field_;
  Column sequences_;
  Column numbers_;
  Xapian::docid at_ = 0;  // where the sequence stands
  absl::string_view bytes_;
};

}  // namespace imr

#endif  // IMR_SEARCHER_SEQUENCE_COLUMN_H_
