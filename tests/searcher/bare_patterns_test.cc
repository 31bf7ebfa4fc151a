#include "searcher/bare_patterns.h"

#include <string>

#include "gtest/gtest.h"

#include "searcher/readings.h"

namespace imr {
namespace {

// Returns "page 24 or page 66 |rest", "" if `text` is no pattern.
std::string Pattern(absl::string_view text, bool years = true) {
  const Understood understood =
      PatternAt(text, 0, years, absl::CivilDay(2018, 6, 30));
  if (understood.readings.empty()) return "";
  EXPECT_LE(understood.end, text.size());
  return DescribeReadings(understood.readings) + " |" +
         std::string(text.substr(understood.end));
}

TEST(PatternAt, ReadsFiguresThatSayWhatTheyAre) {
  const struct {
    const char* text;
    const char* pattern;
  } kCases[] = {
      {"page 24", "page 24 |"},
      {"Pages 24,66", "page 24 or page 66 |"},
      {"pages 24, 66, and 70-72 of it",
       "page 24 or page 66 or page 70..72 | of it"},
      {"pp. 76\u201380", "page 76..80 |"},
      {"pages 76 to 80", "page 76..80 |"},
      {"pages 110-13, 20", "page 110..113 or page 20 |"},
      {"p24", "page 24 |"},
      {"p.24", "page 24 |"},
      {"p 24", "page 24 |"},
      {"page(s) 24 of 127", "page 24 |"},
      {"page 24 or benzodiazepines", "page 24 | or benzodiazepines"},
      {"page 24 and 10/325", "page 24 | and 10/325"},
      {"page 24, 2014", "page 24 |, 2014"},
      {"page 0", ""},
      {"page 99999", ""},
      {"pages", ""},
      {"pager 24", ""},
      {"2014", "year 2014 |"},
      {"in 2014", "year 2014 |"},
      {"2014-2016", "year 2014..2016 |"},
      {"2014 to 2016", "year 2014..2016 |"},
      {"2014 or 2015", "year 2014 or year 2015 |"},
      {"2016-2014", ""},
      {"2014-09", "decided 2014-09-01..2014-09-30 |"},
      {"2012", ""},
      {"2030", ""},
      {"in pain", ""},
      {"20145", ""},
      {"#60", "quantity 60 |"},
      {"qty: 60", ""},
      {"qty 60", "quantity 60 |"},
      {"quantity of 60 tablets", "quantity 60 | tablets"},
      {"#", ""},
      {"#60.5", ""},
      {"10/325", "strength 10/325 |"},
      {"10/325 mg", "strength 10/325 mg |"},
      {"6/10", ""},
      {"11/2016", "decided 2016-11-01..2016-11-30 |"},
      {"13/2016", ""},
      {"2014-13", ""},
      {"5", ""},
      {"5%", "strength 5 % |"},
      {"50% improvement", ""},
      {"cm14-0012345", "case CM14-0012345 |"},
      {"CM140012345", "case CM14-0012345 |"},
      {"CM14-001", "case CM14-0000001 |"},
      {"cm 14-12345", "case CM14-0012345 |"},
      {"CM14 0012345", "case CM14-0012345 |"},
      {"case no. CM14-12345", "case CM14-0012345 |"},
      {"IMR case number: CM14-0012345", "case CM14-0012345 |"},
      {"CM14-01", ""},
      {"CM 257", ""},
      {"cm2014-0012345", ""},
      {"case", ""},
      {"CM14-00123456", ""},
      {"more than 12 visits", "quantity >12 |"},
      {"at least 6 sessions", "quantity >=6 |"},
      {"6-8 visits of it", "quantity 6..8 | of it"},
      {"180 tablets", "quantity 180 |"},
      {"six sessions", "quantity 6 |"},
      {"x12", "quantity 12 |"},
      {"x-ray", ""},
      {"120 gm", "quantity 120 |"},
      {"1 g", "strength 1 g |"},
      {"2x6", "quantity 12 |"},
      {"2 x 6 weeks", "quantity 12 |"},
      {"2-3 times a week for 6 weeks", "quantity 12..18 |"},
      {"twice a week for six weeks", "quantity 12 |"},
      {"3 x/week for 4", "quantity 12 |"},
      {"2 times a week", ""},
      {"9x6", ""},
      {"2x6mg", ""},
      {"2x", ""},
      {"2 refills", "refills 2 |"},
      {"no refills", "refills none |"},
      {"refills x 3", "refills 3 |"},
      {"99 refills", ""},
      {"refills", ""},
      {"55 year old male", "age 55 | male"},
      {"55-year-old", "age 55 |"},
      {"55yo", "age 55 |"},
      {"55 y/o", "age 55 |"},
      {"age 50-60", "age 50..60 |"},
      {"over 60 years old", "age >60 |"},
      {"60 years of age and older", "age >=60 |"},
      {"5 years old", ""},
      {"over 60", ""},
      {"aged", ""},
      {"July 2014", "decided 2014-07-01..2014-07-31 |"},
      {"since July 2014", "decided >=Jul 2014 |"},
      {"July 14, 2009",
       "decided, assigned, received, denied, injured or "
       "service-date 2009-07-14 |"},
      {"2/30/2014", ""},
      {"7/14/2014 to 7/20/2014", "decided 2014-07-14..2014-07-20 |"},
      {"since 2015", "year >=2015 |"},
      {"before 2014", "year <2014 |"},
      {"between 2014 and 2016", "year 2014..2016 |"},
      {"between 2014", ""},
      {"decided in 2015", "year 2015 |"},
      {"injured in 2009", "injured 2009-01-01..2009-12-31 |"},
      {"doi: 3/14/2009", "injured 2009-03-14 |"},
      {"DOS 2015", "service-date 2015-01-01..2015-12-31 |"},
      {"may", ""},
      {"1,000 mg", "strength 1000 mg |"},
      {"10 / 325 mg", "strength 10/325 mg |"},
      {"", ""},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.text);
    EXPECT_EQ(Pattern(c.text), c.pattern);
  }
}

TEST(PatternAt, LeavesEditionsAlone) {
  EXPECT_EQ(Pattern("2014", false), "");
  EXPECT_EQ(Pattern("July 18, 2009", false), "");
  EXPECT_EQ(Pattern("page 24", false), "page 24 |");
}

}  // namespace
}  // namespace imr
