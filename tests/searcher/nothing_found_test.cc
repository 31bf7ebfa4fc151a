// What is said where nothing is found: what each part finds, which to drop, how
// words and values may be meant.
#include <string>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "tests/searcher/search_fixture.h"

namespace imr {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

using NothingFoundTest = SearchTest;

TEST_F(NothingFoundTest, TellsWhatEachPartFindsWhenAllTogetherFindNothing) {
  const ResultPage page = Find("drug:hydrocodone page:24 zebra");
  EXPECT_EQ(page.total.determinations, 0);
  EXPECT_THAT(page.notes,
              Contains("drug:hydrocodone alone: 1 determination in 1 letter"));
  EXPECT_THAT(page.notes,
              Contains("page:24 alone: 2 determinations in 2 letters"));
  EXPECT_THAT(page.notes,
              Contains("zebra alone: 0 determinations in 0 letters"));
}

TEST_F(NothingFoundTest, TellsWhichPartToDropAndHowAWordMayBeMeant) {
  const ResultPage page = Find("drug:alprazolam page:24 tolerence");
  EXPECT_EQ(page.total.determinations, 0);
  EXPECT_THAT(page.notes,
              Contains("without tolerence: 2 determinations in 2 letters"));
  EXPECT_THAT(page.notes,
              Contains("did you mean drug:alprazolam page:24 tolerance? "
                       "1 determination in 1 letter"));
}

TEST_F(NothingFoundTest, PutsAllSlipsOfAQueryRightTogether) {
  EXPECT_THAT(Find("alprazolan tolerence").notes,
              Contains("did you mean alprazolam tolerance? 1 determination in "
                       "1 letter"));
}

TEST_F(NothingFoundTest, ParsesWordsThatRunTogether) {
  EXPECT_THAT(Find("xanaxtolerance").notes,
              Contains("did you mean xanax tolerance? 1 determination in 1 "
                       "letter"));
}

TEST_F(NothingFoundTest, TakesAKnownNameForNoSlip) {
  for (const std::string& note : Find("personal trainer").notes) {
    EXPECT_THAT(note, Not(HasSubstr("did you mean"))) << note;
  }
}

TEST_F(NothingFoundTest, TellsWhichValueOfAFieldMayBeMeant) {
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

TEST_F(NothingFoundTest, CountsAMeantDrugAsItIsUnderstood) {
  EXPECT_THAT(Find("alprazolan").notes,
              Contains("did you mean alprazolam? 3 determinations in 3 "
                       "letters"));
}

TEST_F(NothingFoundTest, CountsWhatIsMeantAsTheRequestWouldFindIt) {
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

TEST_F(NothingFoundTest, TellsWhatEitherOfTwoDrugsFinds) {
  const ResultPage page = Find("alprazolam hydrocodone");
  EXPECT_EQ(page.total.determinations, 0);
  EXPECT_THAT(page.notes, Contains("alprazolam OR hydrocodone: 4 "
                                   "determinations in 3 letters"));
  EXPECT_THAT(page.notes, Contains("letter:(alprazolam) letter:(hydrocodone): "
                                   "2 determinations in 1 letter"));
}

TEST_F(NothingFoundTest, TellsWhatEachOfSeveralPairsFinds) {
  const ResultPage page = Find("norco upheld and xanax upheld");
  EXPECT_THAT(page.notes, Contains("norco upheld alone: 1 determination in 1 "
                                   "letter"));
  EXPECT_THAT(page.notes, Contains("xanax upheld alone: 2 determinations in 2 "
                                   "letters"));
}

// What is said to be found is found by whoever types it.
TEST_F(NothingFoundTest, CountsWhatIsFoundByTypingIt) {
  const struct {
    const char* query;
    const char* note;
  } kCases[] = {
      // With the field or quotes that they had, or as they were read there.
      {"rationale:\"taper norco\"",
       "rationale:taper alone: 1 determination in 1 letter"},
      {"\"xanax norco\"", "text:xanax alone: 3 determinations in 3 letters"},
      {"xanax w/5 zebra page:24", "zebra: stands in no letter here"},
      // Of several words near another, all.
      {"tolerance w/2 (xanax taper) zebra",
       "tolerance w/2 (xanax taper) alone: 0 determinations in 0 letters"},
      // With all that is left.
      {"alprazolam hydrocodone decided:2014-03",
       "(alprazolam OR hydrocodone) decided:2014-03: 1 determination in 1 "
       "letter"},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.query);
    EXPECT_THAT(Find(c.query).notes, Contains(c.note));
  }
}

// Only the first parts are looked at one by one.
TEST_F(NothingFoundTest, CountsThePartsThatAreNotLookedAtToo) {
  const std::string query =
      "xanax taper is approved outcome:overturned drug:alprazolam page:66 "
      "specialty:psychiatry year:2014 decided:2014 rationale:a rationale:of "
      "rationale:taper rationale:xanax rationale:approved zebra quagga";
  for (const std::string& note : Find(query).notes) {
    EXPECT_THAT(note, Not(HasSubstr("without zebra"))) << note;
  }
}

TEST_F(NothingFoundTest, NamesAListOfCasesInsteadOfItsTree) {
  SearchRequest listed;
  listed.query = "norco";
  listed.cases = {"CM14-0000002", "CM14-0000003"};
  const ResultPage page = Find(listed);
  EXPECT_THAT(page.notes,
              Contains("the list of cases alone: 2 determinations in 2 "
                       "letters"));
  listed.query = "";
  listed.cases = {"CM99-0000001"};
  EXPECT_THAT(Find(listed).notes,
              ElementsAre("case CM99-0000001: not in this index"));
}

TEST_F(NothingFoundTest, ProposesNoFieldThatNobodyMeant) {
  SearchRequest request;
  request.query = "foo:bar";
  EXPECT_THAT(std::string(Search(reader_, request).status().message()),
              Not(HasSubstr("the nearest")));
}

TEST_F(NothingFoundTest, TellsWhatToDoWhateverFindsNothing) {
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
      {"CM14-0000009", "case CM14-0000009: not in this index"},
      {"CM14-000", "CM14-000*: 4 determinations in 3 letters"},
      {"case:\"cm14 000\"", "CM14-000*: 4 determinations in 3 letters"},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.query);
    const ResultPage page = Find(c.query);
    EXPECT_EQ(page.total.determinations, 0);
    EXPECT_THAT(page.notes, Contains(HasSubstr(c.note)));
  }
}

TEST_F(NothingFoundTest, NamesTheNearestOfAnUnknownField) {
  SearchRequest request;
  request.query = "drugg:norco";
  EXPECT_THAT(std::string(Search(reader_, request).status().message()),
              HasSubstr("the nearest: drug"));
}

// Each word that is looked up takes reading many of the index's.
TEST_F(NothingFoundTest, LooksUpTheFirstWordsOnly) {
  const auto with_words = [](char last) {
    std::string query = "(";
    for (char letter = 'a'; letter <= last; ++letter) {
      absl::StrAppend(&query, "zyxw", std::string{letter, letter}, " OR ");
    }
    return query + "tolerence)";
  };
  const auto meant = HasSubstr("OR tolerance)? ");
  EXPECT_THAT(Find(with_words('w')).notes, Contains(meant));
  EXPECT_THAT(Find(with_words('x')).notes, Not(Contains(meant)));
}

TEST_F(NothingFoundTest, NeverGuessesNumbers) {
  for (const std::string& note : Find("\"10325\" zebra").notes) {
    EXPECT_THAT(note, Not(HasSubstr("did you mean"))) << note;
  }
}

}  // namespace
}  // namespace imr
