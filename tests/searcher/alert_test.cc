// Marks of alerts that several commands set at one moment, and what a day
// means.
#include "searcher/alert.h"

#include <cstdlib>
#include <string>
#include <thread>
#include <vector>

#include "absl/time/civil_time.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "searcher/search.h"
#include "tests/indexer/made_letters.h"
#include "tests/indexer/test_folder.h"
#include "tests/searcher/test_index.h"

namespace imr {
namespace {

using ::testing::HasSubstr;

class AlertTest : public ::testing::Test {
 protected:
  AlertTest() {
    setenv("IMR_SEARCHES", folder_.Path("searches").c_str(), 1);
    expanded_.name = "q";
    expanded_.options.since = "last";
  }
  ~AlertTest() override { unsetenv("IMR_SEARCHES"); }

  // A command that has searched, and has not yet set the mark.
  struct Asked {
    IndexReader index;
    SearchRequest request;
    absl::StatusOr<Alert> alert;
    absl::StatusOr<ResultPage> page;
  };
  Asked Ask() const {
    Asked asked = {
        index_.Open(), {}, absl::UnknownError(""), absl::UnknownError("")};
    asked.request.query = "knee";
    asked.alert = Alert::Prepare(expanded_, asked.index, asked.request);
    EXPECT_TRUE(asked.alert.ok()) << asked.alert.status();
    asked.page = Search(asked.index, asked.request);
    EXPECT_TRUE(asked.page.ok()) << asked.page.status();
    return asked;
  }
  static absl::Status Remember(const Asked& asked) {
    return asked.alert->Remember(asked.index, *asked.page);
  }
  // Returns how many letters are new.
  int64_t New() const { return Ask().page->total.letters; }

  TestFolder folder_;
  TestIndex index_{{MadeLetter("A", "u")}};
  ExpandedOptions expanded_;
};

// A command that began before a build and ends after one that began later:
// what that one showed is not new again.
TEST_F(AlertTest, AMarkDoesNotGoBack) {
  ASSERT_TRUE(Remember(Ask()).ok());
  index_.Add({MadeLetter("B", "u")});
  const Asked earlier = Ask();
  EXPECT_EQ(earlier.page->total.letters, 1);
  index_.Add({MadeLetter("C", "u")});
  const Asked later = Ask();
  EXPECT_EQ(later.page->total.letters, 2);
  ASSERT_TRUE(Remember(later).ok());
  ASSERT_TRUE(Remember(earlier).ok());
  EXPECT_EQ(New(), 0);
  index_.Add({MadeLetter("D", "u")});
  EXPECT_EQ(New(), 1);
}

TEST_F(AlertTest, ManyMayAskAtOneMoment) {
  std::vector<Asked> asked;
  for (int i = 0; i < 8; ++i) asked.push_back(Ask());
  std::vector<std::thread> threads;
  for (const Asked& one : asked) {
    threads.emplace_back([&one] {
      for (int i = 0; i < 20; ++i) {
        const absl::Status remembered = Remember(one);
        EXPECT_TRUE(remembered.ok()) << remembered;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(New(), 0);
}

class SinceDayTest : public AlertTest {
 protected:
  // Returns the letters that are new since `since`, or why that is not known.
  std::string New(const std::string& since) {
    expanded_.options.since = since;
    IndexReader index = asked_->Open();
    SearchRequest request;
    request.query = "knee";
    request.today = absl::CivilDay(2016, 11, 23);
    const auto alert = Alert::Prepare(expanded_, index, request);
    if (!alert.ok()) return std::string(alert.status().message());
    request.sort = SortOrder::kOldest;
    auto page = Search(index, request);
    EXPECT_TRUE(page.ok()) << page.status();
    alert->AddNotes(*page);
    note_ = page->notes[0];
    std::string letters;
    for (const Hit& hit : page->hits) letters += hit.case_id;
    return letters;
  }

  void BuildOn(int day, const std::string& letter) {
    asked_->BeginDay(absl::CivilDay(2016, 11, day));
    asked_->Add({MadeLetter(letter, "u")});
  }

  TestIndex* asked_ = &index_;  // whose first build has no day
  std::string note_;
};

TEST_F(SinceDayTest, ShowsWhatBuildsOnThatDayAndLaterAdded) {
  TestIndex dated(std::vector<Letter>{});
  asked_ = &dated;
  BuildOn(18, "B");
  BuildOn(18, "C");
  BuildOn(20, "D");
  BuildOn(23, "E");
  const struct {
    const char* since;
    const char* letters;
    const char* note;
  } kRows[] = {
      {"2016-11-18", "BCDE", "the first of them was 2 on 2016-11-18"},
      {"November 19, 2016", "DE", "what builds on 2016-11-19 and later"},
      {"2016-11-20", "DE", "the first of them was 4 on 2016-11-20"},
      {"11/21/2016", "E", "the first of them was 5 on 2016-11-23"},
      {"yesterday", "E", "--since yesterday: what builds on 2016-11-22"},
      {"today", "E", "what builds on 2016-11-23"},
      {"2016-11-24", "", "the last build was on 2016-11-23"},
      {"2016-12", "", "the last build was on 2016-11-23"},
      {"2016-11", "BCDE", "what builds on 2016-11-01"},
      {"last-4-days", "DE", "what builds on 2016-11-20"}};
  for (const auto& row : kRows) {
    EXPECT_EQ(New(row.since), row.letters) << row.since;
    EXPECT_THAT(note_, HasSubstr(row.note)) << row.since;
  }
}

TEST_F(SinceDayTest, TellsWhereBuildsHaveNoDay) {
  EXPECT_THAT(New("2016-11-18"),
              HasSubstr("builds up to 1, which an older imr-index made, the "
                        "index has no days; give the number of a build"));
  BuildOn(20, "B");
  BuildOn(21, "C");
  for (const char* day : {"2016-11-18", "2016-11-20"}) {
    EXPECT_THAT(New(day), HasSubstr("give a day after 2016-11-20, or the "
                                    "number of a build, or make the index"));
  }
  EXPECT_EQ(New("2016-11-21"), "C");
  EXPECT_EQ(New("1"), "BC");
}

TEST_F(SinceDayTest, MergingKeepsTheDays) {
  BuildOn(20, "B");
  BuildOn(21, "C");
  index_.Merge();
  EXPECT_EQ(New("2016-11-21"), "C");
  index_.Compact();
  EXPECT_EQ(New("2016-11-21"), "C");
}

TEST_F(AlertTest, MarksGoWithTheirSearch) {
  const std::string searches = folder_.Path("searches");
  EXPECT_TRUE(RemoveMarks(searches, "q").ok()) << "none were made";
  ASSERT_TRUE(Remember(Ask()).ok());
  EXPECT_EQ(New(), 0);
  ASSERT_TRUE(RemoveMarks(searches, "other").ok());
  EXPECT_EQ(New(), 0);
  ASSERT_TRUE(RemoveMarks(searches, "q").ok());
  EXPECT_EQ(New(), 1);
}

}  // namespace
}  // namespace imr
