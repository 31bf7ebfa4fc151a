#include "searcher/typed_days.h"

#include <string>

#include "absl/strings/str_cat.h"
#include "absl/time/civil_time.h"
#include "gtest/gtest.h"

namespace imr {
namespace {

constexpr absl::CivilDay kToday(2026, 11, 29);  // a Sunday

std::string DaysOf(absl::string_view text, absl::CivilDay today = kToday) {
  const std::optional<TypedDays> typed = ParseTypedDays(text, today);
  if (!typed) return "none";
  return absl::StrCat(FormatIsoDay(typed->days.first), "..",
                      FormatIsoDay(typed->days.last));
}

TEST(ParseTypedDays, ReadsTheFormsPeopleType) {
  const struct {
    const char* text;
    const char* days;
  } kCases[] = {
      {"2014", "2014-01-01..2014-12-31"},
      {"2014-07", "2014-07-01..2014-07-31"},
      {"7/2014", "2014-07-01..2014-07-31"},
      {"12/2014", "2014-12-01..2014-12-31"},
      {"7/1/2014", "2014-07-01..2014-07-01"},
      {"2014q3", "2014-07-01..2014-09-30"},
      {"2014-Q4", "2014-10-01..2014-12-31"},
      {"Q1 2014", "2014-01-01..2014-03-31"},
      {"2014h1", "2014-01-01..2014-06-30"},
      {"H2 2014", "2014-07-01..2014-12-31"},
      {"today", "2026-11-29..2026-11-29"},
      {"Yesterday", "2026-11-28..2026-11-28"},
      {"last-2-years", "2024-11-29..2026-11-29"},
      {"last 2 years", "2024-11-29..2026-11-29"},
      {"past_6_months", "2026-05-29..2026-11-29"},
      {"last-90-days", "2026-09-01..2026-11-29"},
      {"last-1-day", "2026-11-29..2026-11-29"},
      {"last-2-weeks", "2026-11-16..2026-11-29"},
      {"last-2-quarters", "2026-05-29..2026-11-29"},
      {"last-year", "2025-01-01..2025-12-31"},
      {"this-year", "2026-01-01..2026-12-31"},
      {"last-quarter", "2026-07-01..2026-09-30"},
      {"this-quarter", "2026-10-01..2026-12-31"},
      {"last-month", "2026-10-01..2026-10-31"},
      {"this-month", "2026-11-01..2026-11-30"},
      {"this-week", "2026-11-29..2026-12-05"},
      {"last-week", "2026-11-22..2026-11-28"},
      {"last-999-years", "1027-11-29..2026-11-29"},
      {"past-year", "2025-11-29..2026-11-29"},
      {"past month", "2026-10-29..2026-11-29"},
      {"the past six months", "2026-05-29..2026-11-29"},
      {"previous-year", "2025-01-01..2025-12-31"},
      {"previous 2 years", "2024-11-29..2026-11-29"},
  };
  for (const auto& row : kCases)
    EXPECT_EQ(DaysOf(row.text), row.days) << row.text;
}

TEST(ParseTypedDays, EndsOfMonthsAreDaysOfTheCalendar) {
  EXPECT_EQ(DaysOf("last-1-month", absl::CivilDay(2026, 3, 31)),
            "2026-02-28..2026-03-31");
  EXPECT_EQ(DaysOf("last-1-year", absl::CivilDay(2024, 2, 29)),
            "2023-02-28..2024-02-29");
  EXPECT_EQ(DaysOf("last-month", absl::CivilDay(2026, 1, 15)),
            "2025-12-01..2025-12-31");
  EXPECT_EQ(DaysOf("last-quarter", absl::CivilDay(2026, 2, 1)),
            "2025-10-01..2025-12-31");
}

TEST(ParseTypedDays, ReadsNothingElse) {
  for (const char* text : {"",
                           "-",
                           "last",
                           "last-",
                           "last--years",
                           "last-0-years",
                           "last-1000-days",
                           "last-2",
                           "last-2-eons",
                           "last--2-years",
                           "this-2-years",
                           "2014q",
                           "2014q0",
                           "2014q5",
                           "q3",
                           "2014h0",
                           "2014h3",
                           "h2",
                           "q",
                           "q3-14",
                           "2014-13",
                           "13/2014",
                           "0/2014",
                           "7/14",
                           "2014/7/",
                           "+7/2014",
                           "last-+2-years",
                           "last-2-years-ago",
                           "lastyear",
                           "past",
                           "the",
                           "the-today",
                           "the last",
                           "past-2x-years",
                           "past-%-years",
                           "tomorrow",
                           "last-99999999999999999999-days"}) {
    EXPECT_EQ(DaysOf(text), "none") << text;
  }
}

TEST(ParseTypedDays, TellsWhatMovesOn) {
  EXPECT_TRUE(ParseTypedDays("last-year", kToday)->from_today);
  EXPECT_FALSE(ParseTypedDays("2014q3", kToday)->from_today);
}

TEST(FromTodayBytes, EndsBehindTheLastWordOfTheDays) {
  const struct {
    const char* text;
    const char* days;
  } kCases[] = {
      {"last 2 years", "last 2 years"},
      {"last 2 years norco", "last 2 years"},
      {"the past six months of norco", "the past six months"},
      {"last-2-years..today", "last-2-years"},
      {"today, norco", "today"},
      {"past year)", "past year"},
      {"last norco", ""},
      {"today's", "today"},
      {"todays", ""},
      {"last  2   years", "last  2   years"},
      {"years", ""},
      {"", ""},
  };
  for (const auto& row : kCases) {
    const absl::string_view text = row.text;
    EXPECT_EQ(text.substr(0, FromTodayBytes(text)), row.days) << row.text;
  }
}

}  // namespace
}  // namespace imr
