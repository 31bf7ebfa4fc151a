#include "searcher/sequence_column.h"

#include <cstdint>

#include "common/slot.h"
#include "common/word_sequence.h"

namespace imr {

SequenceColumn::SequenceColumn(const IndexReader& index, const Field& field)
    : field_(field),
      sequences_(index, SequenceSlot(field)),
      numbers_(index, kNumberSlot) {}

bool SequenceColumn::GoTo(Xapian::docid docid) {
  if (field_.scope == Scope::kLetter) {
    const uint32_t number = DecodeDeterminationNumber(numbers_.At(docid));
    if (number <= docid) docid -= number - 1;
  }
  if (docid == at_) return false;
  at_ = docid;
  bytes_ = SequenceOf(field_, sequences_.At(docid));
  return true;
}

}  // namespace imr
