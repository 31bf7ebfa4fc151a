// A slot's contents by docid, over all segments of an index. Each segment
// numbers its contents (common/column_file.h); here the numbers go on from one
// segment to the next, so a content that stands in two has two numbers.
// Outside face: Column, DecodedColumn.
#ifndef IMR_SEARCHER_COLUMN_H_
#define IMR_SEARCHER_COLUMN_H_

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "absl/strings/string_view.h"
#include <xapian.h>

#include "common/column_file.h"
#include "searcher/index_reader.h"

namespace imr {

class Column {
 public:
  // One segment's part of the column.
  struct Piece {
    Xapian::docid base = 0;                // document d has docid base + d
    Xapian::docid last = 0;                // docid of its last document
    const StoredColumn* stored = nullptr;  // null if no document has a content
    uint32_t before = 0;                   // numbers of the pieces before
  };

  // `index` must outlive it.
  Column(const IndexReader& index, uint32_t slot);
  Column(Column&&) = default;
  Column& operator=(Column&&) = default;

  // Contents there are; their numbers are 1..contents().
  uint32_t contents() const { return contents_; }

  // Returns the number of the document's content, 0 if it has none. Quickest
  // for ascending docids.
  uint32_t NumberAt(Xapian::docid docid) {
    if (docid <= piece_->base || docid > piece_->last) GoTo(docid);
    if (piece_->stored == nullptr) return 0;
    const uint32_t number = piece_->stored->NumberAt(docid - piece_->base);
    return number == 0 ? 0 : piece_->before + number;
  }

  // Returns the bytes of a content; "" of number 0.
  absl::string_view Content(uint32_t number) const;

  // Returns the document's bytes in the slot, "" if none.
  absl::string_view At(Xapian::docid docid) { return Content(NumberAt(docid)); }

  // At least one.
  const std::vector<Piece>& pieces() const { return pieces_; }

 private:
  void GoTo(Xapian::docid docid);

  std::vector<Piece> pieces_;
  const Piece* piece_;
  uint32_t contents_ = 0;
};

// A column whose contents are decoded once each, not once a document.
// Decode: absl::string_view -> Value, also of "".
template <typename Value, typename Decode>
class DecodedColumn {
 public:
  DecodedColumn(const IndexReader& index, uint32_t slot, Decode decode)
      : column_(index, slot) {
    values_.reserve(size_t{column_.contents()} + 1);
    for (uint32_t number = 0; number <= column_.contents(); ++number) {
      values_.push_back(decode(column_.Content(number)));
    }
  }

  Value At(Xapian::docid docid) { return values_[column_.NumberAt(docid)]; }

 private:
  Column column_;
  std::vector<Value> values_;  // by content number
};

// Returns the column of a slot with each of its contents decoded once.
template <typename Decode>
auto DecodeColumn(const IndexReader& index, uint32_t slot, Decode decode) {
  using Value = decltype(decode(absl::string_view()));
  return DecodedColumn<Value, Decode>(index, slot, std::move(decode));
}

// Returns the number of a determination within its letter, from the bytes in
// kNumberSlot; 1 if they say none.
uint32_t DecodeDeterminationNumber(absl::string_view bytes);

}  // namespace imr

#endif  // IMR_SEARCHER_COLUMN_H_
