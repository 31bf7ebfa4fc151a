#include "searcher/value_tallies.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "absl/container/flat_hash_map.h"

#include "common/column_file.h"
#include "common/tally_file.h"

namespace imr {
namespace {

// How many documents have a content, less those taken away.
using ContentCounts = std::vector<int32_t>;

// Adds `sign` for each of `members` in the segment to its content. A damaged
// number counts as no content.
void CountContents(const PlacedSegment& placed, const StoredColumn& column,
                   const Members& members, int32_t sign,
                   ContentCounts& counts) {
  column.VisitNumbers([&](const auto* numbers) {
    const size_t size = counts.size();
    int32_t* const count = counts.data();
    members.ForEachIn(placed.base, placed.last(), [&](Xapian::docid docid) {
      const size_t number = numbers[docid - placed.base];
      count[number < size ? number : 0] += sign;
    });
  });
}

// The counts of one segment's values.
class SegmentTally {
 public:
  SegmentTally(const IndexReader& index, const PlacedSegment& placed,
               const StoredColumn& column, const StoredTallies& tallies)
      : index_(index),
        placed_(placed),
        column_(column),
        tallies_(tallies),
        counts_(tallies.values()),
        is_frequent_(tallies.values()) {
    for (uint32_t value : tallies.frequent()) is_frequent_[value] = true;
  }

  void AddAll() {
    for (uint32_t value = 0; value < counts_.size(); ++value) {
      counts_[value].determinations += tallies_.Total(value).documents;
      counts_[value].letters += tallies_.Total(value).letters;
    }
  }

  void Add(const TallyPart& part) {
    if (part.documents.is_broad() && HasFrequentOnly()) {
      AddFrequent(part);
      return;
    }
    const size_t contents = size_t{tallies_.contents()} + 1;
    ContentCounts documents(contents);
    CountContents(placed_, column_, part.documents, part.sign, documents);
    if (tallies_.is_shared()) {
      ContentCounts letters(contents);
      CountContents(placed_, column_, part.firsts, part.sign, letters);
      AddContents(documents, letters);
      return;
    }
    // Counts each document as a letter of its values, then takes off those
    // where one before of its letter has the value too.
    AddContents(documents, documents);
    if (part.documents.is_broad()) {
      TakeOffFrequent(part);
      TakeOffRepeats(part);
    } else {
      TakeOffAllRepeats(part);
    }
  }

  const std::vector<Count>& counts() const { return counts_; }

 private:
  void AddContents(const ContentCounts& documents,
                   const ContentCounts& letters) {
    for (uint32_t content = 1; content < documents.size(); ++content) {
      if (documents[content] == 0) continue;
      tallies_.ForEachValueOf(content, [&](uint32_t value) {
        counts_[value].determinations += documents[content];
        counts_[value].letters += letters[content];
      });
    }
  }

  bool HasFrequentOnly() const {
    return !tallies_.is_shared() &&
           tallies_.frequent().size() == tallies_.values();
  }

  // Counts the documents of the part that have frequent()[i].
  DocSet::MembersAndRuns CountFrequent(const TallyPart& part, size_t i) const {
    const DocSet with = Placed(tallies_.FrequentSet(i), part.documents.set());
    return with.CountWithRuns(index_.LetterStarts());
  }

  void AddFrequent(const TallyPart& part) {
    for (size_t i = 0; i < tallies_.frequent().size(); ++i) {
      const auto with = CountFrequent(part, i);
      Count& count = counts_[tallies_.frequent()[i]];
      count.determinations += part.sign * with.members;
      count.letters += part.sign * with.runs;
    }
  }

  void TakeOffFrequent(const TallyPart& part) {
    for (size_t i = 0; i < tallies_.frequent().size(); ++i) {
      const auto with = CountFrequent(part, i);
      const int64_t repeats = with.members - with.runs;
      counts_[tallies_.frequent()[i]].letters -= part.sign * repeats;
    }
  }

  void TakeOffRepeats(const TallyPart& part) {
    const DocSet repeats = Placed(tallies_.repeats(), part.documents.set());
    repeats.ForEachIn(placed_.base + 1, placed_.last(),
                      [&](Xapian::docid docid) { TakeOff(part, docid); });
  }

  void TakeOffAllRepeats(const TallyPart& part) {
    part.documents.ForEachIn(placed_.base, placed_.last(),
                             [&](Xapian::docid docid) {
                               if (part.firsts.set().Contains(docid)) return;
                               TakeOff(part, docid);
                             });
  }

  void TakeOff(const TallyPart& part, Xapian::docid docid) {
    left_.clear();
    tallies_.ForEachValueOf(NumberAt(docid), [&](uint32_t value) {
      if (!part.documents.is_broad() || !is_frequent_[value]) {
        left_.push_back(value);
      }
    });
    const DocSet& starts = index_.LetterStarts();
    while (!left_.empty() && !starts.Contains(docid)) {
      --docid;
      if (!part.documents.set().Contains(docid)) continue;
      tallies_.ForEachValueOf(NumberAt(docid), [&](uint32_t value) {
        const auto found = std::find(left_.begin(), left_.end(), value);
        if (found == left_.end()) return;
        counts_[value].letters -= part.sign;
        left_.erase(found);
      });
    }
  }

  // Returns by docid the documents of the segment, which are bits, that are in
  // `within`.
  DocSet Placed(const uint64_t* bits, const DocSet& within) const {
    DocSet placed(index_.LastDocid());
    placed.AddBits(placed_.base, bits, placed_.segment->entry.documents,
                   within);
    placed &= within;
    return placed;
  }

  uint32_t NumberAt(Xapian::docid docid) const {
    return column_.NumberAt(docid - placed_.base);
  }

  const IndexReader& index_;
  const PlacedSegment& placed_;
  const StoredColumn& column_;
  const StoredTallies& tallies_;
  std::vector<Count> counts_;
  std::vector<bool> is_frequent_;
  std::vector<uint32_t> left_;  // values of a document, not taken off so far
};

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
    if (set.counts_from_all()) tally.AddAll();
    for (const TallyPart& part : set.parts()) tally.Add(part);
    sums.Add(*tallies, tally.counts());
  }
  return sums.Take();
}

}  // namespace imr
