#include "indexer/days.h"

#include <string>

#include "gtest/gtest.h"

#include "common/date.h"

namespace imr {
namespace {

std::string Show(const FoundDay& found, absl::string_view text) {
  if (!found.span.found()) return "none";
  const std::string words(Between(text, found.span.begin, found.span.end));
  return words + " = " + (found.day ? FormatIsoDay(*found.day) : "no day");
}

TEST(FindDay, FindsTheFormsLettersUse) {
  const struct {
    const char* text;
    const char* found;
  } kCases[] = {
      {"on 11/07/2002.", "11/07/2002 = 2002-11-07"},
      {"injury 6/11/98,", "6/11/98 = 1998-06-11"},
      {"on 10-25-16 he", "10-25-16 = 2016-10-25"},
      {"of 9-12/16", "9-12/16 = 2016-09-12"},
      {"as of 2016-11-18", "2016-11-18 = 2016-11-18"},
      {"on November 18, 2016 she", "November 18, 2016 = 2016-11-18"},
      {"Nov. 18 2016", "Nov. 18 2016 = 2016-11-18"},
      {"March 3rd, 2015", "March 3rd, 2015 = 2015-03-03"},
      {"on October\n24, 2016", "October\n24, 2016 = 2016-10-24"},
      {"on 13/45/2016", "13/45/2016 = no day"},
      {"L4-5, 8/10, #60, 10/325 mg, 3.3.9, 2016", "none"},
      {"(DOS 04/02/15)", "04/02/15 = 2015-04-02"},
      {"on 01.02.2014 he", "01.02.2014 = 2014-01-02"},
      {"on 01/ 20 /2017", "01/ 20 /2017 = 2017-01-20"},
      {"9792.24.2, 3.3.10, pain 5/10 / 16, 1 - 2 - 2014", "none"},
      {"24, 2016", "none"},
      {"Patient 24, 2016", "none"},
      {"1/2/3/4", "none"},
      {"", "none"},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.text);
    EXPECT_EQ(Show(FindDay(c.text), c.text), c.found);
  }
}

TEST(LatestDay, IsNotAfterItsLimit) {
  const absl::string_view text =
      "on 3/5/15, on 9/17/14, due 12/31/2015 and 02/30/2015";
  EXPECT_EQ(LatestDay(text, std::nullopt), absl::CivilDay(2015, 12, 31));
  EXPECT_EQ(LatestDay(text, absl::CivilDay(2015, 6, 1)),
            absl::CivilDay(2015, 3, 5));
  EXPECT_EQ(LatestDay(text, absl::CivilDay(2001, 1, 1)), std::nullopt);
  EXPECT_EQ(LatestDay("in 3/5/2150", std::nullopt), std::nullopt);
  EXPECT_EQ(LatestDay("no day", std::nullopt), std::nullopt);
}

}  // namespace
}  // namespace imr
