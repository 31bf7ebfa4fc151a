// The day each document of an index was decided, and the documents by that
// day, so that the newest of many are found without looking at all of them.
// Outside face: DecidedDays.
#ifndef IMR_SEARCHER_DECIDED_DAYS_H_
#define IMR_SEARCHER_DECIDED_DAYS_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "absl/base/call_once.h"
#include "absl/types/span.h"
#include <xapian.h>

#include "common/column_file.h"
#include "searcher/docset.h"

namespace imr {

// May be read by several threads.
class DecidedDays {
 public:
  // A segment, whose document d has docid base + d.
  struct Piece {
    Xapian::docid base = 0;
    uint32_t documents = 0;
    const StoredColumn* decided = nullptr;  // null if no document has a day
  };

  // The columns must outlive it.
  explicit DecidedDays(absl::Span<const Piece> pieces);

  // Returns YYYYMMDD, 0 of a letter without a day.
  uint32_t At(Xapian::docid docid) const;

  // Returns the `most` newest members of `set`, all if they are fewer; of one
  // day those with the lowest docids. In no order.
  std::vector<Xapian::docid> NewestOf(const DocSet& set, size_t most) const;

  // Returns the newest members of `set`, ascending: at least `least`, with all
  // of the day of the last, or all there are.
  std::vector<Xapian::docid> NewestDaysOf(const DocSet& set,
                                          size_t least) const;

 private:
  struct DatedPiece {
    Piece piece;
    std::vector<uint32_t> days;  // by the number of a content
  };
  // The documents of one day in one piece.
  struct Day {
    uint32_t day = 0;
    size_t begin = 0, end = 0;  // in docids_
  };

  uint32_t At(Xapian::docid docid, const DatedPiece& in) const;
  bool IsSparse(size_t count, size_t most) const;
  std::vector<Xapian::docid> SortFor(const DocSet& set, size_t most) const;
  // Returns nullopt if `most` are not met in about `walk` documents.
  std::optional<std::vector<Xapian::docid>> WalkFor(const DocSet& set,
                                                    size_t most,
                                                    size_t walk) const;
  void Order() const;
  void OrderPiece(const DatedPiece& in) const;

  std::vector<DatedPiece> pieces_;
  size_t documents_ = 0;
  // Made when first needed: 4 bytes a document.
  mutable absl::once_flag ordered_;
  mutable std::vector<Xapian::docid> docids_;
  mutable std::vector<Day> days_;  // newest first, of one day in piece order
};

}  // namespace imr

#endif  // IMR_SEARCHER_DECIDED_DAYS_H_
