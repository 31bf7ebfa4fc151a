#include "searcher/letter_repeats.h"

#include <cstddef>
#include <cstdint>
#include <vector>

#include "gtest/gtest.h"

#include "searcher/tally_set.h"
#include "tests/searcher/slow_tally.h"
#include "tests/searcher/tallied_index.h"

namespace imr {
namespace {

using LetterRepeatsTest = TalliedIndexTest;

// Returns the counts with each document counted as a letter of its own.
std::vector<Count> AsLetters(std::vector<Count> counts) {
  for (Count& count : counts) count.letters = count.determinations;
  return counts;
}

// Returns the letters of all documents with those of `missing` counted off as
// letters of their own.
std::vector<Count> CountedOff(std::vector<Count> all,
                              const std::vector<Count>& missing) {
  for (size_t value = 0; value < all.size(); ++value) {
    all[value].determinations -= missing[value].determinations;
    all[value].letters -= missing[value].determinations;
  }
  return all;
}

// Expects the rare values put right and the frequent ones as they were.
void ExpectRareRight(const StoredTallies& tallies,
                     const std::vector<Count>& before,
                     const std::vector<Count>& right,
                     const std::vector<Count>& counts) {
  std::vector<Count> expected = right;
  for (const uint32_t value : tallies.frequent()) {
    expected[value] = before[value];
  }
  EXPECT_EQ(counts, expected);
}

TEST_F(LetterRepeatsTest, TakesOffDocumentsThatRepeatAValue) {
  const IndexReader index = index_.Open();
  size_t repeats = 0;
  for (const size_t percent : {0u, 5u, 40u, 70u}) {
    const DocSet documents = SomeOf(index, percent);
    const TallySet set(index, documents);
    ForEachTallies(index, [&](const auto& placed, const auto& column,
                              const auto& tallies) {
      if (tallies.is_shared()) return;
      const auto right = SlowTally(index, placed, column, tallies, documents);
      const auto before = AsLetters(right);
      std::vector<Count> all = before;
      LetterRepeats(index, placed, column, tallies, all).TakeOffAll(set);
      EXPECT_EQ(all, right) << percent;
      std::vector<Count> rare = before;
      LetterRepeats(index, placed, column, tallies, rare)
          .TakeOffRare(documents);
      ExpectRareRight(tallies, before, right, rare);
      repeats += rare == before ? 0 : 1;
    });
  }
  EXPECT_GT(repeats, 0u) << "nothing was put right";
}

TEST_F(LetterRepeatsTest, GivesBackWhatALetterHasStill) {
  const IndexReader index = index_.Open();
  size_t repeats = 0;
  for (const size_t percent : {85u, 92u, 99u}) {
    const DocSet documents = SomeOf(index, percent);
    const TallySet set(index, documents);
    ASSERT_NE(set.missing(), nullptr);
    const DocSet& missing = set.missing()->documents.set();
    DocSet every = documents;
    every |= missing;
    ForEachTallies(index, [&](const auto& placed, const auto& column,
                              const auto& tallies) {
      if (tallies.is_shared()) return;
      const auto right = SlowTally(index, placed, column, tallies, documents);
      const auto before =
          CountedOff(SlowTally(index, placed, column, tallies, every),
                     SlowTally(index, placed, column, tallies, missing));
      std::vector<Count> all = before;
      LetterRepeats(index, placed, column, tallies, all)
          .GiveBackAll(*set.missing());
      EXPECT_EQ(all, right) << percent;
      std::vector<Count> rare = before;
      LetterRepeats(index, placed, column, tallies, rare)
          .GiveBackRare(*set.missing());
      ExpectRareRight(tallies, before, right, rare);
      repeats += rare == before ? 0 : 1;
    });
  }
  EXPECT_GT(repeats, 0u) << "nothing was put right";
}

TEST_F(LetterRepeatsTest, PlacesBitsOfASegmentAmongAllDocuments) {
  const IndexReader index = index_.Open();
  for (const PlacedSegment& placed : index.segments()) {
    const uint32_t documents = placed.segment->entry.documents;
    std::vector<uint64_t> bits(documents / 64 + 1);
    DocSet right(index.LastDocid());
    const DocSet within = SomeOf(index, 50);
    for (uint32_t document = 1; document <= documents; ++document) {
      if (Below(random_, 3) > 0) continue;
      bits[document / 64] |= uint64_t{1} << (document % 64);
      const Xapian::docid docid = placed.base + document;
      if (within.Contains(docid)) right.Add(docid);
    }
    const DocSet set = PlacedBits(index, placed, bits.data(), within);
    EXPECT_GT(set.Count(), 0);
    EXPECT_EQ(set.Members(), right.Members()) << "from " << placed.base;
  }
}

}  // namespace
}  // namespace imr
