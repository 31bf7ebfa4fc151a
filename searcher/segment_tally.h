// How many documents and letters of a set have each value of a facet in one
// segment. Contents of the column are counted, then the values of each; where
// documents of a letter differ in their values, letters are counted as
// documents first, and what was counted too often is put right: for frequent
// values by their bits, for others at the documents that repeat one.
// Outside face: SegmentTally.
#ifndef IMR_SEARCHER_SEGMENT_TALLY_H_
#define IMR_SEARCHER_SEGMENT_TALLY_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "absl/types/span.h"
#include <xapian.h>

#include "common/column_file.h"
#include "common/tally_file.h"
#include "searcher/docset.h"
#include "searcher/index_reader.h"
#include "searcher/letter_repeats.h"
#include "searcher/result_page.h"
#include "searcher/tally_set.h"

namespace imr {

class SegmentTally {
 public:
  SegmentTally(const IndexReader& index, const PlacedSegment& placed,
               const StoredColumn& column, const StoredTallies& tallies);

  // Counts all documents of the segment, dead ones too.
  void AddAll();

  // Counts a set that is not counted from all.
  void Add(const TallySet& set);

  // Takes away what is missing from all.
  void TakeAway(const MissingDocuments& missing);

  // By value, as `tallies` numbers them.
  const std::vector<Count>& counts() const { return counts_; }

 private:
  // How many documents have a content, less those taken away.
  using ContentCounts = std::vector<int32_t>;

  ContentCounts CountOf(const Members& members, int32_t sign) const;
  void AddLetters(absl::Span<const LetterMembers> letters);
  void AddContents(const ContentCounts& documents,
                   const ContentCounts& letters);

  bool HasFrequentOnly() const;
  DocSet::MembersAndRuns CountFrequent(const DocSet& set, size_t i) const;
  void AddFrequent(const DocSet& set, int32_t sign);
  void TakeOffFrequent(const DocSet& set, int32_t sign);

  const IndexReader& index_;
  const PlacedSegment& placed_;
  const StoredColumn& column_;
  const StoredTallies& tallies_;
  std::vector<Count> counts_;
  LetterRepeats repeats_;
};

}  // namespace imr

#endif  // IMR_SEARCHER_SEGMENT_TALLY_H_
