#include "tools/retrieval.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "tests/indexer/sample_index.h"
#include "tests/indexer/test_folder.h"

namespace imr {
namespace {

using ::testing::HasSubstr;

TEST(Measure, IsOneForTheBestOrderAndFallsWithPlaces) {
  const std::map<std::string, int> grades = {
      {"two", 2}, {"one", 1}, {"none", 0}};
  const struct {
    std::vector<std::string> ranked;
    double ndcg, precision, reciprocal;
  } kCases[] = {
      {{"two", "one", "none"}, 1, 0.2, 1},
      // (1 + 2 / log2 3) / (2 + 1 / log2 3)
      {{"one", "two"}, 0.8597, 0.2, 1},
      // (2 / log2 3 + 1 / 2) / (2 + 1 / log2 3)
      {{"none", "two", "one"}, 0.6697, 0.2, 0.5},
      {{"unjudged", "none", "one"}, 0.1900, 0.1, 1.0 / 3},
      {{}, 0, 0, 0},
  };
  for (const auto& c : kCases) {
    const Measures measures = Measure(c.ranked, grades);
    EXPECT_NEAR(measures.ndcg, c.ndcg, 0.0001);
    EXPECT_NEAR(measures.precision, c.precision, 0.0001);
    EXPECT_NEAR(measures.reciprocal, c.reciprocal, 0.0001);
  }
}

TEST(Measure, LooksAtTheFirstTenOnly) {
  std::vector<std::string> ranked;
  for (int i = 0; i < 10; ++i) ranked.push_back("other");
  ranked.push_back("two");
  const Measures measures = Measure(ranked, {{"two", 2}});
  EXPECT_EQ(measures.ndcg, 0);
  EXPECT_EQ(measures.precision, 0);
  EXPECT_NEAR(measures.reciprocal, 1.0 / 11, 0.0001);
}

TEST(LoadTopics, NamesTheLineThatIsNone) {
  const TestFolder folder;
  folder.Write("topics.tsv", "# a comment\n1\tdrug\ttune\txanax\tXanax\n");
  EXPECT_EQ(LoadTopics(folder.Path("topics.tsv"))->at(0).query, "xanax");
  folder.Write("short.tsv", "1\tdrug\ttune\n");
  EXPECT_THAT(
      std::string(LoadTopics(folder.Path("short.tsv")).status().message()),
      HasSubstr("short.tsv:1: 3 columns"));
  folder.Write("half.tsv", "1\tdrug\tboth\txanax\tXanax\n");
  EXPECT_THAT(
      std::string(LoadTopics(folder.Path("half.tsv")).status().message()),
      HasSubstr("half \"both\""));
  folder.Write("grade.tsv", "1\t0\tCM14-0900231#1\t3\n");
  EXPECT_THAT(
      std::string(LoadJudgments(folder.Path("grade.tsv")).status().message()),
      HasSubstr("grade \"3\""));
  EXPECT_EQ(LoadTopics(folder.Path("none.tsv")).status().code(),
            absl::StatusCode::kNotFound);
}

class SampleRankingTest : public SampleIndexTest {
 protected:
  void SetUp() override {
    auto topics = LoadTopics(IMR_SOURCE_DIR "/corpus/topics.tsv");
    auto judgments = LoadJudgments(IMR_SOURCE_DIR "/corpus/judgments.tsv");
    ASSERT_TRUE(topics.ok()) << topics.status();
    ASSERT_TRUE(judgments.ok()) << judgments.status();
    topics_ = *topics;
    judgments_ = *judgments;
  }

  std::vector<Topic> topics_;
  Judgments judgments_;
};

TEST_F(SampleRankingTest, EachTopicIsAskedOnceAndHasWhatItLooksFor) {
  EXPECT_GE(topics_.size(), 40u);
  std::set<std::string> ids, queries;
  for (const Topic& topic : topics_) {
    EXPECT_TRUE(ids.insert(topic.id).second) << topic.id;
    EXPECT_TRUE(queries.insert(topic.query).second) << topic.query;
    int best = 0;
    for (const auto& [id, grade] : judgments_[topic.id]) {
      best = std::max(best, grade);
    }
    EXPECT_EQ(best, 2) << topic.id;
  }
  for (const auto& [topic, grades] : judgments_) {
    EXPECT_TRUE(ids.count(topic)) << topic;
  }
}

// What the order of what is shown must not fall below. Plain BM25, where any
// word is enough, has 0.872.
TEST_F(SampleRankingTest, StaysAboveTheFloors) {
  const absl::StatusOr<std::vector<TopicResult>> results =
      CompareRankings(IndexFolder(), topics_, judgments_);
  ASSERT_TRUE(results.ok()) << results.status();
  const std::string table = ToString(*results);
  EXPECT_GE(MeanOf(*results, &TopicResult::ours, "tune").ndcg, 0.89) << table;
  EXPECT_GE(MeanOf(*results, &TopicResult::ours, "check").ndcg, 0.93) << table;
  EXPECT_GE(MeanOf(*results, &TopicResult::any, "").ndcg, 0.86) << table;
  EXPECT_GE(MeanOf(*results, &TopicResult::any, "check").ndcg, 0.88) << table;
  EXPECT_GE(MeanOf(*results, &TopicResult::ours, "").reciprocal, 0.95) << table;
}

}  // namespace
}  // namespace imr
