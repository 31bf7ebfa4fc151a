// The slow truth of how many documents and letters of a set have each value of
// a facet in one segment: each document is looked at, and of each value the
// letters are kept.
#ifndef IMR_TESTS_SEARCHER_SLOW_TALLY_H_
#define IMR_TESTS_SEARCHER_SLOW_TALLY_H_

#include <cstdint>
#include <ostream>
#include <set>
#include <vector>

#include <xapian.h>

#include "common/column_file.h"
#include "common/tally_file.h"
#include "searcher/docset.h"
#include "searcher/index_reader.h"
#include "searcher/result_page.h"

namespace imr {

inline bool operator==(const Count& a, const Count& b) {
  return a.determinations == b.determinations && a.letters == b.letters;
}

inline void PrintTo(const Count& count, std::ostream* out) {
  *out << ToString(count);
}

// Returns the counts by value, as `tallies` numbers them.
inline std::vector<Count> SlowTally(const IndexReader& index,
                                    const PlacedSegment& placed,
                                    const StoredColumn& column,
                                    const StoredTallies& tallies,
                                    const DocSet& set) {
  std::vector<Count> counts(tallies.values());
  std::vector<std::set<Xapian::docid>> letters(tallies.values());
  Xapian::docid letter = 0;
  for (Xapian::docid docid = placed.base + 1; docid <= placed.last(); ++docid) {
    if (index.LetterStarts().Contains(docid)) letter = docid;
    if (!set.Contains(docid)) continue;
    tallies.ForEachValueOf(column.NumberAt(docid - placed.base),
                           [&](uint32_t value) {
                             ++counts[value].determinations;
                             letters[value].insert(letter);
                           });
  }
  for (uint32_t value = 0; value < counts.size(); ++value) {
    counts[value].letters = static_cast<int64_t>(letters[value].size());
  }
  return counts;
}

}  // namespace imr

#endif  // IMR_TESTS_SEARCHER_SLOW_TALLY_H_
