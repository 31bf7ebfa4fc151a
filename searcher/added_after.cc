#include "searcher/added_after.h"

#include <string>

#include "common/column_file.h"
#include "common/slot.h"

namespace imr {

DocSet AddedAfter(const IndexReader& index, uint64_t generation) {
  DocSet added(index.LastDocid());
  const std::string after = EncodeNumber(static_cast<int64_t>(generation) + 1);
  for (const PlacedSegment& placed : index.segments()) {
    const StoredColumn* const column =
        placed.segment->columns.Find(kGenerationSlot);
    if (column == nullptr) continue;
    const uint32_t first = column->LowerBound(after);
    if (first > column->contents()) continue;
    for (uint32_t i = 1; i <= placed.segment->entry.documents; ++i) {
      if (column->NumberAt(i) >= first) added.Add(placed.base + i);
    }
  }
  return added;
}

bool HasAddedUpTo(const IndexReader& index, uint64_t generation) {
  const std::string last = EncodeNumber(static_cast<int64_t>(generation));
  for (const PlacedSegment& placed : index.segments()) {
    const StoredColumn* const column =
        placed.segment->columns.Find(kGenerationSlot);
    if (column != nullptr && column->contents() > 0 &&
        column->Content(1) <= last) {
      return true;
    }
  }
  return false;
}

}  // namespace imr
