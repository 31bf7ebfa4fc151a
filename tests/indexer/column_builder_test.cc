#include "indexer/column_builder.h"

#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "common/column_file.h"
#include "tests/indexer/test_folder.h"

namespace imr {
namespace {

using ::testing::ElementsAre;

std::vector<std::string> Contents(const ColumnFile& file, uint32_t slot) {
  std::vector<std::string> contents;
  const StoredColumn* const column = file.Find(slot);
  for (uint32_t i = 1; column != nullptr && i <= file.last(); ++i) {
    contents.emplace_back(column->Content(column->NumberAt(i)));
  }
  return contents;
}

class ColumnBuilderTest : public ::testing::Test {
 protected:
  ColumnFile Write(const ColumnBuilder& builder, const std::string& name) {
    EXPECT_TRUE(builder.Finish(folder_.Path(name)).ok());
    auto file = ColumnFile::Open(folder_.Path(name));
    EXPECT_TRUE(file.ok()) << file.status();
    return *std::move(file);
  }

  TestFolder folder_;
};

TEST_F(ColumnBuilderTest, WritesContentsByDocument) {
  ColumnBuilder builder;
  builder.BeginDocument();
  builder.Add(7, "upheld");
  builder.BeginDocument();
  builder.BeginDocument();
  builder.Add(7, "overturned");
  builder.Add(9, "x");
  builder.BeginDocument();
  builder.Add(7, "upheld");
  builder.BeginDocument();
  const ColumnFile file = Write(builder, "a");
  EXPECT_EQ(file.last(), 5u);
  EXPECT_THAT(Contents(file, 7),
              ElementsAre("upheld", "", "overturned", "upheld", ""));
  EXPECT_THAT(Contents(file, 9), ElementsAre("", "", "x", "", ""));
  EXPECT_EQ(file.Find(7)->Content(1), "overturned") << "in order";
}

TEST_F(ColumnBuilderTest, AddsFilesOneAfterTheOther) {
  ColumnBuilder first, second, merged;
  first.BeginDocument();
  first.Add(7, "b");
  first.BeginDocument();
  second.BeginDocument();
  second.Add(9, "z");
  second.BeginDocument();
  second.Add(7, "a");
  const ColumnFile a = Write(first, "a"), b = Write(second, "b");
  merged.AddFile(a);
  merged.AddFile(b);
  merged.AddFile(a);
  const ColumnFile file = Write(merged, "merged");
  EXPECT_THAT(Contents(file, 7), ElementsAre("b", "", "", "a", "b", ""));
  EXPECT_THAT(Contents(file, 9), ElementsAre("", "", "z", "", "", ""));
  EXPECT_EQ(file.Find(7)->contents(), 2u);
}

TEST_F(ColumnBuilderTest, SaysWhatCannotBeWritten) {
  EXPECT_FALSE(ColumnBuilder().Finish("/no/such/columns").ok());
}

}  // namespace
}  // namespace imr
