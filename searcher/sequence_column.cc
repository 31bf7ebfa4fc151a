#include "searcher/sequence_column.h"

#include "common/slot.h"
#include "common/word_sequence.h"

namespace imr {

SequenceColumn::SequenceColumn(const Xapian::Database& database,
                               const Field& field)
    : field_(field),
      sequences_(database, SequenceSlot(field)),
      numbers_(database, kNumberSlot) {}

bool SequenceColumn::GoTo(Xapian::docid docid) {
  if (field_.scope == Scope::kLetter) {
    docid = FirstOfLetter(docid, numbers_.At(docid));
  }
  if (docid == at_) return false;
  at_ = docid;
  slot_ = sequences_.At(docid);
  bytes_ = SequenceOf(field_, slot_);
  return true;
}

}  // namespace imr
