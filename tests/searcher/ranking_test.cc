#include "searcher/ranking.h"

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

constexpr Outcome kUpheld = Outcome::kUpheld;

absl::CivilDay Day(int year) { return absl::CivilDay(year, 3, 1); }

// A letter of one determination, named `id`.
Letter One(const std::string& id, int year, std::string request,
           std::string rationale, std::string summary = "",
           std::vector<Drug> drugs = {}) {
  Letter letter = MakeLetter(
      id, Day(year), {},
      {MakeDetermination(std::move(request), kUpheld, std::move(drugs), {},
                         std::move(rationale))});
  letter.clinical_summary = std::move(summary);
  return letter;
}

std::vector<std::string> Find(const std::vector<Letter>& letters,
                              const std::string& query) {
  const TestIndex folder(letters);
  IndexReader index = folder.Open();
  SearchRequest request;
  request.query = query;
  const absl::StatusOr<ResultPage> page = Search(index, request);
  EXPECT_TRUE(page.ok()) << page.status();
  std::vector<std::string> ids;
  for (const Hit& hit : page->hits) ids.push_back(hit.case_id);
  return ids;
}

TEST(Ranking, ARequestCountsAboveARationaleAndThatAboveASummary) {
  EXPECT_THAT(Find({One("summary", 2014, "A brace", "Not shown.", "A zither."),
                    One("rationale", 2014, "A brace", "No zither."),
                    One("request", 2014, "A zither", "Not shown."),
                    One("none", 2014, "A brace", "Not shown.")},
                   "zither"),
              ElementsAre("request", "rationale", "summary"));
}

TEST(Ranking, MoreOccurrencesCountMoreAndLongTextsLess) {
  std::string filler;
  for (int i = 0; i < 300; ++i) absl::StrAppend(&filler, "filler ");
  EXPECT_THAT(Find({One("long", 2014, "A", "A zither. " + filler),
                    One("short", 2014, "A", "A zither."),
                    One("often", 2014, "A", "A zither and two zithers.")},
                   "zither"),
              ElementsAre("often", "short", "long"));
}

TEST(Ranking, RareWordsCountMoreThanCommonOnes) {
  std::vector<Letter> letters = {
      One("rare", 2014, "A", "The zither was heard by the patient."),
      One("common", 2014, "A", "The oboe was heard by the patient.")};
  for (int i = 0; i < 8; ++i) {
    letters.push_back(One(absl::StrCat("other", i), 2014, "A", "An oboe."));
  }
  EXPECT_EQ(Find(letters, "zither OR oboe").front(), "rare");
}

TEST(Ranking, WordsNextToEachOtherInTheOrderAskedCountMore) {
  EXPECT_THAT(
      Find({One("apart", 2014, "A", "oboe one two three four five six zither"),
            One("turned", 2014, "A", "zither oboe one two three four five six"),
            One("near", 2014, "A", "oboe and zither two three four five six"),
            One("next", 2014, "A", "oboe zither one two three four five six")},
           "oboe zither"),
      ElementsAre("next", "near", "apart", "turned"));
}

TEST(Ranking, ADrugByTheNameTypedStandsAboveItsIngredient) {
  const Drug generic = {"Alprazolam", {"alprazolam"}, "benzodiazepine", ""};
  const std::vector<Letter> letters = {
      One("generic", 2015, "Alprazolam 1mg", "For panic.", "", {generic}),
      One("brand", 2013, "Xanax 1mg", "For panic.", "", {Xanax()})};
  EXPECT_THAT(Find(letters, "xanax"), ElementsAre("brand", "generic"));
  EXPECT_THAT(Find(letters, "alprazolam"), ElementsAre("generic", "brand"));
}

TEST(Ranking, OfEqualScoresTheNewerThenTheFirstInTheIndex) {
  EXPECT_THAT(Find({One("old", 2013, "A", "A zither."),
                    One("new", 2016, "A", "A zither."),
                    One("middle", 2014, "A", "A zither."),
                    One("middle too", 2014, "A", "A zither.")},
                   "zither"),
              ElementsAre("new", "middle", "middle too", "old"));
}

TEST(Ranking, FiltersAloneAreShownNewestFirst) {
  EXPECT_THAT(Find({One("old", 2013, "Xanax Xanax", "Xanax", "", {Xanax()}),
                    One("new", 2016, "Alprazolam", "A", "", {Xanax()})},
                   "drug:xanax"),
              ElementsAre("new", "old"));
}

}  // namespace
}  // namespace imr
