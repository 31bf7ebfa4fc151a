#include "searcher/added_after.h"

#include "absl/strings/numbers.h"

#include "common/column_file.h"
#include "common/slot.h"

namespace imr {
namespace {

// Returns the first number of a content that is a build after `generation`;
// one more than there are if none is. Contents ascend.
uint32_t FirstAfter(const StoredColumn& column, uint64_t generation) {
  uint32_t number = 1;
  for (; number <= column.contents(); ++number) {
    uint64_t build = 0;
    if (absl::SimpleAtoi(column.Content(number), &build) &&
        build > generation) {
      break;
    }
  }
  return number;
}

}  // namespace

DocSet AddedAfter(const IndexReader& index, uint64_t generation) {
  DocSet added(index.LastDocid());
  for (const PlacedSegment& placed : index.segments()) {
    const StoredColumn* const column =
        placed.segment->columns.Find(kGenerationSlot);
    if (column == nullptr) continue;
    const uint32_t first = FirstAfter(*column, generation);
    if (first > column->contents()) continue;
    for (uint32_t i = 1; i <= placed.segment->entry.documents; ++i) {
      if (column->NumberAt(i) >= first) added.Add(placed.base + i);
    }
  }
  return added;
}

}  // namespace imr
