#include "common/date.h"

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace imr {
namespace {

using ::testing::HasSubstr;

std::string DayOrError(absl::string_view text) {
  const auto day = ParseDay(text);
  return day.ok() ? FormatIsoDay(*day) : "error";
}

std::string RangeOrError(absl::string_view text) {
  const auto days = ParseDays(text);
  if (!days.ok()) return "error";
  return absl::StrCat(FormatIsoDay(days->first), "..",
                      FormatIsoDay(days->last));
}

TEST(ParseDay, ReadsTheFormsLettersUse) {
  const struct {
    const char* text;
    const char* day;
  } kCases[] = {{"11/18/2016", "2016-11-18"},
                {"11-18-16", "2016-11-18"},
                {"6/11/98", "1998-06-11"},
                {"06/01/2014", "2014-06-01"},
                {"November 18, 2016", "2016-11-18"},
                {"NOVEMBER 18 2016", "2016-11-18"},
                {"Nov. 18, 2016", "2016-11-18"},
                {"Nov 18, 2016", "2016-11-18"},
                {"Sept. 3, 2015", "2015-09-03"},
                {"May 1st, 2014", "2014-05-01"},
                {"July 22nd 2014", "2014-07-22"},
                {"18 November 2016", "2016-11-18"},
                {"18-Nov-2016", "2016-11-18"},
                {"2016-11-18", "2016-11-18"},
                {"2016/11/18", "2016-11-18"},
                {"11.18.2016", "2016-11-18"},
                {"9-12/16", "2016-09-12"},
                {" 11/18/2016 ", "2016-11-18"},
                {"10-\n25-16", "2016-10-25"},
                {"02/29/2016", "2016-02-29"},
                {"1/1/68", "2068-01-01"},
                {"1/1/69", "1969-01-01"},
                {"1/1/00", "2000-01-01"},
                {"12/31/9999", "9999-12-31"}};
  for (const auto& c : kCases) EXPECT_EQ(DayOrError(c.text), c.day) << c.text;
}

TEST(ParseDay, RefusesWhatIsNoDay) {
  const char* const kTexts[] = {"",
                                "02/30/2016",
                                "02/29/2015",
                                "13/01/2016",
                                "00/10/2016",
                                "11/00/2016",
                                "11/18",
                                "11/18/201",
                                "11/18/02016",
                                "111/8/2016",
                                "2016-13-01",
                                "2014-07",
                                "2014",
                                "18",
                                "Ju 18, 2016",
                                "Novembre 18, 2016",
                                "11//18/2016",
                                "11/18/2016x",
                                "-11/18/2016",
                                "1/1/0999",
                                "norco",
                                "4/5/6/7",
                                "99999999999999999999/1/2016"};
  for (const char* text : kTexts) EXPECT_EQ(DayOrError(text), "error") << text;
}

TEST(ParseDay, SaysWhatItCouldNotReadAndWhatToWrite) {
  const std::string message(ParseDay("02/30/2016").status().message());
  EXPECT_THAT(message, HasSubstr("read date \"02/30/2016\""));
  EXPECT_THAT(message, HasSubstr("write 2016-11-18"));
}

TEST(ParseDay, KeepsMessagesShortAndPrintable) {
  const std::string hostile =
      std::string("\0\x1b[31m", 6) + std::string(1 << 20, '/');
  const std::string message(ParseDay(hostile).status().message());
  EXPECT_LT(message.size(), 200u);
  EXPECT_EQ(message.find('\x1b'), std::string::npos);
}

TEST(ParseDays, SpansDaysMonthsAndYears) {
  const struct {
    const char* text;
    const char* days;
  } kCases[] = {{"2016-11-18", "2016-11-18..2016-11-18"},
                {"11/18/2016", "2016-11-18..2016-11-18"},
                {"2014-07", "2014-07-01..2014-07-31"},
                {"2014/12", "2014-12-01..2014-12-31"},
                {"2016-02", "2016-02-01..2016-02-29"},
                {"July 2014", "2014-07-01..2014-07-31"},
                {"2014", "2014-01-01..2014-12-31"},
                {"9999", "9999-01-01..9999-12-31"},
                {"", "error"},
                {"14", "error"},
                {"2014-13", "error"},
                {"07-14", "error"},
                {"July 14", "error"},
                {"20145", "error"}};
  for (const auto& c : kCases)
    EXPECT_EQ(RangeOrError(c.text), c.days) << c.text;
}

TEST(IsMonthName, KnowsWholeAndShortNames) {
  for (const char* word : {"january", "May", "SEPTEMBER", "june", "Dec"}) {
    EXPECT_TRUE(IsMonthName(word)) << word;
  }
  for (const char* word : {"jan", "Mar", "JUN", "jul", "sep", "Sept", "dec"}) {
    EXPECT_TRUE(IsShortMonth(word)) << word;
    EXPECT_TRUE(IsMonthName(word)) << word;
  }
  for (const char* word : {"may", "June", "november"}) {
    EXPECT_FALSE(IsShortMonth(word)) << word;
  }
  for (const char* word : {"", "j", "ju", "octo", "septe", "marc", "mays"}) {
    EXPECT_FALSE(IsMonthName(word)) << word;
  }
}

TEST(FormatSlotDay, SortsAsDaysDo) {
  EXPECT_EQ(FormatSlotDay(absl::CivilDay(2016, 11, 8)), "20161108");
  absl::CivilDay day(1998, 12, 25);
  for (int i = 0; i < 400; ++i, ++day) {
    EXPECT_LT(FormatSlotDay(day), FormatSlotDay(day + 1));
  }
}

TEST(FormatIsoDay, IsReadBackByParseDay) {
  absl::CivilDay day(1969, 1, 1);
  for (int i = 0; i < 3000; ++i, day += 17) {
    const auto again = ParseDay(FormatIsoDay(day));
    ASSERT_TRUE(again.ok()) << again.status();
    EXPECT_EQ(*again, day);
  }
}

}  // namespace
}  // namespace imr
