#include "searcher/segment_tally.h"

#include <cstddef>

#include "gtest/gtest.h"

#include "searcher/tally_set.h"
#include "tests/searcher/slow_tally.h"
#include "tests/searcher/tallied_index.h"

namespace imr {
namespace {

using SegmentTallyTest = TalliedIndexTest;

DocSet EveryDocumentOf(const IndexReader& index) {
  DocSet all(index.LastDocid());
  all.AddRange(1, index.LastDocid());
  return all;
}

TEST_F(SegmentTallyTest, CountsAllDocumentsDeadOnesToo) {
  const IndexReader index = index_.Open();
  ForEachTallies(
      index, [&](const auto& placed, const auto& column, const auto& tallies) {
        SegmentTally tally(index, placed, column, tallies);
        tally.AddAll();
        EXPECT_EQ(tally.counts(), SlowTally(index, placed, column, tallies,
                                            EveryDocumentOf(index)));
      });
}

// Sets that are counted, narrow ones as lists and broad ones as bits.
TEST_F(SegmentTallyTest, AddsASetAsAScanDoes) {
  const IndexReader index = index_.Open();
  for (const size_t percent : {0u, 2u, 5u, 20u, 60u}) {
    const DocSet documents = SomeOf(index, percent);
    const TallySet set(index, documents);
    ASSERT_EQ(set.missing(), nullptr) << percent;
    EXPECT_EQ(set.documents().is_broad(), percent > 5);
    ForEachTallies(index, [&](const auto& placed, const auto& column,
                              const auto& tallies) {
      SegmentTally tally(index, placed, column, tallies);
      tally.Add(set);
      EXPECT_EQ(tally.counts(),
                SlowTally(index, placed, column, tallies, documents))
          << percent;
    });
  }
}

// Sets that are counted by what they have not, much of it and little.
TEST_F(SegmentTallyTest, TakesAwayWhatIsMissing) {
  const IndexReader index = index_.Open();
  for (const size_t percent : {85u, 90u, 98u, 100u}) {
    const DocSet documents = SomeOf(index, percent);
    const TallySet set(index, documents);
    ASSERT_NE(set.missing(), nullptr) << percent;
    EXPECT_EQ(set.missing()->documents.is_broad(), percent < 95);
    ForEachTallies(index, [&](const auto& placed, const auto& column,
                              const auto& tallies) {
      SegmentTally tally(index, placed, column, tallies);
      tally.AddAll();
      tally.TakeAway(*set.missing());
      EXPECT_EQ(tally.counts(),
                SlowTally(index, placed, column, tallies, documents))
          << percent;
    });
  }
}

}  // namespace
}  // namespace imr
