#include "searcher/bare_patterns.h"

#include <string>

#include "gtest/gtest.h"

#include "searcher/readings.h"

namespace imr {
namespace {

// Returns "page 24 or page 66 |rest", "" if `text` is no pattern.
std::string Pattern(absl::string_view text, bool years = true) {
  const Understood understood = PatternAt(text, 0, years);
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
      {"2014-09", ""},
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
      {"11/2016", ""},
      {"5", ""},
      {"5%", "strength 5 % |"},
      {"50% improvement", ""},
      {"cm14-0012345", "case CM14-0012345 |"},
      {"CM140012345", "case CM14-0012345 |"},
      {"CM14-001", ""},
      {"CM14-00123456", ""},
      {"", ""},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.text);
    EXPECT_EQ(Pattern(c.text), c.pattern);
  }
}

TEST(PatternAt, LeavesEditionsAlone) {
  EXPECT_EQ(Pattern("2014", false), "");
  EXPECT_EQ(Pattern("page 24", false), "page 24 |");
}

}  // namespace
}  // namespace imr
