#include "indexer/page_furniture.h"

#include "gtest/gtest.h"

namespace imr {
namespace {

TEST(PageMarkOf, ReadsWhatNumbersAPage) {
  const struct {
    const char* line;
    int page;
    bool is_certain;
  } kCases[] = {
      {"3", 3, false},
      {"- 3 -", 3, false},
      {"Page 3", 3, false},
      {"Page 3 of 5", 3, true},
      {"3 | Page", 3, true},
      {"3 | P a g e", 3, true},
      {"Final Letter of Determination Form Effective 5.16.13 Page 2 of 9", 2,
       true},
      {"Final Determination Letter for IMR Case Number CM14-0012345 3", 3,
       true},
      {"Final Determination Letter for IMR Case Number CM14-0012345", 0, true},
      {"Case Number: CM14-0012345 Page 2 of 3", 2, true},
      {"CM14-0012345        4", 4, true},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.line);
    const auto mark = PageMarkOf(c.line);
    ASSERT_TRUE(mark.has_value());
    EXPECT_EQ(mark->page, c.page);
    EXPECT_EQ(mark->is_certain, c.is_certain);
  }
}

TEST(IsCaseNumberLine, WantsTheNumberAloneOrBehindItsLabel) {
  EXPECT_TRUE(IsCaseNumberLine("CM14-0012345"));
  EXPECT_TRUE(IsCaseNumberLine("Case Number: CM14-0012345"));
  EXPECT_TRUE(IsCaseNumberLine("IMR Case Number:  CM14-0012345"));
  EXPECT_TRUE(IsCaseNumberLine("CASE  NUMBER : CM14-0012345"));
  EXPECT_FALSE(IsCaseNumberLine("Case No. CM14-0012345"));
  EXPECT_FALSE(IsCaseNumberLine(""));
  EXPECT_FALSE(IsCaseNumberLine("CM14-001234"));
  EXPECT_FALSE(IsCaseNumberLine("see CM14-0012345"));
  EXPECT_FALSE(IsCaseNumberLine("CM14-0012345 2"));
}

TEST(PageMarkOf, LeavesTheLettersOwnLines) {
  const char* const kLines[] = {
      "",
      "-",
      "--",
      "of 5",
      "Page",
      "Guidelines, Page 64 of 127",
      "Page 64 of 127",
      "Page(s): 24",
      "The injured worker was seen on 12-02-2016",
      "Norco 10/325mg #60",
      "99",
      "Page 5 of 3",
      "on page 3 of the report dated 10/4",
      "Final determination was made on page 3",
  };
  for (const char* line : kLines) {
    SCOPED_TRACE(line);
    const auto mark = PageMarkOf(line);
    EXPECT_FALSE(mark.has_value() && mark->is_certain);
    if (absl::string_view(line) != "Page 5 of 3") {
      EXPECT_FALSE(mark.has_value());
    }
  }
}

}  // namespace
}  // namespace imr
