#include "searcher/column.h"

#include "absl/strings/numbers.h"

namespace imr {

Column::Column(const IndexReader& index, Xapian::valueno slot)
    : database_(index.database()), slot_(slot) {
  if (index.columns() == nullptr) return;
  stored_ = index.columns()->Find(slot);
  if (stored_ != nullptr) covered_ = index.columns()->last();
}

absl::string_view Column::At(Xapian::docid docid) {
  if (docid > covered_) return FromStream(docid);
  return stored_->Content(stored_->NumberAt(docid));
}

absl::string_view Column::FromStream(Xapian::docid docid) {
  if (!streaming_) {
    streaming_ = true;
    at_ = database_.valuestream_begin(slot_);
    end_ = database_.valuestream_end(slot_);
  }
  if (at_ == end_) return "";
  if (at_.get_docid() < docid) at_.skip_to(docid);
  if (at_ == end_ || at_.get_docid() != docid) return "";
  bytes_ = *at_;
  return bytes_;
}

uint32_t DecodeDeterminationNumber(absl::string_view bytes) {
  uint32_t number = 1;
  if (!absl::SimpleAtoi(bytes, &number) || number == 0) return 1;
  return number;
}

}  // namespace imr
