#include "common/set_file.h"

#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "common/file.h"
#include "tests/indexer/test_folder.h"

namespace imr {
namespace {

using ::testing::ElementsAre;
using ::testing::SizeIs;

using Sets = std::vector<std::vector<uint32_t>>;

// Returns the path of a file of four terms over 130 documents, of which sets of
// more than five are kept as bits.
std::string WriteSome() {
  static const TestFolder kFolder;
  const std::string path = kFolder.Path("sets");
  SetFileWriter writer(path, 130);
  writer.Add("XOUupheld", 0, 8, Sets{{2, 3, 5, 7, 11, 13, 17, 130}});
  writer.Add("knee", 1 | 4, 3,
             Sets{{1, 64, 130}, {2, 3, 4, 5, 64}, {1, 2, 3, 4, 5, 64, 130}});
  writer.Add("pain", 4, 2, Sets{{7, 8}});
  EXPECT_TRUE(writer.Finish().ok());
  return path;
}

std::vector<uint32_t> MembersOf(const TermSet& set) {
  std::vector<uint32_t> members;
  set.ForEach([&members](uint32_t document) { members.push_back(document); });
  return members;
}

TEST(SetFile, FindsWhatWasAdded) {
  const auto file = SetFile::Open(WriteSome());
  ASSERT_TRUE(file.ok()) << file.status();
  EXPECT_EQ(file->documents(), 130u);
  ASSERT_EQ(file->terms(), 3u);
  EXPECT_EQ(file->Term(1), "knee");
  EXPECT_EQ(file->Fields(1), 5u);
  EXPECT_EQ(file->Postings(1), 3u);
  for (uint32_t number = 0; number < file->terms(); ++number) {
    EXPECT_EQ(file->Find(file->Term(number)), number);
  }
  EXPECT_THAT(MembersOf(file->Set(0, 31)),
              ElementsAre(2, 3, 5, 7, 11, 13, 17, 130));
  EXPECT_THAT(MembersOf(file->Set(0, 0)), SizeIs(8));
}

TEST(SetFile, HasTheSetsOfAWordByField) {
  const auto file = SetFile::Open(WriteSome());
  ASSERT_TRUE(file.ok()) << file.status();
  const struct {
    uint32_t number, fields;
    std::vector<uint32_t> members;
  } rows[] = {
      {1, 1, {1, 64, 130}},     {1, 2, {}},
      {1, 4, {2, 3, 4, 5, 64}}, {1, 31, {1, 2, 3, 4, 5, 64, 130}},
      {2, 4, {7, 8}},           {2, 1, {}},
      {2, 31, {7, 8}},
  };
  for (const auto& row : rows) {
    EXPECT_EQ(MembersOf(file->Set(row.number, row.fields)), row.members)
        << row.number << " in " << row.fields;
  }
}

TEST(SetFile, KeepsTheShorterForm) {
  const auto file = SetFile::Open(WriteSome());
  ASSERT_TRUE(file.ok()) << file.status();
  EXPECT_EQ(file->Set(1, 1).list.size(), 3u);
  EXPECT_TRUE(file->Set(1, 1).bits.empty());
  EXPECT_EQ(file->Set(1, 31).bits.size(), 3u);
  EXPECT_TRUE(file->Set(1, 31).list.empty());
}

TEST(SetFile, HasNoOtherTerms) {
  const auto file = SetFile::Open(WriteSome());
  ASSERT_TRUE(file.ok()) << file.status();
  for (const char* term : {"", "a", "kne", "knees", "zither", "XOU"}) {
    EXPECT_FALSE(file->Find(term).has_value()) << term;
  }
}

TEST(SetFile, RefusesFilesCutOff) {
  const std::string path = WriteSome();
  const std::string bytes = *ReadFile(path);
  for (size_t size = 0; size < bytes.size(); ++size) {
    ASSERT_TRUE(WriteFile(path, bytes.substr(0, size)).ok());
    EXPECT_FALSE(SetFile::Open(path).ok()) << size;
  }
}

}  // namespace
}  // namespace imr
