#include "searcher/search.h"

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "tests/searcher/letters.h"
#include "tests/searcher/test_index.h"

namespace imr {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Gt;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;
using ::testing::UnorderedElementsAre;

constexpr Outcome kUpheld = Outcome::kUpheld;
constexpr Outcome kOverturned = Outcome::kOverturned;

// Four letters: Xanax upheld on page 24 twice; Norco upheld and Xanax
// overturned in one letter; one that could not be read.
std::vector<Letter> Letters() {
  std::vector<Letter> letters = {
      MakeLetter("CM14-0000003", absl::CivilDay(2014, 3, 1),
                 {"pain management", "anesthesiology"},
                 {MakeDetermination("XANAX 1MG #30", kUpheld, {Xanax()}, {24},
                                    "Tolerance to Xanax develops.")}),
      MakeLetter("CM14-0000001", absl::CivilDay(2014, 9, 2), {"psychiatry"},
                 {MakeDetermination("NORCO 10/325 #60", kUpheld, {Norco()},
                                    {78}, "Tolerance tolerance tolerance."),
                  MakeDetermination("XANAX 1MG", kOverturned, {Xanax()}, {66},
                                    "A taper of Xanax is approved.")}),
      MakeLetter("CM14-0000002", std::nullopt, {"psychiatry"},
                 {MakeDetermination("ALPRAZOLAM 1MG", kUpheld, {Xanax()},
                                    {24, 66}, "Not for longer use.")}),
      MakeLetter("x0123456789ab", std::nullopt, {}, {})};
  letters.back().layout = "unknown";
  letters.back().body = "A letter on Xanax in a form nobody knows.";
  letters.back().problems.push_back(
      {ProblemCode::kUnknownLayout, "no layout claims it", 0});
  return letters;
}

class SearchTest : public ::testing::Test {
 protected:
  ResultPage Find(const SearchRequest& request) {
    absl::StatusOr<ResultPage> page = Search(reader_, request);
    EXPECT_TRUE(page.ok()) << page.status();
    return page.ok() ? *std::move(page) : ResultPage();
  }
  ResultPage Find(const std::string& query) {
    SearchRequest request;
    request.query = query;
    return Find(request);
  }

