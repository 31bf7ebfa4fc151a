// Searches of whole queries: what is found, in which order, on which page,
// with which facets.
#include "searcher/search.h"

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "tests/searcher/search_fixture.h"

namespace imr {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Gt;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using ::testing::UnorderedElementsAre;

std::vector<std::string> Values(const FacetResult& facet) {
  std::vector<std::string> values;
  for (const FacetValue& value : facet.values) {
    values.push_back(absl::StrCat(value.value, " ", value.count.determinations,
                                  "/", value.count.letters,
                                  value.selected ? " selected" : ""));
  }
  return values;
}

TEST_F(SearchTest, AnOutcomeBelongsToItsDrug) {
  const struct {
    const char* query;
    int64_t determinations, letters;
  } kCases[] = {
      {"drug:alprazolam outcome:upheld", 2, 2},
      {"drug:alprazolam outcome:overturned", 1, 1},
      {"drug:hydrocodone outcome:overturned", 0, 0},
      {"drug:hydrocodone OR drug:alprazolam", 4, 3},
      {"drug:alprazolam page:24 page:66", 1, 1},
      {"-drug:alprazolam", 2, 2},
      {"page:60..70", 2, 2},
      {"decided:2014", 3, 2},
      {"decided:2014-09-02..", 2, 1},
      {"case:cm14-0000001", 2, 1},
      {"case:CM14*", 4, 3},
      {"rationale:tolerance", 2, 2},
      {"\"xanax develops\"", 1, 1},
      {"xanax w/4 taper", 1, 1},
      {"toler*", 2, 2},
      {"letter:norco", 2, 1},
      {"-letter:norco", 3, 3},
      {"letter:norco letter:(xanax upheld)", 0, 0},
      {"xanax letter:(norco upheld)", 1, 1},
      {"norco upheld and xanax overturned", 2, 1},
      {"norco upheld and xanax upheld", 0, 0},
      {"norco and xanax together", 2, 1},
      {"letters with norco and xanax overturned", 1, 1},
      {"", 5, 4},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.query);
    const ResultPage page = Find(c.query);
    EXPECT_EQ(page.total.determinations, c.determinations);
    EXPECT_EQ(page.total.letters, c.letters);
    EXPECT_THAT(page.hits, SizeIs(c.determinations));
  }
}

TEST_F(SearchTest, ALetterThatCouldNotBeReadIsFoundByItsWords) {
  const ResultPage page = Find("xanax");
  EXPECT_EQ(ToString(page.total), "4 determinations in 4 letters");
  ASSERT_THAT(Ids(page), Contains("x0123456789ab#1"));
  EXPECT_EQ(page.hits.back().outcome, std::nullopt);
}

TEST_F(SearchTest, FiltersShowNewestFirstAndMissingDaysLast) {
  EXPECT_THAT(
      Ids(Find("drug:alprazolam")),
      ElementsAre("CM14-0000001#2", "CM14-0000003#1", "CM14-0000002#1"));
  SearchRequest request;
  request.query = "drug:alprazolam OR drug:hydrocodone";
  request.sort = SortOrder::kOldest;
  EXPECT_THAT(Ids(Find(request)),
              ElementsAre("CM14-0000003#1", "CM14-0000001#1", "CM14-0000001#2",
                          "CM14-0000002#1"));
}

TEST_F(SearchTest, WordsShowTheBestFirst) {
  const ResultPage page = Find("rationale:tolerance");
  EXPECT_THAT(Ids(page), ElementsAre("CM14-0000001#1", "CM14-0000003#1"));
  EXPECT_THAT(page.hits[0].score, Gt(page.hits[1].score));
}

TEST_F(SearchTest, ByLetterShowsEachLetterOnce) {
  for (SortOrder sort : {SortOrder::kRelevance, SortOrder::kNewest}) {
    SearchRequest request;
    request.query = "rationale:tolerance OR rationale:taper OR rationale:use";
    request.unit = ResultUnit::kLetter;
    request.sort = sort;
    const ResultPage page = Find(request);
    EXPECT_EQ(ToString(page.total), "4 determinations in 3 letters");
    ASSERT_THAT(page.hits, SizeIs(3));
    for (const Hit& hit : page.hits) {
      EXPECT_EQ(hit.letter_hits, hit.case_id == "CM14-0000001" ? 2 : 1);
    }
  }
}

TEST_F(SearchTest, PagesCutOneListWithoutGapOrOverlap) {
  for (const char* query : {"", "xanax OR tolerance OR use"}) {
    SCOPED_TRACE(query);
    SearchRequest request;
    request.query = query;
    request.limit = 0;
    const std::vector<std::string> all = Ids(Find(request));
    std::vector<std::string> joined;
    request.limit = 2;
    for (request.offset = 0; request.offset < 8; request.offset += 2) {
      const std::vector<std::string> page = Ids(Find(request));
      joined.insert(joined.end(), page.begin(), page.end());
    }
    EXPECT_EQ(joined, all);
  }
}

