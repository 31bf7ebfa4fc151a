#include "searcher/closest.h"

#include <optional>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "searcher/evaluate.h"
#include "searcher/interpret_for.h"
#include "searcher/query_parts.h"
#include "searcher/search.h"
#include "tests/searcher/letters.h"
#include "tests/searcher/test_index.h"

namespace imr {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

std::vector<Letter> Letters() {
  return {
      MakeLetter("CM14-0000001", absl::CivilDay(2014, 9, 2), {"psychiatry"},
                 {MakeDetermination("XANAX 1MG", Outcome::kUpheld, {Xanax()},
                                    {24}, "Tolerance to it develops."),
                  MakeDetermination("NORCO 10/325", Outcome::kUpheld, {Norco()},
                                    {78}, "Soma was tried, and a taper.")}),
      MakeLetter("CM14-0000002", absl::CivilDay(2015, 1, 2), {"psychiatry"},
                 {MakeDetermination("XANAX 2MG", Outcome::kOverturned,
                                    {Xanax()}, {66}, "The taper goes on.")})};
}

class ClosestTest : public ::testing::Test {
 protected:
  ResultPage Find(const SearchRequest& request) {
    absl::StatusOr<ResultPage> page = Search(reader_, request);
    EXPECT_TRUE(page.ok()) << page.status();
    return page.ok() ? *std::move(page) : ResultPage();
  }

  TestIndex folder_{Letters()};
  IndexReader reader_ = folder_.Open();
};

// Returns "2/3: CM14-0000001#1 without zebra; ...", or "none".
std::string Shown(const std::optional<ClosestHits>& closest) {
  if (!closest) return "none";
  std::vector<std::string> hits;
  for (const Hit& hit : closest->hits) {
    hits.push_back(hit.missing.empty()
                       ? hit.id
                       : absl::StrCat(hit.id, " without ",
                                      absl::StrJoin(hit.missing, ", ")));
  }
  return absl::StrCat(closest->held, "/", closest->parts, ": ",
                      absl::StrJoin(hits, "; "));
}

TEST_F(ClosestTest, HoldsTheMostOfThePartsThatMayBeMissing) {
  struct Row {
    const char* query;
    const char* closest;
  };
  const Row rows[] = {
      // Two of three parts are closer than one.
      {"xanax tolerance zebra", "2/3: CM14-0000001#1 without zebra"},
      // The rarer word decides their order, then the newer letter.
      {"xanax taper tolerance",
       "2/3: CM14-0000001#1 without taper; CM14-0000002#1 without tolerance"},
      {"xanax zebra",
       "1/2: CM14-0000002#1 without zebra; CM14-0000001#1 without zebra"},
      // One of three is not close.
      {"xanax zebra quagga", "none"},
      {"zebra", "none"},
      // Filters, outcomes, days and exclusions hold, or nothing is shown.
      {"xanax zebra outcome:upheld", "1/2: CM14-0000001#1 without zebra"},
      {"xanax zebra overturned", "1/2: CM14-0000002#1 without zebra"},
      {"xanax zebra -taper", "1/2: CM14-0000001#1 without zebra"},
      {"xanax zebra decided:2015", "1/2: CM14-0000002#1 without zebra"},
      {"xanax zebra page:24", "1/2: CM14-0000001#1 without zebra"},
      {"norco overturned", "none"},
      {"drug:norco outcome:overturned", "none"},
      // What was understood as a drug nobody asked for stands as a word.
      {"soma", "1/1: CM14-0000001#2"},
      {"soma xanax",
       "1/2: CM14-0000002#1 without soma; CM14-0000001#1 without soma"},
      {"drug:soma", "none"},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.query);
    SearchRequest request;
    request.query = row.query;
    const ResultPage page = Find(request);
    EXPECT_EQ(page.total.determinations, 0);
    EXPECT_THAT(page.hits, IsEmpty());
    EXPECT_EQ(Shown(page.closest), row.closest);
  }
}

// Where nothing may come close looking for it is left out: it must find
// nothing.
TEST_F(ClosestTest, HasNothingWhereNothingMayComeClose) {
  const struct {
    const char* query;
    bool may_come_close;
  } kCases[] = {{"tolerance", false},
                {"zebra", false},
                {"drug:soma", false},
                {"outcome:upheld page:24 -taper", false},
                {"tolerance outcome:upheld", false},
                {"\"taper goes\"", false},
                {"tolerance taper", true},
                {"xanax", true},
                {"soma", true}};
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.query);
    SearchRequest request;
    request.query = c.query;
    const auto interpretation = InterpretFor(reader_, request);
    ASSERT_TRUE(interpretation.ok()) << interpretation.status();
    const QueryNode& tree = interpretation->tree;
    EXPECT_EQ(MayComeClose(tree, request.query), c.may_come_close);
    if (c.may_come_close) continue;
    Evaluator evaluator(reader_);
    EXPECT_FALSE(ClosestTo(reader_, request, tree, evaluator.Evaluate(tree),
                           PartsOf(tree, evaluator), evaluator)
                     .has_value());
  }
}

