// A slot's contents by docid. Documents that the index's column file covers
// are read from memory, the others (added since, or all where there is no
// file) from Xapian's value stream: the same bytes either way.
// Outside face: Column, DecodedColumn.
#ifndef IMR_SEARCHER_COLUMN_H_
#define IMR_SEARCHER_COLUMN_H_

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/string_view.h"
#include <xapian.h>

#include "common/column_file.h"
#include "searcher/index_reader.h"

namespace imr {

class Column {
 public:
  // Throws Xapian::Error, as does At. `index` must outlive it.
  Column(const IndexReader& index, Xapian::valueno slot);

  // Documents up to this one are in memory and have NumberAt.
  Xapian::docid covered() const { return covered_; }

  // Returns the number of a covered document's content, 1..contents(), in the
  // order of their bytes; 0 if it has none.
  uint32_t NumberAt(Xapian::docid docid) const {
    return stored_->NumberAt(docid);
  }
  uint32_t contents() const { return covered_ == 0 ? 0 : stored_->contents(); }
  absl::string_view Content(uint32_t number) const {
    return stored_->Content(number);
  }

  // Returns the document's bytes in the slot, "" if none; they stay until the
  // next call. Each call's docid must be above the last one's.
  absl::string_view At(Xapian::docid docid);

  // Calls visit(docid, bytes) for each document above `after` that has a
  // content, ascending.
  template <typename Visit>
  void ForEachUncovered(Visit visit) const {
    const Xapian::ValueIterator end = database_.valuestream_end(slot_);
    Xapian::ValueIterator at = database_.valuestream_begin(slot_);
    if (at != end) at.skip_to(covered_ + 1);
    for (; at != end; ++at) visit(at.get_docid(), *at);
  }

 private:
  absl::string_view FromStream(Xapian::docid docid);

  const Xapian::Database& database_;
  const Xapian::valueno slot_;
  const StoredColumn* stored_ = nullptr;
  Xapian::docid covered_ = 0;
  bool streaming_ = false;
  Xapian::ValueIterator at_;
  Xapian::ValueIterator end_;
  std::string bytes_;  // of the stream's current document
};

// A column whose contents are decoded once each, not once a document.
// Decode: absl::string_view -> Value, also of "".
template <typename Value, typename Decode>
class DecodedColumn {
 public:
  DecodedColumn(const IndexReader& index, Xapian::valueno slot, Decode decode)
      : column_(index, slot), decode_(std::move(decode)) {
    values_.reserve(size_t{column_.contents()} + 1);
    values_.push_back(decode_(""));
    for (uint32_t number = 1; number <= column_.contents(); ++number) {
      values_.push_back(decode_(column_.Content(number)));
    }
  }

  // Each call's docid must be above the last one's.
  Value At(Xapian::docid docid) {
    if (docid <= column_.covered()) return values_[column_.NumberAt(docid)];
    return decode_(column_.At(docid));
  }

 private:
  Column column_;
  Decode decode_;
  std::vector<Value> values_;  // by content number
};

template <typename Decode>
auto DecodeColumn(const IndexReader& index, Xapian::valueno slot,
                  Decode decode) {
  using Value = decltype(decode(absl::string_view()));
  return DecodedColumn<Value, Decode>(index, slot, std::move(decode));
}

// Returns the number of a determination within its letter, from the bytes in
// kNumberSlot; 1 if they say none.
uint32_t DecodeDeterminationNumber(absl::string_view bytes);

}  // namespace imr

#endif  // IMR_SEARCHER_COLUMN_H_
