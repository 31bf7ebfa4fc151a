// The documents whose values in a column hold, among candidates: of each
// content that is asked once, not once a document.
// Outside face: Bounds, BoundsOf(), HoldersOfValue(), HoldersWithin().
#ifndef IMR_SEARCHER_COLUMN_HOLDERS_H_
#define IMR_SEARCHER_COLUMN_HOLDERS_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include <xapian.h>

#include "common/column_file.h"
#include "common/fields.h"
#include "common/slot.h"
#include "searcher/column.h"
#include "searcher/docset.h"
#include "searcher/index_reader.h"
#include "searcher/query_tree.h"

namespace imr {

// What a kRange or a day means in a column; "" is open.
struct Bounds {
  std::string low, high;

  bool Hold(absl::string_view value) const {
    return (low.empty() || value >= low) && (high.empty() || value <= high);
  }
};

// Returns those of a kRange or of a kValue on a day; nullopt if a bound is no
// value of the field: nothing is in range.
std::optional<Bounds> BoundsOf(const Field& field, const QueryNode& node);

// Says of the contents of a slot whether they hold, each once.
template <typename Holds>
class ContentTest {
 public:
  ContentTest(const StoredColumn& column, Holds holds)
      : column_(column), holds_(holds), known_(size_t{column.contents()} + 1) {
    known_[0] = kNo;
  }

  // A damaged number is none.
  bool OfNumber(size_t number) {
    if (number >= known_.size()) return false;
    if (known_[number] == kUnknown) {
      const auto at = static_cast<uint32_t>(number);
      known_[number] = holds_(column_.Content(at)) ? kYes : kNo;
    }
    return known_[number] == kYes;
  }

 private:
  enum Known : uint8_t { kUnknown, kNo, kYes };

  const StoredColumn& column_;
  Holds holds_;
  std::vector<Known> known_;
};

// Returns the candidates of which a value of the field `holds`.
template <typename Holds>
DocSet HoldersOfValue(const IndexReader& index, const Field& field,
                      const DocSet& candidates, Holds holds) {
  const auto any_holds = [&](absl::string_view bytes) {
    bool any = false;
    ForEachSlotValue(field, bytes, [&](absl::string_view value) {
      any = any || holds(value);
    });
    return any;
  };
  DocSet holders(index.LastDocid());
  const Column column(index, field.slot);
  for (const Column::Piece& piece : column.pieces()) {
    if (piece.stored == nullptr) continue;
    ContentTest test(*piece.stored, any_holds);
    piece.stored->VisitNumbers([&](const auto* numbers) {
      candidates.KeepIn(
          piece.base + 1, piece.last,
          [&](Xapian::docid docid) {
            return test.OfNumber(numbers[docid - piece.base]);
          },
          holders);
    });
  }
  return holders;
}

// Returns the candidates of which the value of the field, of which there is
// one, is within the bounds. Contents of a column ascend as their values do, so
// the numbers tell.
DocSet HoldersWithin(const IndexReader& index, const Field& field,
                     const DocSet& candidates, const Bounds& bounds);

}  // namespace imr

#endif  // IMR_SEARCHER_COLUMN_HOLDERS_H_
