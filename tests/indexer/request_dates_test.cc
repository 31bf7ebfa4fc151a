// Dates of service and the word "retrospective" in invented requests.
#include "indexer/request_dates.h"

#include <string>

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"

#include "common/date.h"
#include "indexer/request.h"

namespace imr {
namespace {

// "retro 2016-12-29 2016-12-30".
std::string DatesOf(const char* heading) {
  Determination d;
  ReadRequest(heading, d);
  std::string text = d.retrospective ? "retro" : "";
  for (const absl::CivilDay day : d.service_dates) {
    absl::StrAppend(&text, text.empty() ? "" : " ", FormatIsoDay(day));
  }
  return text;
}

TEST(ReadRequest, FindsDatesOfService) {
  const struct {
    const char* heading;
    const char* dates;
  } kCases[] = {
      {"TENS unit (DOS 12/29/16)", "2016-12-29"},
      {"Retrospective: Soma 350mg #60, DOS: 11-14-2016", "retro 2016-11-14"},
      {"RETRO REQUEST FOR SOMA (D.O.S. 1/2/14)", "retro 2014-01-02"},
      {"Retrospective urine drug screen, date of service 11/1/2016",
       "retro 2016-11-01"},
      {"Urine drug screen performed on March 3, 2015", "2015-03-03"},
      {"Retrospective urine drug screen (Sept. 3rd, 2015)", "retro 2015-09-03"},
      {"Retrospective PT, DOS: 1/2/2014-3/4/2014",
       "retro 2014-01-02 2014-03-04"},
      {"PT 2X4 BETWEEN 1/2/2014 AND 3/4/2014", "2014-01-02 2014-03-04"},
      {"PT from 1/2/2014 through 3/4/2014", "2014-01-02 2014-03-04"},
      {"Retro PT DOS 12/1-12/5/16", "retro 2016-12-01 2016-12-05"},
      {"Retro PT DOS 1/2/14, 1/9/14 and 1/16/14",
       "retro 2014-01-02 2014-01-09 2014-01-16"},
      {"Retro Soma DOS 1/2/14, retro Norco DOS 1/2/14", "retro 2014-01-02"},
      {"MRI of the knee per 12/07/2016 order", ""},
      {"Retrospective MRI per order dated 12/07/2016", "retro"},
      {"Retro PT 2 times per week 12/29/16", "retro 2016-12-29"},
      {"PT 2 times per week (DOS 12/29/16)", "2016-12-29"},
      {"Prospective request for MRI (12/29/16)", ""},
      {"Injection of the retro-patellar space", ""},
      {"Retrospective Norco 10/325mg #60", "retro"},
      {"Retrospective MRI DOS 13/45/16", "retro"},
      {"DOS 9/12", ""},
      {"DOS", ""},
      {"9/", ""}};
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.heading);
    EXPECT_EQ(DatesOf(c.heading), c.dates);
  }
}

TEST(ReadRequest, PointsAtWhatItRead) {
  Determination d;
  const std::string heading = "Retro MRI (DOS 12/29/16)";
  ReadRequest(heading, d);
  std::string shown;
  for (const Evidence& e : d.evidence) {
    absl::StrAppend(&shown, e.field, "=",
                    heading.substr(e.begin, e.end - e.begin), " ");
  }
  EXPECT_EQ(shown,
            "retrospective=Retro service_dates=12/29/16 category=MRI "
            "treatments=MRI ");
}

}  // namespace
}  // namespace imr
