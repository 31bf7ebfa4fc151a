#include "searcher/column.h"

#include <algorithm>

#include "absl/strings/numbers.h"

namespace imr {

Column::Column(const IndexReader& index, uint32_t slot) {
  for (const PlacedSegment& placed : index.segments()) {
    const StoredColumn* const stored = placed.segment->columns.Find(slot);
    pieces_.push_back({placed.base, placed.last(), stored, contents_});
    if (stored != nullptr) contents_ += stored->contents();
  }
  if (pieces_.empty()) pieces_.emplace_back();  // of an index without letters
  piece_ = pieces_.data();
}

void Column::GoTo(Xapian::docid docid) {
  const auto found =
      std::find_if(pieces_.begin(), pieces_.end(),
                   [docid](const Piece& piece) { return docid <= piece.last; });
  piece_ = found == pieces_.end() ? &pieces_.back() : &*found;
}

absl::string_view Column::Content(uint32_t number) const {
  if (number == 0) return "";
  const auto after = std::upper_bound(
      pieces_.begin(), pieces_.end(), number - 1,
      [](uint32_t at, const Piece& piece) { return at < piece.before; });
  // Pieces without contents begin where the next does: the last of those is
  // the one that has this number.
  const Piece& piece = *(after - 1);
  return piece.stored == nullptr ? ""
                                 : piece.stored->Content(number - piece.before);
}

uint32_t DecodeDeterminationNumber(absl::string_view bytes) {
  uint32_t number = 1;
  if (!absl::SimpleAtoi(bytes, &number) || number == 0) return 1;
  return number;
}

}  // namespace imr
