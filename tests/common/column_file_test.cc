#include "common/column_file.h"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "common/file.h"
#include "tests/indexer/test_folder.h"

namespace imr {
namespace {

using ::testing::HasSubstr;

struct Made {
  std::vector<std::string> contents;
  std::vector<uint32_t> numbers;
};

// A column of random contents, every one of them used or not.
Made MakeColumn(size_t contents, uint32_t last, std::mt19937& random) {
  Made made;
  for (size_t i = 0; i < contents; ++i) {
    made.contents.push_back(absl::StrCat("content ", i, std::string(i % 7, 0)));
  }
  std::sort(made.contents.begin(), made.contents.end());
  for (uint32_t docid = 0; docid <= last; ++docid) {
    made.numbers.push_back(static_cast<uint32_t>(random() % (contents + 1)));
  }
  return made;
}

std::string PathFor(absl::string_view name) {
  static const TestFolder kFolder;
  return kFolder.Path(std::string(name));
}

TEST(ColumnFile, ReadsWhatWasWrittenAtEveryWidth) {
  constexpr uint32_t kLast = 1000;
  constexpr unsigned kSeed = 7;
  SCOPED_TRACE(kSeed);
  std::mt19937 random(kSeed);
  const std::string path = PathFor("widths");
  std::vector<Made> made;
  ColumnFileWriter writer(path, kLast);
  for (size_t contents : {0u, 1u, 255u, 256u, 65535u, 65536u}) {
    made.push_back(MakeColumn(contents, kLast, random));
    const auto slot = static_cast<uint32_t>(made.size() + 10);
    writer.AddColumn(slot, made.back().contents, made.back().numbers);
  }
  ASSERT_TRUE(writer.Finish().ok());
  const auto file = ColumnFile::Open(path);
  ASSERT_TRUE(file.ok()) << file.status();
  EXPECT_EQ(file->last(), kLast);
  EXPECT_EQ(file->Find(10), nullptr);
  for (size_t i = 0; i < made.size(); ++i) {
    const StoredColumn* column = file->Find(static_cast<uint32_t>(i + 11));
    ASSERT_NE(column, nullptr);
    ASSERT_EQ(column->contents(), made[i].contents.size());
    for (uint32_t docid = 0; docid <= kLast; ++docid) {
      const uint32_t number = made[i].numbers[docid];
      ASSERT_EQ(column->NumberAt(docid), number);
      ASSERT_EQ(column->Content(number),
                number == 0 ? "" : made[i].contents[number - 1]);
    }
  }
}

// Against a slow scan: each content, its beginnings, and what comes next to it.
TEST(ColumnFile, FindsTheFirstContentNotBelowAnyBytes) {
  std::mt19937 random(11);
  const std::string path = PathFor("bounds");
  ColumnFileWriter writer(path, 1);
  std::vector<Made> made;
  for (size_t contents : {0u, 1u, 2u, 3u, 100u}) {
    made.push_back(MakeColumn(contents, 1, random));
    writer.AddColumn(static_cast<uint32_t>(made.size()), made.back().contents,
                     made.back().numbers);
  }
  ASSERT_TRUE(writer.Finish().ok());
  const ColumnFile file = *ColumnFile::Open(path);
  std::vector<std::string> sought = {"", "a", "z", "content 5", "\xff"};
  for (const std::string& content : made.back().contents) {
    sought.push_back(content);
    sought.push_back(content.substr(0, content.size() - 1));
    sought.push_back(content + '\0');
    sought.push_back(content + '\xff');
  }
  for (size_t i = 0; i < made.size(); ++i) {
    const StoredColumn* column = file.Find(static_cast<uint32_t>(i + 1));
    ASSERT_NE(column, nullptr);
    for (const std::string& bytes : sought) {
      uint32_t number = 1;
      for (const std::string& content : made[i].contents) {
        if (content < bytes) ++number;
      }
      EXPECT_EQ(column->LowerBound(bytes), number) << bytes;
    }
  }
}

TEST(ColumnFile, RefusesFilesThatAreCutOffAtAnyByte) {
  const std::string path = PathFor("cut");
  ColumnFileWriter writer(path, 3);
  writer.AddColumn(11, {"a", "b"}, {0, 1, 2, 1});
  ASSERT_TRUE(writer.Finish().ok());
  const std::string bytes = *ReadFile(path);
  for (size_t size = 0; size < bytes.size(); ++size) {
    ASSERT_TRUE(WriteFile(path, bytes.substr(0, size)).ok());
    const auto file = ColumnFile::Open(path);
    ASSERT_TRUE(absl::IsDataLoss(file.status())) << size;
    EXPECT_THAT(std::string(file.status().message()), HasSubstr(path));
  }
}

// What a damaged byte changes is seen or harmless; it is never followed
// outside the file.
TEST(ColumnFile, StaysInsideAFileWithDamagedBytes) {
  const std::string path = PathFor("damaged");
  ColumnFileWriter writer(path, 3);
  writer.AddColumn(11, {"a", "b"}, {0, 1, 2, 1});
  ASSERT_TRUE(writer.Finish().ok());
  const std::string bytes = *ReadFile(path);
  for (size_t at = 0; at < bytes.size(); ++at) {
    for (int bit : {1, 16, 128}) {
      std::string damaged = bytes;
      damaged[at] = static_cast<char>(damaged[at] ^ bit);
      ASSERT_TRUE(WriteFile(path, damaged).ok());
      const auto file = ColumnFile::Open(path);
      if (!file.ok()) continue;
      const StoredColumn* column = file->Find(11);
      if (column == nullptr) continue;
      for (uint32_t docid = 0; docid <= file->last(); ++docid) {
        EXPECT_LE(column->Content(column->NumberAt(docid)).size(),
                  bytes.size());
      }
    }
  }
}

TEST(ColumnFile, SaysThatThereIsNone) {
  EXPECT_TRUE(absl::IsNotFound(ColumnFile::Open(PathFor("missing")).status()));
  EXPECT_FALSE(ColumnFile::Open(testing::TempDir()).ok());
  ColumnFileWriter writer("/no/such/folder/columns", 1);
  EXPECT_FALSE(writer.Finish().ok());
}

}  // namespace
}  // namespace imr
