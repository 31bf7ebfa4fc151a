#include "searcher/column_holders.h"

#include <utility>

#include "absl/strings/str_cat.h"

#include "searcher/slot_values.h"

namespace imr {
namespace {

// Behind it a string is the lowest of those above it.
constexpr absl::string_view kLowestByte("\0", 1);

}  // namespace

std::optional<Bounds> BoundsOf(const Field& field, const QueryNode& node) {
  const bool one = node.kind == NodeKind::kValue;
  Bounds bounds;
  for (const auto& [typed, bound] :
       {std::pair(one ? &node.value : &node.low, &bounds.low),
        std::pair(one ? &node.value : &node.high, &bounds.high)}) {
    if (typed->empty()) continue;
    std::optional<std::string> form = SlotForm(field, *typed);
    if (!form.has_value()) return std::nullopt;
    *bound = *std::move(form);
  }
  return bounds;
}

DocSet HoldersWithin(const IndexReader& index, const Field& field,
                     const DocSet& candidates, const Bounds& bounds) {
  DocSet holders(index.LastDocid());
  const Column column(index, field.slot);
  for (const Column::Piece& piece : column.pieces()) {
    if (piece.stored == nullptr) continue;
    const uint32_t from =
        bounds.low.empty() ? 1 : piece.stored->LowerBound(bounds.low);
    const uint32_t to =
        bounds.high.empty()
            ? piece.stored->contents() + 1
            : piece.stored->LowerBound(absl::StrCat(bounds.high, kLowestByte));
    if (from >= to) continue;
    piece.stored->VisitNumbers([&](const auto* numbers) {
      candidates.KeepIn(
          piece.base + 1, piece.last,
          [&](Xapian::docid docid) {
            const uint32_t number = numbers[docid - piece.base];
            return number - from < to - from;  // below `from` wraps around
          },
          holders);
    });
  }
  return holders;
}

}  // namespace imr
