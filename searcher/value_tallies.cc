#include "searcher/value_tallies.h"

#include <cstddef>
#include <cstdint>
#include <utility>

#include "absl/container/flat_hash_map.h"

#include "common/column_file.h"
#include "common/tally_file.h"
#include "searcher/segment_tally.h"

namespace imr {
namespace {

// Sums up the counts of several segments, which number their values each in
// their own way.
class ValueSums {
 public:
  void Add(const StoredTallies& tallies, const std::vector<Count>& counts) {
    for (uint32_t value = 0; value < counts.size(); ++value) {
      if (counts[value].determinations == 0) continue;
      const absl::string_view text = tallies.Value(value);
      const auto [found, is_new] = places_.try_emplace(text, sums_.size());
      if (is_new) sums_.push_back({text, {}});
      Count& sum = sums_[found->second].count;
      sum.determinations += counts[value].determinations;
      sum.letters += counts[value].letters;
    }
  }

  std::vector<ValueTally> Take() { return std::move(sums_); }

 private:
  std::vector<ValueTally> sums_;
  absl::flat_hash_map<absl::string_view, size_t> places_;
};

}  // namespace

std::vector<ValueTally> TallyValues(const IndexReader& index,
                                    const Field& field, const TallySet& set) {
  ValueSums sums;
  for (const PlacedSegment& placed : index.segments()) {
    const StoredColumn* const column = placed.segment->columns.Find(field.slot);
    const StoredTallies* const tallies =
        placed.segment->tallies.Find(field.slot);
    if (column == nullptr || tallies == nullptr) continue;
    SegmentTally tally(index, placed, *column, *tallies);
    if (set.missing() != nullptr) {
      tally.AddAll();
      tally.TakeAway(*set.missing());
    } else {
      tally.Add(set);
    }
    sums.Add(*tallies, tally.counts());
  }
  return sums.Take();
}

}  // namespace imr
