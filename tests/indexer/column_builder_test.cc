#include "indexer/column_builder.h"

#include <filesystem>
#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include <xapian.h>

#include "common/column_file.h"
#include "common/fields.h"
#include "common/file.h"
#include "common/index_schema.h"
#include "tests/searcher/letters.h"
#include "tests/searcher/test_index.h"

namespace imr {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

Letter LetterOf(const std::string& id) {
  return MakeLetter(id, absl::CivilDay(2014, 3, 1), {"psychiatry"},
                    {MakeDetermination("XANAX 1MG", Outcome::kUpheld, {}, {24}),
                     MakeDetermination("NORCO", Outcome::kOverturned)});
}

uint32_t Covered(const TestIndex& index) {
  const auto file = ColumnFile::Open(ColumnsPath(index.folder()));
  return file.ok() ? file->last() : 0;
}

std::vector<std::string> Findings(const TestIndex& index) {
  return CheckColumns(Xapian::Database(XapianFolder(index.folder())),
                      index.folder());
}

TEST(RefreshColumns, WritesTheContentsOfTheSlots) {
  const TestIndex index({LetterOf("CM14-0000001"), LetterOf("CM14-0000002")});
  ASSERT_TRUE(RefreshColumns(index.folder()).ok());
  const auto file = ColumnFile::Open(ColumnsPath(index.folder()));
  ASSERT_TRUE(file.ok()) << file.status();
  EXPECT_EQ(file->last(), 4u);
  const StoredColumn* outcome = file->Find(GetField(FieldId::kOutcome).slot);
  ASSERT_NE(outcome, nullptr);
  EXPECT_EQ(outcome->Content(outcome->NumberAt(1)), "upheld");
  EXPECT_EQ(outcome->Content(outcome->NumberAt(2)), "overturned");
  EXPECT_THAT(Findings(index), IsEmpty());
}

TEST(RefreshColumns, WritesAnewOnlyWhenTooMuchIsLeftOut) {
  TestIndex index({LetterOf("CM14-0000001")});
  ASSERT_TRUE(RefreshColumns(index.folder()).ok());
  index.Add({LetterOf("CM14-0000002")});
  ASSERT_TRUE(RefreshColumns(index.folder(), 2).ok());
  EXPECT_EQ(Covered(index), 2u);
  EXPECT_THAT(Findings(index), IsEmpty());
  ASSERT_TRUE(RefreshColumns(index.folder(), 1).ok());
  EXPECT_EQ(Covered(index), 4u);
}

TEST(RefreshColumns, ReplacesThoseOfAnotherDatabase) {
  const TestIndex other({LetterOf("CM14-0000009")});
  ASSERT_TRUE(RefreshColumns(other.folder()).ok());
  const TestIndex index({LetterOf("CM14-0000001")});
  std::filesystem::copy_file(ColumnsPath(other.folder()),
                             ColumnsPath(index.folder()));
  EXPECT_EQ(index.Open().columns(), nullptr);
  EXPECT_THAT(Findings(index), ElementsAre(HasSubstr("another database")));
  ASSERT_TRUE(RefreshColumns(index.folder()).ok());
  EXPECT_NE(index.Open().columns(), nullptr);
}

TEST(RefreshColumns, IsNothingWithoutAnIndex) {
  EXPECT_TRUE(RefreshColumns("/no/such/index").ok());
}

TEST(CheckColumns, FindsAWrongNumber) {
  const TestIndex index({LetterOf("CM14-0000001")});
  ASSERT_TRUE(RefreshColumns(index.folder()).ok());
  const std::string path = ColumnsPath(index.folder());
  std::string bytes = *ReadFile(path);
  const size_t at = bytes.find("overturnedupheld");
  ASSERT_NE(at, std::string::npos);
  bytes[at] = 'X';
  ASSERT_TRUE(WriteFile(path, bytes).ok());
  EXPECT_THAT(Findings(index),
              ElementsAre(HasSubstr("of document 2 is not what")));
  ASSERT_TRUE(WriteFile(path, bytes.substr(9)).ok());
  EXPECT_THAT(Findings(index), ElementsAre(HasSubstr("cut off or damaged")));
  EXPECT_EQ(index.Open().columns(), nullptr);
}

}  // namespace
}  // namespace imr