  TestIndex folder_{Letters()};
  IndexReader reader_ = folder_.Open();
};

std::vector<std::string> Ids(const ResultPage& page) {
  std::vector<std::string> ids;
  for (const Hit& hit : page.hits) ids.push_back(hit.id);
  return ids;
}

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

TEST_F(SearchTest, TellsWhatEachPartFindsWhenAllTogetherFindNothing) {
  const ResultPage page = Find("drug:hydrocodone page:24 zebra");
  EXPECT_EQ(page.total.determinations, 0);
  EXPECT_THAT(page.notes,
              Contains("drug:hydrocodone alone: 1 determination in 1 letter"));
  EXPECT_THAT(page.notes,
              Contains("page:24 alone: 2 determinations in 2 letters"));
  EXPECT_THAT(page.notes,
              Contains("zebra alone: 0 determinations in 0 letters"));
}

TEST_F(SearchTest, TellsWhichPartToDropAndHowAWordMayBeMeant) {
  const ResultPage page = Find("drug:alprazolam page:24 tolerence");
  EXPECT_EQ(page.total.determinations, 0);
  EXPECT_THAT(page.notes,
              Contains("without tolerence: 2 determinations in 2 letters"));
  EXPECT_THAT(page.notes,
              Contains("did you mean drug:alprazolam page:24 tolerance? "
                       "1 determination in 1 letter"));
}

TEST_F(SearchTest, TellsWhichValueOfAFieldMayBeMeant) {
  const ResultPage drug = Find("drug:alprazolan");
  EXPECT_EQ(drug.total.determinations, 0);
  EXPECT_THAT(drug.notes, Contains("did you mean drug:alprazolam? 3 "
                                   "determinations in 3 letters"));
  EXPECT_THAT(Find("specialty:pane").notes,
              Contains(HasSubstr("\"imr-search find --facets-only --facet "
                                 "specialty\" lists its values")));
  for (const std::string& note : Find("strength:99").notes) {
    EXPECT_THAT(note, Not(HasSubstr("did you mean"))) << note;
  }
}

TEST_F(SearchTest, CountsAMeantDrugAsItIsUnderstood) {
  EXPECT_THAT(Find("alprazolan").notes,
              Contains("did you mean alprazolam? 3 determinations in 3 "
                       "letters"));
}

TEST_F(SearchTest, CountsWhatIsMeantAsTheRequestWouldFindIt) {
  SearchRequest literal;
  literal.query = "alprazolan";
  literal.literal = true;
  EXPECT_THAT(Find(literal).notes,
              Contains("did you mean alprazolam? 1 determination in 1 letter"));
  SearchRequest listed;
  listed.query = "alprazolan";
  listed.cases = {"CM14-0000001", "CM14-0000002"};
  EXPECT_THAT(
      Find(listed).notes,
      Contains("did you mean alprazolam? 2 determinations in 2 letters"));
  EXPECT_THAT(Find("~toleranse xanaxx").notes,
              Contains("did you mean ~toleranse xanax? 1 determination in 1 "
                       "letter"));
}

TEST_F(SearchTest, TellsWhatEitherOfTwoDrugsFinds) {
  const ResultPage page = Find("alprazolam hydrocodone");
  EXPECT_EQ(page.total.determinations, 0);
  EXPECT_THAT(page.notes, Contains("alprazolam OR hydrocodone: 4 "
                                   "determinations in 3 letters"));
}

TEST_F(SearchTest, TellsWhatToDoWhateverFindsNothing) {
  const struct {
    const char* query;
    const char* note;
  } kCases[] = {
      // Phrases and distances: words that stand nowhere, words apart.
      {"\"xanax tolerence\"",
       "did you mean tolerance? 2 determinations in 2 letters"},
      {"\"tolerence to xanax\"",
       "did you mean \"tolerance to xanax\"? 1 determination in 1 letter"},
      {"\"taper zebra\"", "zebra: stands in no letter here"},
      {"\"xanax taper\"", "these words apart: 1 determination in 1 letter"},
      {"\"xanax norco\"", "xanax alone: 3 determinations in 3 letters"},
      {"taper w/1 approved",
       "these words at any distance: 1 determination in 1 letter"},
      {"(taper OR wean) w/3 aproved",
       "did you mean approved? 1 determination in 1 letter"},
      // Fields.
      {"rationale:tolerence",
       "did you mean rationale:tolerance? 2 determinations in 2 letters"},
      {"topic:opioids", "no determination here has topic opioids"},
      {"specialty:psychiatri,chiropractick",
       "did you mean specialty:psychiatry? 3 determinations in 2 letters"},
      {"specialty:psychiatri,chiropractick",
       "\"imr-search find --facets-only --facet specialty\" lists its values"},
      {"brand:xanaxx", "did you mean brand:xanax?"},
      // Numbers and days.
      {"page:900..950", "page: from 24 to 78 in this index"},
      {"page:25", "page: from 24 to 78 in this index"},
      {"decided:2016", "decided: from 2014-03-01 to 2014-09-02 in this index"},
      {"age:>90", "age: no letter here states one"},
      // Beginnings.
      {"toleran*zz", "toleran*zz"},
      {"tolerx*", "did you mean toler*? 2 determinations in 2 letters"},
      // Alternatives and exclusions.
      {"(taper longer) OR zebra", "taper alone: 1 determination in 1 letter"},
      {"norco -upheld", "norco alone: 1 determination in 1 letter"},
      {"norco page:24 tolerance psychiatry",
       "without page:24: 1 determination in 1 letter"},
      {"norco page:24 tolerance psychiatry zebra",
       "without page:24 and zebra: 1 determination in 1 letter"},
      // Drugs that no letter has.
      {"valium", "drug-class:benzodiazepine: 3 determinations in 3 letters"},
      {"of the what", "of alone: "},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.query);
    const ResultPage page = Find(c.query);
    EXPECT_EQ(page.total.determinations, 0);
    EXPECT_THAT(page.notes, Contains(HasSubstr(c.note)));
  }
}

TEST_F(SearchTest, NamesTheNearestOfAnUnknownField) {
  SearchRequest request;
  request.query = "drugg:norco";
  EXPECT_THAT(std::string(Search(reader_, request).status().message()),
              HasSubstr("the nearest: drug"));
}

TEST_F(SearchTest, NeverGuessesNumbers) {
  for (const std::string& note : Find("\"10325\" zebra").notes) {
    EXPECT_THAT(note, Not(HasSubstr("did you mean"))) << note;
  }
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

TEST_F(SearchTest, SeesTheNewestRevisionOnceReopened) {
  folder_.Add(
      {MakeLetter("CM15-0000001", absl::CivilDay(2015, 1, 1), {"psychiatry"},
                  {MakeDetermination("XANAX", kUpheld, {Xanax()})})});
  EXPECT_EQ(Find("drug:alprazolam").total.determinations, 3);
  ASSERT_TRUE(reader_.Reopen().ok());
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
