#include "searcher/folding.h"

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "searcher/search.h"
#include "tests/searcher/letters.h"
#include "tests/searcher/test_index.h"

namespace imr {
namespace {

using ::testing::ElementsAre;
using ::testing::SizeIs;

constexpr Outcome kUpheld = Outcome::kUpheld;
constexpr Outcome kOverturned = Outcome::kOverturned;

Letter One(const std::string& id, int year, Outcome outcome,
           const std::string& key, const std::string& request = "A brace") {
  Determination one = MakeDetermination(request, outcome, {}, {},
                                        "The zither has not been shown.");
  one.rationale_key = key;
  return MakeLetter(id, absl::CivilDay(year, 1, 1), {}, {std::move(one)});
}

class FoldingTest : public ::testing::Test {
 protected:
  ResultPage Find(int64_t limit = 10, int64_t offset = 0, bool fold = true,
                  ResultUnit unit = ResultUnit::kDetermination) {
    SearchRequest request;
    request.query = "zither";
    request.limit = limit;
    request.offset = offset;
    request.fold = fold;
    request.unit = unit;
    request.facets = {{FieldId::kOutcome}};
    absl::StatusOr<ResultPage> page = Search(index_, request);
    EXPECT_TRUE(page.ok()) << page.status();
    return *std::move(page);
  }

  const TestIndex folder_{{One("old", 2013, kUpheld, "k1"),
                           One("best", 2013, kUpheld, "k1", "A zither"),
                           One("approved", 2013, kOverturned, "k1"),
                           One("new", 2016, kUpheld, "k1"),
                           One("other", 2013, kUpheld, "k2"),
                           One("no key", 2012, kUpheld, ""),
                           One("no key either", 2011, kUpheld, "")}};
  IndexReader index_ = folder_.Open();
};

std::vector<std::string> Ids(const ResultPage& page) {
  std::vector<std::string> ids;
  for (const Hit& hit : page.hits) ids.push_back(hit.case_id);
  return ids;
}

TEST_F(FoldingTest, ShowsTheBestOfTheSameRationaleAndOutcomeWithTheOthersIds) {
  const ResultPage page = Find();
  EXPECT_THAT(Ids(page), ElementsAre("best", "approved", "other", "no key",
                                     "no key either"));
  EXPECT_EQ(page.hits[0].duplicates, 2);
  EXPECT_THAT(page.hits[0].duplicate_ids, ElementsAre("new#1", "old#1"));
  EXPECT_EQ(page.hits[0].rationale_key, "k1");
  EXPECT_EQ(page.hits[1].duplicates, 0);
  EXPECT_EQ(page.folded, 2);
}

TEST_F(FoldingTest, TotalsAndFacetsCountEach) {
  const ResultPage page = Find();
  EXPECT_EQ(page.total.determinations, 7);
  EXPECT_EQ(page.facets[0].values[0].count.determinations, 6);
}

TEST_F(FoldingTest, PagesTogetherShowOrNameEachMatchOnce) {
  for (int64_t limit : {1, 2, 3}) {
    std::multiset<std::string> seen;
    for (int64_t offset = 0; offset < 7; offset += limit) {
      for (const Hit& hit : Find(limit, offset).hits) {
        seen.insert(hit.id);
        seen.insert(hit.duplicate_ids.begin(), hit.duplicate_ids.end());
      }
    }
    EXPECT_THAT(seen, SizeIs(7)) << limit;
    EXPECT_THAT(std::set<std::string>(seen.begin(), seen.end()), SizeIs(7));
  }
}

TEST(Folding, NamesTheFirstTenAndCountsAll) {
  std::vector<Letter> letters;
  for (int i = 0; i < 31; ++i) {
    letters.push_back(One(absl::StrCat("letter ", i), 2014, kUpheld, "k1"));
  }
  const TestIndex folder(letters);
  IndexReader index = folder.Open();
  SearchRequest request;
  request.query = "zither";
  request.fold = true;
  const ResultPage page = *Search(index, request);
  ASSERT_THAT(page.hits, SizeIs(1));
  EXPECT_EQ(page.hits[0].duplicates, 30);
  EXPECT_THAT(page.hits[0].duplicate_ids, SizeIs(10));
  EXPECT_EQ(page.folded, 30);
}

TEST_F(FoldingTest, WhatIsNoPageToReadNeverFolds) {
  EXPECT_THAT(Find(0).hits, SizeIs(7));
  EXPECT_THAT(Find(kMaxFoldedLimit + 1).hits, SizeIs(7));
  EXPECT_THAT(Find(10, 0, false).hits, SizeIs(7));
  EXPECT_THAT(Find(10, 0, true, ResultUnit::kLetter).hits, SizeIs(7));
  EXPECT_EQ(Find(0).folded, 0);
}

}  // namespace
}  // namespace imr
