#include "searcher/passage.h"

#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "searcher/search.h"
#include "tests/searcher/letters.h"
#include "tests/searcher/search_fixture.h"
#include "tests/searcher/test_index.h"

namespace imr {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

TEST(Passage, HasACapitalAndAnEndAndNoGrammar) {
  const struct {
    const char* query;
    bool is_passage;
  } kCases[] = {
      {"The patient was approved for 8 sessions of therapy.", true},
      {"Relief lasted a week; the pain came back, however;", true},
      {"He takes Norco (10/325) and Soma. Neither helps for long.", true},
      {"8 sessions of therapy were approved before this one.", false},
      {"the patient was approved for 8 sessions of therapy.", false},
      {"The patient was approved for 8 sessions of therapy", false},
      {"Soma was not certified.", false},
      {"Norco upheld page 78 by an orthopedic surgeon?", false},
      {"Find outcome:upheld of Norco by an orthopedic surgeon.", false},
      {"Records do not show \"functional improvement\" with therapy.", false},
      {"Norco AND Soma were both denied to her.", false},
      {"Pain w/5 function in the records of her doctor.", false},
      {"Relief of pain -surgery was said to be short.", false},
      {"Relie* of pain was said to be short.", false},
      {"", false},
      {".", false},
      {". . . . . . .", false},
      {"A. A. A. A. A. A. A.", false},
  };
  for (const auto& c : kCases) {
    EXPECT_EQ(WordsOfPassage(c.query).has_value(), c.is_passage) << c.query;
  }
}

TEST(Passage, GivesItsWordsOnceWithoutThoseThatSayNothing) {
  EXPECT_EQ(
      ToString(*WordsOfPassage(
          "The follow-up of the pain at the next follow-up visits.")),
      "(and (word follow) (word up) (word pain) (word next) (word visits))");
}

class PassageTest : public ::testing::Test {
 protected:
  ResultPage Find(const std::string& query) {
    SearchRequest request;
    request.query = query;
    absl::StatusOr<ResultPage> page = Search(index_, request);
    EXPECT_TRUE(page.ok()) << page.status();
    return page.ok() ? *std::move(page) : ResultPage();
  }

  const TestIndex folder_{
      {MakeLetter(
           "A", absl::CivilDay(2014, 3, 1), {},
           {MakeDetermination("Physical therapy", Outcome::kUpheld, {}, {},
                              "The patient was previously approved for eight "
                              "sessions of therapy."),
            MakeDetermination("Xanax", Outcome::kUpheld, {Xanax()})}),
       MakeLetter("B", absl::CivilDay(2014, 3, 1), {},
                  {MakeDetermination("Xanax", Outcome::kOverturned, {Xanax()},
                                     {}, "A taper of Xanax is approved.")})}};
  IndexReader index_ = folder_.Open();
};

// What it says in passing, "approved", is no outcome of its own.
TEST_F(PassageTest, FindsTheDeterminationItWasCopiedFrom) {
  const ResultPage page =
      Find("The patient was previously approved for eight sessions.");
  EXPECT_THAT(Ids(page), ElementsAre("A#1"));
  EXPECT_THAT(page.notes, Contains(HasSubstr("passage")));
  EXPECT_FALSE(page.hits[0].snippet.empty());
  // Copied with the letter's lines and spaces.
  EXPECT_THAT(Ids(Find("The patient was previously\napproved for "
                       "eight\u00a0sessions.\r\n")),
              ElementsAre("A#1"));
  // A question is none.
  EXPECT_THAT(
      Ids(Find("the patient was previously approved for eight sessions")),
      IsEmpty());
}

TEST_F(PassageTest, IsReadAsEverWhereItsWordsFindNoMore) {
  for (const char* query :
       {"A taper of Xanax is approved for her pain.",
        "Xanax was approved by the reviewer in that letter."}) {
    EXPECT_THAT(Find(query).notes, Not(Contains(HasSubstr("passage"))))
        << query;
  }
}

}  // namespace
}  // namespace imr
