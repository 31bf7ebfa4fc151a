// The day each document was decided, as a number that ascends with time.
// Outside face: DecidedDays.
#ifndef IMR_SEARCHER_DECIDED_DAYS_H_
#define IMR_SEARCHER_DECIDED_DAYS_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "absl/strings/numbers.h"
#include "absl/strings/string_view.h"
#include <xapian.h>

#include "common/fields.h"
#include "searcher/column.h"
#include "searcher/docset.h"
#include "searcher/index_reader.h"

namespace imr {

class DecidedDays {
 public:
  explicit DecidedDays(const IndexReader& index)
      : column_(index, GetField(FieldId::kDecided).slot),
        known_(size_t{column_.contents()} + 1, kUnknown) {
    known_[0] = 0;
  }

  // Returns YYYYMMDD, 0 of a letter without a day.
  uint32_t At(Xapian::docid docid) { return DayOf(column_.NumberAt(docid)); }

  // Returns the same of the documents with one content, by its number
  // (column.h).
  uint32_t DayOf(uint32_t number) {
    if (known_[number] == kUnknown) {
      known_[number] = Decode(column_.Content(number));
    }
    return known_[number];
  }

  // Returns how many members of `set` have each content, by its number.
  std::vector<uint32_t> CountByNumber(const DocSet& set) {
    std::vector<uint32_t> members(known_.size());
    set.ForEach(
        [&](Xapian::docid docid) { ++members[column_.NumberAt(docid)]; });
    return members;
  }

 private:
  static constexpr uint32_t kUnknown = 0xffffffff;

  static uint32_t Decode(absl::string_view bytes) {
    uint32_t day = 0;
    return absl::SimpleAtoi(bytes, &day) ? day : 0;
  }

  Column column_;
  std::vector<uint32_t> known_;  // days by content number, once asked for
};

}  // namespace imr

#endif  // IMR_SEARCHER_DECIDED_DAYS_H_
