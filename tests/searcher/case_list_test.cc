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
  EXPECT_THAT(*cases,
              ElementsAre("CM14-0000001", "CM14-0000002", "CM15-0000003",
                          "x0123456789ab", "CM15-0000004"));
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
