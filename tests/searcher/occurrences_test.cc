#include "searcher/occurrences.h"

#include <random>
#include <string>
#include <vector>

#include "gtest/gtest.h"

#include "common/varint.h"
#include "common/word_sequence.h"

namespace imr {
namespace {

// A random sequence of words and marks: ids of one, two and three bytes, some
// of which end with the bytes of others.
std::string RandomSequence(std::mt19937& random, size_t codes) {
  static constexpr uint32_t kIds[] = {4,    5,    127,       128,      133,
                                      640,  645,  127 << 7,  5 << 7,   16389,
                                      4100, 4101, 16384 * 5, 16384 * 4};
  std::string sequence;
  for (size_t i = 0; i < codes; ++i) {
    const bool is_mark = random() % 5 == 0;
    AppendVarint(is_mark ? static_cast<uint32_t>(random() % kFirstWordId)
                         : kIds[random() % std::size(kIds)],
                 sequence);
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
