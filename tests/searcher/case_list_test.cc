#include "searcher/case_list.h"

#include <fstream>
#include <string>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace imr {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

std::string FileOf(absl::string_view text) {
  // Tests run at the same time.
  std::string path = absl::StrCat(
      testing::TempDir(), "imr_case_list_",
      testing::UnitTest::GetInstance()->current_test_info()->name());
  std::ofstream(path, std::ios::binary) << text;
  return path;
}

TEST(ReadCaseList, TakesLinesCommasAndRepeats) {
  const auto cases =
      ReadCaseList(FileOf("CM14-0000001\r\n\r\nCM14-0000002, cm14-0000001;\n"
                          "\"CM15-0000003\"\tx0123456789ab\n14-0000001 "
                          "15-0000004"));
  ASSERT_TRUE(cases.ok()) << cases.status();
  EXPECT_THAT(cases->notes, IsEmpty());
  EXPECT_THAT(cases->cases,
              ElementsAre("CM14-0000001", "CM14-0000002", "CM15-0000003",
                          "x0123456789ab", "CM15-0000004"));
}

// However an attorney keeps a list, the cases of it are found.
TEST(ReadCaseList, FindsNumbersHoweverTheyAreTyped) {
  for (const char* line :
       {"CM14-0000001", " cm14 - 0000001 ", "CM14 0000001", "CM 14-0000001",
        "CM140000001", "cm14-1 CM14-0000001", "CM14-001", "14-0000001",
        "CM14\u20130000001", "\ufeffCM14-0000001", "CM14-0000001#2",
        "IMR Case Number: CM14-0000001", "\"CM14-0000001\",\"Doe, J.\",2014",
        "CM14-0000001\tDoe v. Roe", "./letters/CM14-0000001.pdf",
        "# CM14-0000009\nCM14-0000001 # the knee"}) {
    SCOPED_TRACE(line);
    const auto list = ReadCaseList(FileOf(line));
    ASSERT_TRUE(list.ok()) << list.status();
    EXPECT_THAT(list->cases, ElementsAre("CM14-0000001"));
    EXPECT_THAT(list->notes, IsEmpty());
  }
}

TEST(ReadCaseList, TellsOfLinesThatNameNoCase) {
  const auto list = ReadCaseList(
      FileOf("Case Number,Claimant\nCM14-0000001,Doe\nCM14\nCM14-00000012\n"
             "see file\nx0123456789ab"));
  ASSERT_TRUE(list.ok()) << list.status();
  EXPECT_THAT(list->cases, ElementsAre("CM14-0000001", "x0123456789ab"));
  EXPECT_THAT(
      list->notes,
      ElementsAre("list of cases: \"Case Number,Claimant\" names no case",
                  "list of cases: \"CM14\" names no case",
                  "list of cases: \"CM14-00000012\" names no case",
                  "list of cases: 1 more such line"));
}

TEST(ReadCaseList, SaysWhatIsWrong) {
  EXPECT_THAT(std::string(ReadCaseList(FileOf(" \n")).status().message()),
              HasSubstr("it names none; write one case number a line"));
  const struct {
    const char* path;
    const char* why;
  } kCases[] = {{"/no/such/list", "No such file or directory"},
                {"/", "it is a folder"}};
  for (const auto& c : kCases) {
    EXPECT_THAT(std::string(ReadCaseList(c.path).status().message()),
                HasSubstr(absl::StrCat("read \"", c.path, "\": ", c.why)))
        << c.path;
  }
}

TEST(RestrictToCases, AsksForAnyOfThem) {
  EXPECT_EQ(ToString(RestrictToCases(ValueNode(FieldId::kOutcome, "upheld"),
                                     {"CM14-1", "CM14-2"})),
            "(and (outcome upheld) (or (case cm14-1) (case cm14-2)))");
}

}  // namespace
}  // namespace imr
