#include "indexer/findings.h"

#include <algorithm>
#include <atomic>
#include <random>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "indexer/on_threads.h"

namespace imr {
namespace {

using ::testing::ElementsAre;
using Step = FindingPlace::Step;

TEST(Findings, TellsThemInTheOrderOfTheirPlaces) {
  Findings findings;
  EXPECT_TRUE(findings.empty());
  findings.Add({1, Step::kFiles, 0}, "second segment");
  findings.Add({0, Step::kLetters, 7}, "letter 7");
  findings.Add({0, Step::kLetters, 7}, "letter 7 again");
  findings.Add({0, Step::kTerms, 9}, "term");
  findings.Add({0, Step::kLetters, 6}, "letter 6");
  EXPECT_FALSE(findings.empty());
  EXPECT_THAT(findings.InOrder(),
              ElementsAre("term", "letter 6", "letter 7", "letter 7 again",
                          "second segment"));
}

TEST(Findings, KeepsTheFirstWhicheverComeFirst) {
  std::vector<uint64_t> places(10 * kMaxFindings);
  for (size_t i = 0; i < places.size(); ++i) places[i] = i;
  std::vector<std::string> wanted;
  for (size_t i = 0; i < kMaxFindings; ++i) wanted.push_back(absl::StrCat(i));
  std::mt19937 random(7);
  for (int round = 0; round < 20; ++round) {
    std::shuffle(places.begin(), places.end(), random);
    Findings findings;
    std::atomic<size_t> next = 0;
    OnThreads(4, [&] {
      for (size_t i; (i = next++) < places.size();) {
        findings.Add({0, Step::kLetters, places[i]}, absl::StrCat(places[i]));
      }
    });
    EXPECT_EQ(findings.InOrder(), wanted);
  }
}

TEST(SegmentFindings, NamesTheSegment) {
  Findings all;
  SegmentFindings(all, 0, "x.db/segments/3").Add(Step::kOpen, 0, 2, " errors");
  EXPECT_THAT(all.InOrder(),
              ElementsAre("segment \"x.db/segments/3\": 2 errors"));
}

TEST(OnThreads, RunsOnAsManyAndWaits) {
  std::atomic<int> runs = 0;
  OnThreads(5, [&] { ++runs; });
  EXPECT_EQ(runs, 5);
  OnThreads(0, [&] { ++runs; });
  EXPECT_EQ(runs, 6);
}

}  // namespace
}  // namespace imr