TEST_F(ClosestTest, IsOfTheFirstPageOfASearchThatFindsNothing) {
  SearchRequest request;
  request.query = "xanax";
  EXPECT_EQ(Shown(Find(request).closest), "none");
  request.query = "xanax zebra";
  request.offset = 10;
  EXPECT_EQ(Shown(Find(request).closest), "none");
  request.offset = 0;
  request.closest = false;
  EXPECT_EQ(Shown(Find(request).closest), "none");
  request.closest = true;
  request.facets_only = true;
  EXPECT_EQ(Shown(Find(request).closest), "none");
  request.facets_only = false;
  request.since = 1;  // an alert without news
  EXPECT_EQ(Shown(Find(request).closest), "none");
}

TEST_F(ClosestTest, IsShownApartFromTheFewThatAreFound) {
  struct Row {
    const char* query;
    int64_t found;
    const char* closest;
  };
  const Row rows[] = {
      // What is found is not shown again.
      {"xanax tolerance", 1, "1/2: CM14-0000002#1 without tolerance"},
      {"xanax taper", 1,
       "1/2: CM14-0000001#1 without taper; CM14-0000001#2 without xanax"},
      {"xanax tolerance outcome:upheld", 1, "none"},
      // Nothing is half of one part, and nothing else has its words.
      {"tolerance", 1, "none"},
      {"CM14-0000001 tolerance", 1, "none"},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.query);
    SearchRequest request;
    request.query = row.query;
    const ResultPage page = Find(request);
    EXPECT_EQ(page.total.determinations, row.found);
    EXPECT_THAT(page.hits, SizeIs(row.found));
    EXPECT_EQ(Shown(page.closest), row.closest);
  }
}

TEST_F(ClosestTest, FillsThePageAndNoMore) {
  SearchRequest request;
  request.query = "xanax tolerance";
  request.limit = 1;
  EXPECT_EQ(Shown(Find(request).closest), "none");
  request.limit = 2;
  EXPECT_NE(Shown(Find(request).closest), "none");
  request.sort = SortOrder::kNewest;  // an order by date is of matches only
  EXPECT_EQ(Shown(Find(request).closest), "none");
}

TEST_F(ClosestTest, IsNotShownWhereEnoughIsFound) {
  std::vector<Letter> letters;
  for (int i = 1; i <= 5; ++i) {
    letters.push_back(MakeLetter(
        absl::StrCat("CM14-000000", i), absl::CivilDay(2014, 9, i), {},
        {MakeDetermination("XANAX", Outcome::kUpheld, {Xanax()}, {24},
                           i <= 4 ? "A taper." : "Tolerance.")}));
  }
  const TestIndex folder(letters);
  IndexReader reader = folder.Open();
  SearchRequest request;
  request.query = "xanax taper";
  const absl::StatusOr<ResultPage> page = Search(reader, request);
  ASSERT_TRUE(page.ok());
  EXPECT_EQ(page->total.determinations, kFewFound + 1);
  EXPECT_EQ(Shown(page->closest), "none");
}

TEST_F(ClosestTest, CountsAllAndShowsAPage) {
  SearchRequest request;
  request.query = "xanax zebra";
  request.limit = 1;
  const ResultPage page = Find(request);
  ASSERT_TRUE(page.closest.has_value());
  EXPECT_EQ(ToString(page.closest->total), "2 determinations in 2 letters");
  EXPECT_THAT(page.closest->hits, SizeIs(1));
}

TEST_F(ClosestTest, MarksThePartsThatAreHeld) {
  SearchRequest request;
  request.query = "xanax tolerance zebra";
  const ResultPage page = Find(request);
  ASSERT_TRUE(page.closest.has_value());
  std::vector<std::string> marked;
  for (const SnippetPiece& piece : page.closest->hits[0].snippet) {
    if (piece.mark) marked.push_back(piece.text);
  }
  EXPECT_THAT(marked, ::testing::ElementsAre("Tolerance"));
}

}  // namespace
}  // namespace imr
