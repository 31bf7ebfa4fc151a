#include "searcher/stats.h"

#include <optional>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "searcher/render/stats.h"
#include "tests/searcher/letters.h"
#include "tests/searcher/test_index.h"

namespace imr {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

// Figures of Wilson's formula worked out by hand to four places.
TEST(WilsonInterval, KnowsPublishedValues) {
  const struct {
    int64_t successes, trials;
    double low, high;
  } kCases[] = {{0, 10, 0.0, 0.2775},
                {10, 10, 0.7225, 1.0},
                {1, 1, 0.2065, 1.0},
                {81, 263, 0.2553, 0.3662},
                {50, 100, 0.4038, 0.5962}};
  for (const auto& c : kCases) {
    SCOPED_TRACE(absl::StrCat(c.successes, " of ", c.trials));
    const std::optional<Share> share = WilsonInterval(c.successes, c.trials);
    ASSERT_TRUE(share.has_value());
    EXPECT_NEAR(share->low, c.low, 0.00006);
    EXPECT_NEAR(share->high, c.high, 0.00006);
  }
  EXPECT_EQ(WilsonInterval(0, 0), std::nullopt);
}

std::vector<std::string> Rows(const Statistics& statistics) {
  std::vector<std::string> rows;
  for (const StatisticsRow& row : statistics.rows) {
    rows.push_back(absl::StrCat(
        absl::StrJoin(row.values, "+"), ": ", row.count.determinations, "/",
        row.count.letters, " ", row.upheld, "-", row.overturned));
  }
  return rows;
}

class StatisticsTest : public ::testing::Test {
 protected:
  Statistics Count(const std::string& query,
                   const std::vector<FieldId>& fields) {
    SearchRequest request;
    request.query = query;
    return *ComputeStatistics(reader_, request, fields);
  }

  TestIndex folder_{
      {MakeLetter("CM14-0000001", absl::CivilDay(2014, 1, 2),
                  {"psychiatry", "pain management"},
                  {MakeDetermination("A", Outcome::kUpheld, {Norco()}),
                   MakeDetermination("B", Outcome::kOverturned, {Xanax()}),
                   MakeDetermination("C", std::nullopt)}),
       MakeLetter("CM14-0000002", absl::CivilDay(2015, 1, 2), {"psychiatry"},
                  {MakeDetermination("D", Outcome::kUpheld, {Xanax()})}),
       MakeLetter("CM14-0000003", std::nullopt, {}, {})}};
  IndexReader reader_ = folder_.Open();
};

TEST_F(StatisticsTest, CountEachValueAndThoseWithout) {
  const Statistics statistics = Count("", {FieldId::kSpecialty});
  EXPECT_THAT(Rows(statistics),
              ElementsAre("psychiatry: 4/2 2-1", "pain management: 3/1 1-1",
                          ": 1/1 0-0"));
  EXPECT_EQ(statistics.total.count.determinations, 5);
  EXPECT_EQ(statistics.total.count.letters, 3);
  EXPECT_EQ(statistics.total.upheld, 2);
  EXPECT_EQ(statistics.total.overturned, 1);
}

TEST_F(StatisticsTest, CrossFieldsWithinAQuery) {
  EXPECT_THAT(
      Rows(Count("drug:alprazolam", {FieldId::kDrug, FieldId::kYear})),
      ElementsAre("alprazolam+2014: 1/1 0-1", "alprazolam+2015: 1/1 1-0"));
  EXPECT_THAT(Rows(Count("drug:hydrocodone", {FieldId::kDrug})),
              ElementsAre("acetaminophen: 1/1 1-0", "hydrocodone: 1/1 1-0"));
}

// By one field they are counted another way than by several.
TEST_F(StatisticsTest, ByOneFieldAreThoseBySeveral) {
  for (const char* query : {"", "outcome:upheld", "specialty:psychiatry",
                            "drug:alprazolam", "nothing-like-this"}) {
    for (const Field& field : AllFields()) {
      if (field.slot == kNoSlot) continue;
      SCOPED_TRACE(absl::StrCat(query, " by ", field.name));
      const Statistics one = Count(query, {field.id});
      Statistics twice = Count(query, {field.id, field.id});
      std::erase_if(twice.rows, [](const StatisticsRow& row) {
        return row.values[0] != row.values[1];
      });
      for (StatisticsRow& row : twice.rows) row.values.pop_back();
      EXPECT_EQ(Rows(one), Rows(twice));
    }
  }
}

TEST_F(StatisticsTest, OfFieldsThatAreNoFacetsWereOnlyThoseWithoutAValue) {
  EXPECT_THAT(Rows(Count("", {FieldId::kCase})),
              ElementsAre("cm14-0000001: 3/1 1-1", "cm14-0000002: 1/1 1-0",
                          "cm14-0000003: 1/1 0-0"));
  EXPECT_THAT(
      Rows(Count("", {FieldId::kDecided})),
      ElementsAre("2014-01-02: 3/1 1-1", ": 1/1 0-0", "2015-01-02: 1/1 1-0"));
}

// "drug:*" asks for any value; what has none is the row without one.
TEST_F(StatisticsTest, LeaveOneRowForWhatHasNoValue) {
  for (const Field& field : AllFields()) {
    if (field.slot == kNoSlot) continue;
    SCOPED_TRACE(field.name);
    Statistics all = Count("", {field.id});
    std::erase_if(all.rows, [](const StatisticsRow& row) {
      return !row.values[0].empty();
    });
    EXPECT_EQ(Rows(Count(absl::StrCat("-", field.name, ":*"), {field.id})),
              Rows(all));
    EXPECT_EQ(Count(absl::StrCat(field.name, ":*"), {field.id})
                      .total.count.determinations +
                  (all.rows.empty() ? 0 : all.rows[0].count.determinations),
              all.total.count.determinations);
  }
}

TEST_F(StatisticsTest, AreRenderedThreeWays) {
  const Statistics statistics = Count("", {FieldId::kYear});
  RenderOptions wide;
  wide.width = 100;
  EXPECT_THAT(
      RenderStatisticsText(statistics, wide),
      HasSubstr("upheld %     95 % interval\n"
                "2014                 3        1       1           1    "
                "50.0 %    9.5 % - 90.5 %\n"));
  RenderOptions narrow;
  narrow.width = 70;
  EXPECT_THAT(
      RenderStatisticsText(statistics, narrow),
      HasSubstr("upheld % (95 %)\n"
                "2014                 3        1       1           1     "
                "50.0 (9.5-90.5)\n"));
  EXPECT_THAT(
      RenderStatisticsJson(statistics),
      HasSubstr("{\"values\":{\"year\":\"2014\"},\"determinations\":3,"
                "\"letters\":1,\"upheld\":1,\"overturned\":1,"
                "\"upheld_rate\":0.5,\"interval_95\":[0.0945,0.9055]}"));
  EXPECT_EQ(RenderStatisticsCsv(statistics),
            "year,determinations,letters,upheld,overturned,upheld_rate,"
            "low_95,high_95\n"
            "2014,3,1,1,1,0.5000,0.0945,0.9055\n"
            ",1,1,0,0,,,\n"
            "2015,1,1,1,0,1.0000,0.2065,1.0000\n");
}

}  // namespace
}  // namespace imr
