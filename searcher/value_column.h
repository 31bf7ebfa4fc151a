// A field's column with its values as small numbers, so that counting costs
// an addition a document: each different content of the slot is decoded once.
// Outside face: ValueColumn.
#ifndef IMR_SEARCHER_VALUE_COLUMN_H_
#define IMR_SEARCHER_VALUE_COLUMN_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include <xapian.h>

#include "common/fields.h"
#include "searcher/column.h"
#include "searcher/index_reader.h"

namespace imr {

class ValueColumn {
 public:
  // `field` has a slot; `index` must outlive it.
  ValueColumn(const IndexReader& index, const Field& field)
      : field_(field), column_(index, field.slot) {
    by_number_.resize(size_t{column_.contents()} + 1);
  }

  // Returns the document's values, each once, as indices of values().
  absl::Span<const uint32_t> At(Xapian::docid docid) {
    return ValuesOf(column_.NumberAt(docid));
  }

  // The number of the document's content, 1 to contents(), 0 if it has none
  // (column.h).
  uint32_t contents() const { return column_.contents(); }
  uint32_t NumberAt(Xapian::docid docid) { return column_.NumberAt(docid); }
  const Column& column() const { return column_; }

  // Returns the values of the content of this number, each once.
  absl::Span<const uint32_t> ValuesOf(uint32_t number) {
    absl::Span<const uint32_t>& values = by_number_[number];
    if (values.empty() && number != 0) values = Intern(column_.Content(number));
    return values;
  }

  // Returns the values met so far in the form that sorts.
  const std::vector<std::string>& values() const { return values_; }

 private:
  // Returns the values of a content, decoded when it is first met.
  absl::Span<const uint32_t> Intern(absl::string_view bytes);
  std::vector<uint32_t> Decode(absl::string_view bytes);

  const Field& field_;
  Column column_;
  std::vector<std::string> values_;
  absl::flat_hash_map<std::string, uint32_t> index_of_;
  // Keys are bytes of the column.
  absl::flat_hash_map<absl::string_view, std::vector<uint32_t>> decoded_;
  // Into decoded_, by the column's content numbers; empty until met.
  std::vector<absl::Span<const uint32_t>> by_number_;
};

}  // namespace imr

#endif  // IMR_SEARCHER_VALUE_COLUMN_H_
