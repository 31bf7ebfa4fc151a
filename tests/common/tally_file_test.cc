#include "common/tally_file.h"

#include <string>
#include <vector>

#include "absl/status/status.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "common/file.h"
#include "tests/indexer/test_folder.h"

namespace imr {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr uint32_t kDocuments = 70;  // two words a set

// Contents: "a", "a b", "c".
SlotTallies OfDeterminations() {
  SlotTallies tallies;
  tallies.slot = 13;
  tallies.values = {"a", "b", "c"};
  tallies.ends = {0, 1, 3, 4};
  tallies.lists = {0, 0, 1, 2};
  tallies.totals = {{40, 30}, {10, 10}, {20, 15}};
  tallies.frequent = {0, 2};
  tallies.sets = {1, 2, 3, 4, 5, 6};
  return tallies;
}

SlotTallies OfLetters() {
  SlotTallies tallies;
  tallies.slot = 20;
  tallies.values = {"x"};
  tallies.ends = {0, 1};
  tallies.lists = {0};
  tallies.totals = {{70, 35}};
  return tallies;
}

std::vector<uint32_t> ValuesOf(const StoredTallies& tallies, uint32_t content) {
  std::vector<uint32_t> values;
  tallies.ForEachValueOf(content,
                         [&](uint32_t value) { values.push_back(value); });
  return values;
}

class TallyFileTest : public ::testing::Test {
 protected:
  void Write() {
    TallyFileWriter writer(path_, kDocuments);
    writer.Add(OfDeterminations());
    writer.Add(OfLetters());
    ASSERT_TRUE(writer.Finish().ok());
  }

  TestFolder folder_;
  const std::string path_ = folder_.Path("tallies");
};

TEST_F(TallyFileTest, ReadsWhatWasWritten) {
  Write();
  const auto file = TallyFile::Open(path_);
  ASSERT_TRUE(file.ok()) << file.status();
  EXPECT_EQ(file->documents(), kDocuments);
  EXPECT_EQ(file->Find(14), nullptr);
  const StoredTallies* const drugs = file->Find(13);
  ASSERT_NE(drugs, nullptr);
  ASSERT_EQ(drugs->values(), 3u);
  EXPECT_EQ(drugs->Value(0), "a");
  EXPECT_EQ(drugs->Value(2), "c");
  EXPECT_EQ(drugs->Total(2), (ValueTotal{20, 15}));
  EXPECT_EQ(drugs->contents(), 3u);
  EXPECT_THAT(ValuesOf(*drugs, 0), IsEmpty());
  EXPECT_THAT(ValuesOf(*drugs, 2), ElementsAre(0, 1));
  EXPECT_THAT(ValuesOf(*drugs, 4), IsEmpty()) << "there is none";
  EXPECT_FALSE(drugs->is_shared());
  EXPECT_EQ(drugs->repeats()[1], 2u);
  EXPECT_THAT(drugs->frequent(), ElementsAre(0, 2));
  EXPECT_EQ(drugs->FrequentSet(0)[0], 3u);
  EXPECT_EQ(drugs->FrequentSet(1)[1], 6u);
  const StoredTallies* const specialties = file->Find(20);
  ASSERT_NE(specialties, nullptr);
  EXPECT_TRUE(specialties->is_shared());
  EXPECT_EQ(specialties->Value(0), "x");
}

TEST_F(TallyFileTest, RefusesFilesThatAreCutOffAtAnyByte) {
  Write();
  const std::string bytes = *ReadFile(path_);
  for (size_t size = 0; size < bytes.size(); ++size) {
    ASSERT_TRUE(WriteFile(path_, bytes.substr(0, size)).ok());
    const auto file = TallyFile::Open(path_);
    ASSERT_TRUE(absl::IsDataLoss(file.status())) << size;
    EXPECT_THAT(std::string(file.status().message()), HasSubstr(path_));
  }
}

// What a damaged byte changes is seen or harmless; it is never followed
// outside the file, and no value is named that there is not.
TEST_F(TallyFileTest, StaysInsideAFileWithDamagedBytes) {
  Write();
  const std::string bytes = *ReadFile(path_);
  for (size_t at = 0; at < bytes.size(); ++at) {
    for (int bit : {1, 16, 128}) {
      std::string damaged = bytes;
      damaged[at] = static_cast<char>(damaged[at] ^ bit);
      ASSERT_TRUE(WriteFile(path_, damaged).ok());
      const auto file = TallyFile::Open(path_);
      if (!file.ok()) continue;
      for (const StoredTallies& tallies : file->slots()) {
        for (uint32_t content = 0; content <= tallies.contents(); ++content) {
          for (uint32_t value : ValuesOf(tallies, content)) {
            ASSERT_LT(value, tallies.values());
            ASSERT_LE(tallies.Value(value).size(), bytes.size());
          }
        }
        if (tallies.is_shared()) continue;
        for (size_t i = 0; i < tallies.frequent().size(); ++i) {
          ASSERT_LT(tallies.frequent()[i], tallies.values());
          for (size_t word = 0; word <= file->documents() / 64; ++word) {
            ASSERT_LE(tallies.FrequentSet(i)[word], ~uint64_t{0});  // is there
          }
        }
      }
    }
  }
}

TEST_F(TallyFileTest, SaysThatThereIsNone) {
  EXPECT_TRUE(absl::IsNotFound(TallyFile::Open(path_).status()));
  TallyFileWriter writer("/no/such/folder/tallies", 1);
  EXPECT_FALSE(writer.Finish().ok());
}

}  // namespace
}  // namespace imr
