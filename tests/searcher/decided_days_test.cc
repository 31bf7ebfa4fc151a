#include "searcher/decided_days.h"

#include <algorithm>
#include <memory>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "common/column_file.h"
#include "tests/indexer/test_folder.h"

namespace imr {
namespace {

using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;
using ::testing::UnorderedElementsAreArray;

constexpr uint32_t kSlot = 36;

// An index of three segments, whose documents were decided on random days of
// few, some on none.
class ThreeSegments {
 public:
  explicit ThreeSegments(unsigned seed) : random_(seed) {
    for (uint32_t documents : {300u, 1u, 500u}) AddSegment(documents);
    days_ = std::make_unique<DecidedDays>(pieces_);
  }

  const DecidedDays& days() const { return *days_; }
  uint32_t last() const { return static_cast<uint32_t>(day_of_.size()) - 1; }
  uint32_t DayOf(Xapian::docid docid) const { return day_of_[docid]; }

  // Returns about one document in `share`.
  DocSet Draw(unsigned share) {
    DocSet set(last());
    for (Xapian::docid docid = 1; docid <= last(); ++docid) {
      if (random_() % share == 0) set.Add(docid);
    }
    return set;
  }

  // Returns the members of `set`, the newest first, of one day by docid.
  std::vector<Xapian::docid> Sorted(const DocSet& set) const {
    std::vector<Xapian::docid> members = set.Members();
    std::stable_sort(members.begin(), members.end(),
                     [this](Xapian::docid a, Xapian::docid b) {
                       return DayOf(a) > DayOf(b);
                     });
    return members;
  }

 private:
  void AddSegment(uint32_t documents) {
    const std::vector<uint32_t> days = {20130102, 20140506, 20140507, 20180101};
    std::vector<std::string> contents;
    for (uint32_t day : days) contents.push_back(absl::StrCat(day));
    const std::string path = folder_.Path(absl::StrCat("days", files_.size()));
    const Xapian::docid base = last();
    std::vector<uint32_t> numbers = {0};
    for (uint32_t i = 0; i < documents; ++i) {
      const auto number = static_cast<uint32_t>(random_() % 5);
      numbers.push_back(number);
      day_of_.push_back(number == 0 ? 0 : days[number - 1]);
    }
    ColumnFileWriter writer(path, documents);
    writer.AddColumn(kSlot, contents, numbers);
    EXPECT_TRUE(writer.Finish().ok());
    auto file = ColumnFile::Open(path);
    EXPECT_TRUE(file.ok()) << file.status();
    files_.push_back(std::make_unique<ColumnFile>(*std::move(file)));
    pieces_.push_back({base, documents, files_.back()->Find(kSlot)});
  }

  TestFolder folder_;
  std::mt19937 random_;
  std::vector<std::unique_ptr<ColumnFile>> files_;
  std::vector<DecidedDays::Piece> pieces_;
  std::vector<uint32_t> day_of_ = {0};  // by docid
  std::unique_ptr<DecidedDays> days_;
};

// Broad sets are walked through by day, sparse ones sorted: both give what a
// slow sort of all does.
TEST(DecidedDays, FindsTheNewestAsASlowSortDoes) {
  constexpr unsigned kSeed = 11;
  SCOPED_TRACE(kSeed);
  ThreeSegments index(kSeed);
  for (unsigned share : {1u, 2u, 5u, 40u, 400u}) {
    const DocSet set = index.Draw(share);
    for (size_t most :
         {size_t{0}, size_t{1}, size_t{3}, size_t{60}, size_t{1000}}) {
      SCOPED_TRACE(absl::StrCat("one in ", share, ", newest ", most));
      std::vector<Xapian::docid> sorted = index.Sorted(set);
      sorted.resize(std::min(most, sorted.size()));
      EXPECT_THAT(index.days().NewestOf(set, most),
                  UnorderedElementsAreArray(sorted));
    }
  }
}

TEST(DecidedDays, TakesDaysWhole) {
  constexpr unsigned kSeed = 12;
  SCOPED_TRACE(kSeed);
  ThreeSegments index(kSeed);
  for (unsigned share : {1u, 2u, 5u, 40u}) {
    const DocSet set = index.Draw(share);
    const std::vector<Xapian::docid> sorted = index.Sorted(set);
    for (size_t least : {size_t{1}, size_t{3}, size_t{10}, size_t{60}}) {
      SCOPED_TRACE(absl::StrCat("one in ", share, ", at least ", least));
      const auto taken = index.days().NewestDaysOf(set, least);
      ASSERT_GE(taken.size(), std::min(least, sorted.size()));
      EXPECT_TRUE(std::is_sorted(taken.begin(), taken.end()));
      // They are the first of the sorted, up to where a day ends.
      std::vector<Xapian::docid> first(
          sorted.begin(),
          sorted.begin() + static_cast<std::ptrdiff_t>(taken.size()));
      EXPECT_THAT(taken, UnorderedElementsAreArray(first));
      if (taken.size() < sorted.size()) {
        EXPECT_NE(index.DayOf(first.back()), index.DayOf(sorted[taken.size()]));
      }
    }
  }
}

TEST(DecidedDays, KnowsTheDayOfEach) {
  const ThreeSegments index(13);
  for (Xapian::docid docid = 1; docid <= index.last(); ++docid) {
    EXPECT_EQ(index.days().At(docid), index.DayOf(docid)) << docid;
  }
}

TEST(DecidedDays, WithoutDaysTheFirstAreTheNewest) {
  const DecidedDays days({{0, 9, nullptr}});
  DocSet set(9);
  set.AddRange(1, 9);
  EXPECT_THAT(days.NewestOf(set, 3), UnorderedElementsAre(1, 2, 3));
  EXPECT_THAT(days.NewestOf(DocSet(9), 3), IsEmpty());
  EXPECT_EQ(days.At(9), 0u);
}

}  // namespace
}  // namespace imr
