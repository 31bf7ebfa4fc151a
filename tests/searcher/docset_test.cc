#include "searcher/docset.h"

#include <algorithm>
#include <iterator>
#include <random>
#include <set>
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

DocSet All(Xapian::docid last) {
  DocSet all(last);
  all.AddRange(1, last);
  return all;
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
  constexpr Xapian::docid kLast = 9000;
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
      EXPECT_EQ(set.CountWithRuns(starts).runs, firsts.Count())
          << members << " " << begins;
    }
  }
}

Xapian::docid Below(std::mt19937& random, Xapian::docid bound) {
  return static_cast<Xapian::docid>(random() % bound);
}

// A set in which only some stretches have members, each of a share of its own.
DocSet DrawInStretches(std::mt19937& random, Xapian::docid last) {
  DocSet set(last);
  for (Xapian::docid first = 1; first <= last;) {
    const Xapian::docid end = first + Below(random, 9000);
    const unsigned kShares[] = {0, 0, 1, 500, 1000};  // in a thousand
    const unsigned share = kShares[Below(random, 5)];
    for (; first <= std::min(end, last); ++first) {
      if (Below(random, 1000) < share) set.Add(first);
    }
  }
  return set;
}

std::set<Xapian::docid> SlowSet(const DocSet& set, Xapian::docid last) {
  std::set<Xapian::docid> slow;
  for (Xapian::docid docid = 1; docid <= last; ++docid) {
    if (set.Contains(docid)) slow.insert(docid);
  }
  return slow;
}

std::vector<Xapian::docid> Listed(const std::set<Xapian::docid>& slow) {
  return {slow.begin(), slow.end()};
}

// Blocks of 4,096 that are empty in one set, in both or in none.
TEST(DocSet, HoldsTheSameAsAPlainSet) {
  std::mt19937 random(20261130);
  for (int round = 0; round < 40; ++round) {
    const Xapian::docid last = 1 + Below(random, 30000);
    const DocSet a = DrawInStretches(random, last);
    const DocSet b = DrawInStretches(random, last);
    const auto slow_a = SlowSet(a, last), slow_b = SlowSet(b, last);
    EXPECT_EQ(a.Members(), Listed(slow_a));
    EXPECT_EQ(a.Count(), static_cast<int64_t>(slow_a.size()));
    EXPECT_EQ(a.Empty(), slow_a.empty());

    DocSet both = a, any = a, without = a, copied;
    both &= b;
    any |= b;
    without -= b;
    copied = both;
    std::set<Xapian::docid> slow_both, slow_any = slow_a, slow_without;
    for (Xapian::docid docid : slow_a) {
      (slow_b.contains(docid) ? slow_both : slow_without).insert(docid);
    }
    slow_any.insert(slow_b.begin(), slow_b.end());
    EXPECT_EQ(both.Members(), Listed(slow_both));
    EXPECT_EQ(copied.Members(), Listed(slow_both));
    EXPECT_EQ(any.Members(), Listed(slow_any));
    EXPECT_EQ(without.Members(), Listed(slow_without));

    const DocSet firsts = FirstOfRunsSlowly(a, b, last);
    EXPECT_EQ(a.FirstOfRuns(b).Members(), firsts.Members());
    EXPECT_EQ(a.CountWithRuns(b).runs, firsts.Count());

    for (int i = 0; i < 20; ++i) {
      const Xapian::docid from = 1 + Below(random, last);
      const auto above = slow_a.lower_bound(from);
      const auto behind = slow_a.upper_bound(from);
      EXPECT_EQ(a.Next(from), above == slow_a.end() ? 0 : *above);
      EXPECT_EQ(a.Previous(from),
                behind == slow_a.begin() ? 0 : *std::prev(behind));
    }
  }
}

// What is added is all that is in both, and nothing that is not there.
TEST(DocSet, AddsWhatIsWithin) {
  std::mt19937 random(20261201);
  for (int round = 0; round < 40; ++round) {
    const Xapian::docid documents = 1 + Below(random, 20000);
    const Xapian::docid base = Below(random, 10000);
    const Xapian::docid last = base + documents + Below(random, 10000);
    const DocSet within = DrawInStretches(random, last);
    const DocSet there = DrawInStretches(random, documents);
    std::vector<uint64_t> bits(documents / 64 + 1);
    DocSet all(last), by_bits(last), by_list(last);
    for (Xapian::docid d : there.Members()) {
      bits[d / 64] |= uint64_t{1} << (d % 64);
      all.Add(base + d);
    }
    by_bits.AddBits(base, bits.data(), documents, within);
    by_list.AddList(base, there.Members(), documents, within);
    DocSet expected = all;
    expected &= within;
    for (DocSet* added : {&by_bits, &by_list}) {
      DocSet invented = *added;
      invented -= all;
      EXPECT_TRUE(invented.Empty());
      *added &= within;
      EXPECT_EQ(added->Members(), expected.Members());
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
  set.AddBits(32, &bits, 10, All(42));
  EXPECT_THAT(set.Members(),
              ElementsAre(33, 34, 35, 36, 37, 38, 39, 40, 41, 42));
  DocSet listed(42);
  listed.AddList(32, {0, 3, 10, 11, 4000000000}, 10, All(42));
  EXPECT_THAT(listed.Members(), ElementsAre(35, 42));
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
      set.AddBits(base, bits.data(), documents, All(base + documents));
      for (Xapian::docid d = 1; d <= documents; ++d) {
        if ((bits[d / 64] >> (d % 64) & 1) != 0) slowly.Add(base + d);
      }
      EXPECT_EQ(set.Members(), slowly.Members());
    }
  }
}

}  // namespace
}  // namespace imr