TEST_F(SearchTest, RefusesPagesThatAreNone) {
  SearchRequest request;
  request.limit = -1;
  EXPECT_EQ(Search(reader_, request).status().code(),
            absl::StatusCode::kInvalidArgument);
  request.limit = 10;
  request.offset = -1;
  EXPECT_EQ(Search(reader_, request).status().code(),
            absl::StatusCode::kInvalidArgument);
  request.offset = int64_t{1} << 62;
  EXPECT_THAT(Find(request).hits, IsEmpty());
}

TEST_F(SearchTest, AFacetLeavesItsOwnFilterOut) {
  SearchRequest request;
  request.query = "drug:alprazolam outcome:upheld";
  request.facets = {{FieldId::kOutcome}, {FieldId::kSpecialty}};
  const ResultPage page = Find(request);
  ASSERT_THAT(page.facets, SizeIs(2));
  EXPECT_THAT(Values(page.facets[0]),
              ElementsAre("upheld 2/2 selected", "overturned 1/1"));
  EXPECT_THAT(Values(page.facets[1]),
              ElementsAre("anesthesiology 1/1", "pain management 1/1",
                          "psychiatry 1/1"));
}

TEST_F(SearchTest, AnExcludedValueStaysExcludedInItsFacet) {
  SearchRequest request;
  request.query = "drug:alprazolam -outcome:upheld";
  request.facets = {{FieldId::kOutcome}};
  EXPECT_THAT(Values(Find(request).facets[0]), ElementsAre("overturned 1/1"));
}

TEST_F(SearchTest, FacetsCountLettersOnceAndSayHowManyAreNotShown) {
  SearchRequest request;
  request.query = "layout:determination_2014";
  request.facets = {{FieldId::kLayout}, {FieldId::kPage, 2}};
  request.facets_only = true;
  const ResultPage page = Find(request);
  EXPECT_THAT(page.hits, IsEmpty());
  EXPECT_THAT(Values(page.facets[0]),
              ElementsAre("determination_2014 4/3 selected", "unknown 1/1"));
  EXPECT_THAT(Values(page.facets[1]), ElementsAre("24 2/2", "66 2/2"));
  EXPECT_EQ(page.facets[1].more, 1);
}

TEST_F(SearchTest, KeepsToTheCasesOfAListAndNamesTheMissing) {
  SearchRequest request;
  request.query = "xanax";
  request.cases = {"cm14-0000001", "CM14-0000002", "CM19-7654321"};
  const ResultPage page = Find(request);
  EXPECT_THAT(Ids(page),
              UnorderedElementsAre("CM14-0000001#2", "CM14-0000002#1"));
  EXPECT_THAT(page.notes, Contains("case CM19-7654321: not in this index"));
  request.query = "";
  EXPECT_EQ(Find(request).total.determinations, 3);
}

TEST_F(SearchTest, SeesTheNewestRevisionOnceOpenedAgain) {
  folder_.Add(
      {MakeLetter("CM15-0000001", absl::CivilDay(2015, 1, 1), {"psychiatry"},
                  {MakeDetermination("XANAX", Outcome::kUpheld, {Xanax()})})});
  EXPECT_EQ(Find("drug:alprazolam").total.determinations, 3);
  reader_ = folder_.Open();
  EXPECT_EQ(Find("drug:alprazolam").total.determinations, 4);
}

TEST_F(SearchTest, XapiansExceptionsBecomeErrors) {
  const absl::Status status = reader_
                                  .Read([]() -> absl::StatusOr<int> {
                                    throw Xapian::DatabaseCorruptError("torn");
                                  })
                                  .status();
  EXPECT_EQ(status.code(), absl::StatusCode::kDataLoss);
  EXPECT_THAT(std::string(status.message()), HasSubstr(reader_.path()));
}

TEST(IndexReader, SaysWhatToDoWithoutAnIndex) {
  const absl::Status none = IndexReader::Open("/nowhere/imr.db").status();
  EXPECT_EQ(none.code(), absl::StatusCode::kNotFound);
  EXPECT_EQ(none.message(),
            "open index \"/nowhere/imr.db\": no such folder; create it with "
            "\"imr-index build\"");
  const absl::Status empty = IndexReader::Open(::testing::TempDir()).status();
  EXPECT_EQ(empty.code(), absl::StatusCode::kNotFound);
  EXPECT_THAT(std::string(empty.message()), HasSubstr("holds no index"));
}

}  // namespace
}  // namespace imr