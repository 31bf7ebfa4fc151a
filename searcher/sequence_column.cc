#include "searcher/sequence_column.h"

#include <utility>

#include "common/word_sequence.h"

namespace imr {

SequenceColumn::SequenceColumn(const IndexReader& index, const Field& field,
                               std::vector<std::string> words)
    : index_(index),
      field_(field),
      words_(std::move(words)),
      ids_(words_.size()) {}

bool SequenceColumn::GoTo(Xapian::docid docid) {
  if (docid >= first_ && docid <= last_) return false;
  if (placed_ == nullptr || docid <= placed_->base || docid > placed_->last()) {
    GoToSegment(index_.SegmentOf(docid));
  }
  const Segment& segment = *placed_->segment;
  uint32_t document = docid - placed_->base;
  last_ = docid;
  if (field_.scope == Scope::kLetter) {
    const DocSet& starts = index_.LetterStarts();
    const Xapian::docid next = starts.Next(docid + 1);
    document = starts.Previous(docid) - placed_->base;
    last_ = next == 0 ? index_.LastDocid() : next - 1;
  }
  first_ = placed_->base + document;
  bytes_ = SequenceOf(field_, segment.words.Entry(document));
  return true;
}

void SequenceColumn::Expect(Xapian::docid docid) const {
  if (field_.scope == Scope::kLetter) {
    docid = index_.LetterStarts().Previous(docid);
  }
  const PlacedSegment& placed = index_.SegmentOf(docid);
  placed.segment->words.Expect(docid - placed.base);
}

void SequenceColumn::GoToSegment(const PlacedSegment& placed) {
  placed_ = &placed;
  for (size_t i = 0; i < words_.size(); ++i) {
    ids_[i] = placed.segment->words.IdOf(words_[i]).value_or(0);
  }
}

}  // namespace imr
