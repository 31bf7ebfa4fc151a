// Marks of alerts that several commands set at one moment.
#include "searcher/alert.h"

#include <cstdlib>
#include <string>
#include <thread>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "searcher/search.h"
#include "tests/indexer/made_letters.h"
#include "tests/indexer/test_folder.h"
#include "tests/searcher/test_index.h"

namespace imr {
namespace {

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
