// What later builds added, and nothing else: in sets, totals, facets and hits.
#include "searcher/added_after.h"

#include <map>
#include <set>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "searcher/search.h"
#include "tests/indexer/made_letters.h"
#include "tests/searcher/test_index.h"

namespace imr {
namespace {

using ::testing::AnyOf;
using ::testing::ElementsAre;

// Returns what `query` finds of builds after `since`.
ResultPage Find(IndexReader& index, const std::string& query,
                std::optional<uint64_t> since) {
  SearchRequest request;
  request.query = query;
  request.since = since;
  request.limit = 0;
  request.facets = {{FieldId::kOutcome, 0}, {FieldId::kYear, 0}};
  const absl::StatusOr<ResultPage> page = Search(index, request);
  EXPECT_TRUE(page.ok()) << page.status();
  return page.value_or(ResultPage());
}

std::set<std::string> LettersOf(const ResultPage& page) {
  std::set<std::string> letters;
  for (const Hit& hit : page.hits) letters.insert(hit.case_id);
  return letters;
}

// Checks that totals and facets count the hits shown.
void ExpectCountsOfHits(const ResultPage& page) {
  std::map<std::string, int64_t> outcomes;
  for (const Hit& hit : page.hits) {
    if (hit.outcome) ++outcomes[std::string(OutcomeName(*hit.outcome))];
  }
  EXPECT_EQ(page.total.determinations, static_cast<int64_t>(page.hits.size()));
  EXPECT_EQ(page.total.letters, static_cast<int64_t>(LettersOf(page).size()));
  ASSERT_EQ(page.facets.size(), 2u);
  EXPECT_EQ(page.facets[0].values.size(), outcomes.size());
  for (const FacetValue& value : page.facets[0].values) {
    EXPECT_EQ(value.count.determinations, outcomes[value.value]) << value.value;
  }
}

// Builds in which letters are added, replaced and removed.
class AddedAfterTest : public ::testing::Test {
 protected:
  AddedAfterTest() {
    Mark();
    index_.Add({MadeLetter("C", "uo")});
    Mark();
    index_.Remove("A");
    index_.Add({MadeLetter("A", "ooo"), MadeLetter("D", "u")});
    Mark();
    index_.Remove("C");
    index_.Add({MadeLetter("E", "o")});
    Mark();
  }

  void Mark() { marks_.push_back(index_.Open().generation()); }

  // The letters that live and were added after each mark.
  void ExpectLettersAfterMarks() {
    const std::vector<std::set<std::string>> after = {
        {"A", "D", "E"}, {"A", "D", "E"}, {"E"}, {}};
    IndexReader index = index_.Open();
    for (size_t i = 0; i < marks_.size(); ++i) {
      SCOPED_TRACE(absl::StrCat("mark ", i));
      const ResultPage page = Find(index, "visits", marks_[i]);
      EXPECT_EQ(LettersOf(page), after[i]);
      EXPECT_EQ(page.since, marks_[i]);
      EXPECT_EQ(page.build, index.generation());
      ExpectCountsOfHits(page);
    }
    const ResultPage all = Find(index, "visits", std::nullopt);
    EXPECT_EQ(LettersOf(all), (std::set<std::string>{"A", "B", "D", "E"}));
    EXPECT_EQ(LettersOf(Find(index, "visits", 0)), LettersOf(all));
    ExpectCountsOfHits(all);
  }

  TestIndex index_{{MadeLetter("A", "uo"), MadeLetter("B", "uu")}};
  std::vector<uint64_t> marks_;
};

TEST_F(AddedAfterTest, LettersOfLaterBuilds) { ExpectLettersAfterMarks(); }

TEST_F(AddedAfterTest, AMergeMakesNoLetterNew) {
  index_.Merge();
  ExpectLettersAfterMarks();
}

TEST_F(AddedAfterTest, CompactionMakesNoLetterNew) {
  index_.Compact();
  ExpectLettersAfterMarks();
}

TEST_F(AddedAfterTest, CompactionOfAMergeMakesNoLetterNew) {
  index_.Merge();
  index_.Compact();
  ExpectLettersAfterMarks();
}

TEST_F(AddedAfterTest, AFacetThatIsFilteredCountsOnlyLaterBuildsToo) {
  IndexReader index = index_.Open();
  const ResultPage page = Find(index, "visits outcome:upheld", marks_[1]);
  EXPECT_EQ(LettersOf(page), (std::set<std::string>{"D"}));
  std::map<std::string, int64_t> counts;
  for (const FacetValue& value : page.facets[0].values) {
    counts[value.value] = value.count.determinations;
  }
  EXPECT_EQ(counts,
            (std::map<std::string, int64_t>{{"overturned", 4}, {"upheld", 1}}));
}

TEST_F(AddedAfterTest, WhereNothingIsNewItSaysWhatThereIs) {
  IndexReader index = index_.Open();
  EXPECT_THAT(Find(index, "visits", marks_[3]).notes,
              ElementsAre("without --since: 7 determinations in 4 letters"));
  // What is never found is explained as ever.
  EXPECT_EQ(Find(index, "zebra visits", marks_[3]).notes,
            Find(index, "zebra visits", std::nullopt).notes);
}

}  // namespace
}  // namespace imr
