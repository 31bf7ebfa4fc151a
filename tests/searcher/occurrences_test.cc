#include "searcher/occurrences.h"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "gtest/gtest.h"

#include "common/varint.h"
#include "common/word_sequence.h"

namespace imr {
namespace {

// A random sequence of words and marks: ids of one, two and three bytes, some
// of which end with the bytes of others. Only words are joined to words.
std::string RandomSequence(std::mt19937& random, size_t codes) {
  static constexpr uint32_t kIds[] = {4,    5,    127,       128,      133,
                                      640,  645,  127 << 7,  5 << 7,   16389,
                                      4100, 4101, 16384 * 5, 16384 * 4};
  std::string sequence;
  bool behind_word = false;
  for (size_t i = 0; i < codes; ++i) {
    if (behind_word && random() % 10 == 0) {
      AppendVarint(kJoined, sequence);
      behind_word = false;
    }
    const bool is_joined = sequence.ends_with(char{kJoined});
    const bool is_mark = !is_joined && random() % 5 == 0;
    AppendVarint(is_mark ? static_cast<uint32_t>(random() % kJoined)
                         : kIds[random() % std::size(kIds)],
                 sequence);
    behind_word = !is_mark;
  }
  return sequence;
}

// The slow truth: every word is read.
size_t CountSlowly(const std::string& sequence,
                   const std::vector<uint32_t>& ids, size_t& words) {
  size_t count = 0;
  words = 0;
  for (SequenceReader at(sequence); at.Next();) {
    ++words;
    for (uint32_t id : ids) count += at.id() == id ? 1 : 0;
  }
  return count;
}

TEST(Occurrences, CountAlikeWithAndWithoutPlaces) {
  constexpr unsigned kSeed = 20261129;
  SCOPED_TRACE(kSeed);
  std::mt19937 random(kSeed);
  const std::vector<TermIds> terms = {{{5}}, {{640, 128}}, {{16389}}, {{7777}}};
  Occurrences counted(terms, /*asks_nearness=*/false);
  Occurrences placed(terms, /*asks_nearness=*/true);
  for (size_t i = 0; i < 400; ++i) {
    const std::string sequence = RandomSequence(random, i);
    counted.Read(sequence);
    placed.Read(sequence);
    size_t all = 0;
    for (size_t term = 0; term < terms.size(); ++term) {
      size_t words = 0;
      const size_t count = CountSlowly(sequence, terms[term][0], words);
      ASSERT_EQ(counted.Count(term), count) << i << " " << term;
      ASSERT_EQ(placed.Count(term), count) << i << " " << term;
      all += count;
      if (count > 0) {
        ASSERT_EQ(counted.length(), words) << i;
      }
    }
    ASSERT_EQ(counted.length(), placed.length()) << i;
    if (all == 0) {
      ASSERT_EQ(counted.length(), 0u) << i;
    }
  }
}

// The slow truth: where words of these ids stand.
std::vector<uint32_t> PlacesSlowly(const std::string& sequence,
                                   const std::vector<uint32_t>& ids) {
  std::vector<uint32_t> places;
  for (SequenceReader at(sequence); at.Next();) {
    for (uint32_t id : ids) {
      if (at.id() == id) places.push_back(at.place());
    }
  }
  return places;
}

// Each word beside the last of the first term's before it.
double NearnessSlowly(const std::vector<uint32_t>& first,
                      const std::vector<uint32_t>& second) {
  double nearness = 0;
  for (uint32_t place : second) {
    uint32_t least = kNearReach + 1;
    for (uint32_t before : first) {
      if (before < place) least = std::min(least, place - before);
    }
    if (least <= kNearReach) nearness += 1.0 / least;
  }
  return nearness;
}

TEST(Occurrences, OfFewWordsAndOfManyStandWhereTheyAreRead) {
  constexpr unsigned kSeed = 20261130;
  SCOPED_TRACE(kSeed);
  std::mt19937 random(kSeed);
  std::vector<TermIds> terms = {{{5, 127}}, {{640, 128}}, {{4}, {133, 645}}};
  Occurrences few(terms, /*asks_nearness=*/true);
  const std::vector<TermIds> asked = terms;
  terms.push_back({{}});
  for (uint32_t id = 0; id < 100; ++id) terms.back()[0].push_back(9000 + id);
  Occurrences many(terms, /*asks_nearness=*/true);
  for (size_t i = 0; i < 400; ++i) {
    const std::string sequence = RandomSequence(random, i);
    few.Read(sequence);
    many.Read(sequence);
    const auto first = PlacesSlowly(sequence, asked[0][0]);
    const auto second = PlacesSlowly(sequence, asked[1][0]);
    ASSERT_EQ(few.Count(0), first.size()) << i;
    ASSERT_EQ(few.Nearness(0), NearnessSlowly(first, second)) << i;
    ASSERT_EQ(many.Nearness(0), few.Nearness(0)) << i;
    size_t phrases = 0;
    const auto next = PlacesSlowly(sequence, asked[2][1]);
    for (uint32_t place : PlacesSlowly(sequence, asked[2][0])) {
      phrases += std::count(next.begin(), next.end(), place + 1) > 0 ? 1 : 0;
    }
    ASSERT_EQ(few.Count(2), phrases) << i;
    ASSERT_EQ(many.Count(2), phrases) << i;
  }
}

TEST(Occurrences, CountTermsOfSeveralWordsWhereTheyFollowEachOther) {
  Occurrences occurrences({{{5}, {6, 7}}, {{8}}}, /*asks_nearness=*/false);
  std::string sequence;
  for (uint32_t id : {5u, 6u, 8u, 5u, 7u, 5u, 8u, 6u}) {
    AppendVarint(id, sequence);
  }
  occurrences.Read(sequence);
  EXPECT_EQ(occurrences.Count(0), 2u);
  EXPECT_EQ(occurrences.Count(1), 2u);
  EXPECT_EQ(occurrences.length(), 8u);
}

TEST(Occurrences, AreNoneOfNothing) {
  Occurrences none({}, /*asks_nearness=*/false);
  none.Read("\x05\x06");
  EXPECT_EQ(none.length(), 0u);
  Occurrences unknown({{{}}}, /*asks_nearness=*/false);
  unknown.Read("\x05\x06");
  EXPECT_EQ(unknown.Count(0), 0u);
  unknown.Read("");
  EXPECT_EQ(unknown.Count(0), 0u);
}

}  // namespace
}  // namespace imr
