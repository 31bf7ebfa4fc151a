#include "searcher/proximity.h"

#include <vector>

#include "gtest/gtest.h"

namespace imr {
namespace {

TEST(IsPhrase, WantsConsecutivePlacesInOrder) {
  const struct {
    std::vector<Positions> words;
    bool is_phrase;
    const char* why;
  } kCases[] = {
      {{{4}, {5}}, true, "next to each other"},
      {{{5}, {4}}, false, "the wrong way round"},
      {{{4}, {6}}, false, "a word between"},
      {{{1, 9}, {3, 10}, {11}}, true, "the second start fits"},
      {{{1, 5}, {2}, {7}}, false, "each pair fits, no run does"},
      {{{3, 4}, {3, 4}}, true, "one word twice"},
      {{{3}, {3}}, false, "one word once is not twice"},
      {{{7}}, true, "a single word"},
      {{{7}, {}}, false, "a word that is not there"},
      {{}, false, "no words"},
  };
  for (const auto& c : kCases)
    EXPECT_EQ(IsPhrase(c.words), c.is_phrase) << c.why;
}

TEST(AreNear, CountsPlacesInAnyOrder) {
  const struct {
    std::vector<NearWord> words;
    int distance;
    bool are_near;
    const char* why;
  } kCases[] = {
      {{{{10}}, {{15}}}, 5, true, "just within"},
      {{{{10}}, {{16}}}, 5, false, "just beyond"},
      {{{{16}}, {{11}}}, 5, true, "the other way round"},
      {{{{1}}, {{4}}, {{7}}}, 5, false, "neighbours near, ends far"},
      {{{{1, 20}}, {{4, 22}}, {{7, 24}}}, 5, true, "near at the second place"},
      {{{{3, 9}, 2}}, 5, false, "one word twice, too far"},
      {{{{3, 8}, 2}}, 5, true, "one word twice, near enough"},
      {{{{3}, 2}}, 5, false, "one word once is not twice"},
      {{{{3}}, {{3}}}, 0, true, "two forms at one place"},
      {{{{3}}, {}}, 100, false, "a word that is not there"},
      {{}, 5, false, "no words"},
  };
  for (const auto& c : kCases) {
    EXPECT_EQ(AreNear(c.words, c.distance), c.are_near) << c.why;
  }
}

TEST(AreNear, ReachesPastTheLastPosition) {
  EXPECT_TRUE(
      AreNear(std::vector<NearWord>{{{0xfffffff0u}}, {{0xffffffffu}}}, 1000));
  EXPECT_FALSE(AreNear(std::vector<NearWord>{{{0xfffffff0u}}, {{1}}}, 1000));
}

}  // namespace
}  // namespace imr
