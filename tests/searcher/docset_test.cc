#include "searcher/docset.h"

#include <random>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace imr {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

DocSet SetOf(const std::vector<Xapian::docid>& docids,
             Xapian::docid last = 200) {
  DocSet set(last);
  for (Xapian::docid docid : docids) set.Add(docid);
  return set;
}

TEST(DocSet, HoldsWhatWasAddedAcrossWordBounds) {
  const DocSet set = SetOf({1, 63, 64, 65, 127, 128, 200});
  EXPECT_THAT(set.Members(), ElementsAre(1, 63, 64, 65, 127, 128, 200));
  EXPECT_EQ(set.Count(), 7);
  EXPECT_TRUE(set.Contains(64));
  EXPECT_FALSE(set.Contains(66));
  EXPECT_FALSE(set.Contains(100000)) << "beyond its room";
}

TEST(DocSet, NextFindsTheFirstNotBelow) {
  const DocSet set = SetOf({5, 64, 190});
  const struct {
    Xapian::docid from, next;
  } kCases[] = {{0, 5},    {1, 5},     {5, 5},   {6, 64},    {64, 64},
                {65, 190}, {190, 190}, {191, 0}, {100000, 0}};
  for (const auto& c : kCases) {
    EXPECT_EQ(set.Next(c.from), c.next) << c.from;
  }
  EXPECT_EQ(DocSet(0).Next(1), 0u);
}

TEST(DocSet, PreviousFindsTheLastNotAbove) {
  const DocSet set = SetOf({5, 64, 190});
  const struct {
    Xapian::docid from, previous;
  } kCases[] = {{0, 0},     {4, 0},     {5, 5},     {63, 5},
                {64, 64},   {65, 64},   {127, 64},  {189, 64},
                {190, 190}, {191, 190}, {255, 190}, {100000, 190}};
  for (const auto& c : kCases) {
    EXPECT_EQ(set.Previous(c.from), c.previous) << c.from;
  }
  EXPECT_EQ(DocSet(0).Previous(1), 0u);
}

TEST(DocSet, MeetsJoinsAndSubtracts) {
  const DocSet a = SetOf({1, 64, 65, 200});
  const DocSet b = SetOf({2, 64, 200});
  DocSet both = a, any = a, without = a;
  both &= b;
  any |= b;
  without -= b;
  EXPECT_THAT(both.Members(), ElementsAre(64, 200));
  EXPECT_THAT(any.Members(), ElementsAre(1, 2, 64, 65, 200));
  EXPECT_THAT(without.Members(), ElementsAre(1, 65));
}

// The slow truth: a member is first if a start lies behind the member before.
DocSet FirstOfRunsSlowly(const DocSet& set, const DocSet& starts,
                         Xapian::docid last) {
  DocSet firsts(last);
  bool taken = false;
  for (Xapian::docid docid = 1; docid <= last; ++docid) {
    if (starts.Contains(docid)) taken = false;
    if (!set.Contains(docid)) continue;
    if (!taken) firsts.Add(docid);
    taken = true;
  }
  return firsts;
}

TEST(DocSet, FindsTheFirstMemberOfEachRun) {
  constexpr Xapian::docid kLast = 700;
  std::mt19937 random(20261129);
  // From hardly any to all: whole words are gone through in a way of their own.
  const int kShares[] = {0, 1, 20, 50, 99, 100};
  for (int members : kShares) {
    for (int begins : kShares) {
      DocSet set(kLast), starts(kLast);
      for (Xapian::docid docid = 1; docid <= kLast; ++docid) {
        if (static_cast<int>(random() % 100) < members) set.Add(docid);
        if (static_cast<int>(random() % 100) < begins) starts.Add(docid);
      }
      const DocSet firsts = FirstOfRunsSlowly(set, starts, kLast);
      EXPECT_EQ(set.FirstOfRuns(starts).Members(), firsts.Members())
          << members << " " << begins;
      EXPECT_EQ(set.CountWithRuns(starts).members, set.Count());
      EXPECT_EQ(set.CountRuns(starts), firsts.Count())
          << members << " " << begins;
    }
  }
}

TEST(DocSet, KeepsMembersWithinBounds) {
  const DocSet set = SetOf({1, 5, 63, 64, 70, 127, 128, 199, 200});
  const auto is_even = [](Xapian::docid docid) { return docid % 2 == 0; };
  DocSet kept(200);
  kept.Add(3);  // was there before
  set.KeepIn(64, 128, is_even, kept);
  EXPECT_THAT(kept.Members(), ElementsAre(3, 64, 70, 128));
  DocSet all(200);
  set.KeepIn(1, 1000, is_even, all);
  EXPECT_THAT(all.Members(), ElementsAre(64, 70, 128, 200));
}

TEST(DocSet, EmptyIsEmpty) {
  EXPECT_TRUE(DocSet(300).Empty());
  EXPECT_THAT(DocSet(300).Members(), IsEmpty());
  EXPECT_FALSE(SetOf({200}).Empty());
}

TEST(DocSet, AddsNoBitsOfDocumentsThereAreNot) {
  DocSet set(42);
  const uint64_t bits = ~uint64_t{0};  // of a file of 10 documents, damaged
  set.AddBits(32, &bits, 10);
  EXPECT_THAT(set.Members(),
              ElementsAre(33, 34, 35, 36, 37, 38, 39, 40, 41, 42));
}

// Against adding one by one, over several words and in every place of one.
TEST(DocSet, AddsBitsBehindAnyBase) {
  std::mt19937 random(20261129);
  for (Xapian::docid documents : {1u, 5u, 63u, 64u, 65u, 127u, 128u, 400u}) {
    for (Xapian::docid base : {0u, 1u, 63u, 64u, 70u, 131u, 192u}) {
      SCOPED_TRACE(::testing::Message() << base << " " << documents);
      std::vector<uint64_t> bits(documents / 64 + 1);
      for (uint64_t& word : bits) word = uint64_t{random()} << 32 | random();
      DocSet set(base + documents), slowly(base + documents);
      for (Xapian::docid docid = 1; docid <= base + documents; docid += 7) {
        set.Add(docid);  // were there before
        slowly.Add(docid);
      }
      set.AddBits(base, bits.data(), documents);
      for (Xapian::docid d = 1; d <= documents; ++d) {
        if ((bits[d / 64] >> (d % 64) & 1) != 0) slowly.Add(base + d);
      }
      EXPECT_EQ(set.Members(), slowly.Members());
    }
  }
}

}  // namespace
}  // namespace imr
