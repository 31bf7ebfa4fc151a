#include "searcher/typed_days.h"

#include <string>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"

#include "searcher/bare_cursor.h"

namespace imr {
namespace {

// The most of a unit: beyond the first letter, and no year below 0.
constexpr int kMostBack = 999;

constexpr int kMostWords = 4;  // "the past six months"

enum class Unit { kDay, kWeek, kMonth, kQuarter, kYear };

std::optional<Unit> UnitOf(absl::string_view name) {
  static constexpr struct {
    absl::string_view name;
    Unit unit;
  } kUnits[] = {{"day", Unit::kDay},     {"week", Unit::kWeek},
                {"month", Unit::kMonth}, {"quarter", Unit::kQuarter},
                {"year", Unit::kYear},   {"wk", Unit::kWeek},
                {"mo", Unit::kMonth},    {"qtr", Unit::kQuarter},
                {"yr", Unit::kYear}};
  absl::ConsumeSuffix(&name, "s");
  for (const auto& row : kUnits) {
    if (row.name == name) return row.unit;
  }
  return std::nullopt;
}

absl::CivilDay LastDayOf(absl::CivilMonth month) {
  return absl::CivilDay(month + 1) - 1;
}

absl::CivilMonth QuarterOf(absl::CivilDay day) {
  return absl::CivilMonth(day.year(), (day.month() - 1) / 3 * 3 + 1);
}

// Returns the unit of the calendar `back` units before the one of `today`.
// Weeks begin on Sunday.
DayRange CalendarUnit(Unit unit, absl::civil_diff_t back,
                      absl::CivilDay today) {
  switch (unit) {
    case Unit::kDay:
      return {today - back, today - back};
    case Unit::kWeek: {
      const absl::CivilDay sunday =
          absl::PrevWeekday(today + 1, absl::Weekday::sunday) - 7 * back;
      return {sunday, sunday + 6};
    }
    case Unit::kMonth: {
      const absl::CivilMonth month = absl::CivilMonth(today) - back;
      return {absl::CivilDay(month), LastDayOf(month)};
    }
    case Unit::kQuarter: {
      const absl::CivilMonth first = QuarterOf(today) - 3 * back;
      return {absl::CivilDay(first), LastDayOf(first + 2)};
    }
    case Unit::kYear: {
      const absl::CivilYear year = absl::CivilYear(today) - back;
      return {absl::CivilDay(year), absl::CivilDay(year + 1) - 1};
    }
  }
  return {today, today};
}

// Returns the day `months` before `day`; of a month that is too short its
// last.
absl::CivilDay MonthsBefore(absl::CivilDay day, absl::civil_diff_t months) {
  const absl::CivilMonth month = absl::CivilMonth(day) - months;
  const absl::CivilDay same = absl::CivilDay(month) + (day.day() - 1);
  return absl::CivilMonth(same) == month ? same : LastDayOf(month);
}

// Returns the stretch of `count` units that ends today.
DayRange UpToToday(Unit unit, absl::civil_diff_t count, absl::CivilDay today) {
  switch (unit) {
    case Unit::kDay:
      return {today - (count - 1), today};
    case Unit::kWeek:
      return {today - (7 * count - 1), today};
    case Unit::kMonth:
      return {MonthsBefore(today, count), today};
    case Unit::kQuarter:
      return {MonthsBefore(today, 3 * count), today};
    case Unit::kYear:
      return {MonthsBefore(today, 12 * count), today};
  }
  return {today, today};
}

// Returns the number `digits` are; nullopt for anything else, signs too.
std::optional<int> NumberOf(absl::string_view digits) {
  int number = 0;
  const bool is_number = absl::c_all_of(digits, absl::ascii_isdigit) &&
                         absl::SimpleAtoi(digits, &number);
  return is_number ? std::optional<int>(number) : std::nullopt;
}

DayRange YearToDate(absl::CivilDay today) {
  return {absl::CivilDay(absl::CivilYear(today)), today};
}

std::optional<DayRange> FromToday(absl::string_view text,
                                  absl::CivilDay today) {
  std::string typed = absl::AsciiStrToLower(text);
  absl::RemoveExtraAsciiWhitespace(&typed);
  std::vector<absl::string_view> parts =
      absl::StrSplit(typed, absl::ByAnyChar(" -_"));
  if (parts.size() == 1) {
    if (parts[0] == "today") return DayRange{today, today};
    if (parts[0] == "yesterday") return DayRange{today - 1, today - 1};
    if (parts[0] == "ytd") return YearToDate(today);
    return std::nullopt;
  }
  if (typed == "year to date") return YearToDate(today);
  if (parts[0] == "the") parts.erase(parts.begin());
  const std::optional<Unit> unit = UnitOf(parts.back());
  if (!unit) return std::nullopt;
  const bool past = parts[0] == "past";
  const bool last = parts[0] == "last" || parts[0] == "previous";
  if (parts.size() == 2) {
    if (parts[0] == "this") return CalendarUnit(*unit, 0, today);
    if (last) return CalendarUnit(*unit, 1, today);
    if (past) return UpToToday(*unit, 1, today);
  }
  if (parts.size() != 3 || !(last || past)) return std::nullopt;
  Cursor cursor{parts[1]};
  const std::optional<int> count = ReadCount(cursor);
  const bool is_count =
      count && cursor.AtEnd() && *count >= 1 && *count <= kMostBack;
  if (!is_count) return std::nullopt;
  return UpToToday(*unit, *count, today);
}

// Returns true for the first word of what FromToday() reads: few are.
bool BeginsFromToday(absl::string_view text) {
  static constexpr absl::string_view kFirst[] = {
      "last", "past",  "previous",  "the", "this",
      "year", "today", "yesterday", "ytd"};
  const absl::string_view word =
      WordAt({absl::StripLeadingAsciiWhitespace(text)});
  return absl::c_any_of(kFirst, [word](absl::string_view first) {
    return absl::EqualsIgnoreCase(word, first);
  });
}

std::optional<int> YearOf(absl::string_view text) {
  const std::optional<int> year = NumberOf(text);
  return text.size() == 4 && year >= 1000 ? year : std::nullopt;
}

// Returns the quarter or half that "2014q3", "2014-q3", "q3-2014" or "2014h2"
// names.
std::optional<DayRange> PartOfYear(absl::string_view text) {
  absl::string_view year = text, part = text;
  if (absl::StartsWith(text, "q") || absl::StartsWith(text, "h")) {
    part = text.substr(0, 2);
    year = text.substr(part.size());
    absl::ConsumePrefix(&year, "-");
  } else {
    year = text.substr(0, 4);
    part = text.substr(year.size());
    absl::ConsumePrefix(&part, "-");
  }
  const std::optional<int> number = YearOf(year);
  if (!number || part.size() != 2 || (part[0] != 'q' && part[0] != 'h')) {
    return std::nullopt;
  }
  const int months = part[0] == 'q' ? 3 : 6;
  const int index = part[1] - '1';
  if (index < 0 || index >= 12 / months) return std::nullopt;
  const absl::CivilMonth first(*number, index * months + 1);
  return DayRange{absl::CivilDay(first), LastDayOf(first + (months - 1))};
}

// Returns the month "7/2014" names.
std::optional<DayRange> MonthOfYear(absl::string_view text) {
  const std::vector<absl::string_view> parts = absl::StrSplit(text, '/');
  if (parts.size() != 2 || parts[0].size() > 2) return std::nullopt;
  const std::optional<int> month = NumberOf(parts[0]);
  const std::optional<int> year = YearOf(parts[1]);
  if (!year || !month || *month < 1 || *month > 12) return std::nullopt;
  const absl::CivilMonth first(*year, *month);
  return DayRange{absl::CivilDay(first), LastDayOf(first)};
}

}  // namespace

std::optional<TypedDays> ParseTypedDays(absl::string_view text,
                                        absl::CivilDay today) {
  const absl::StatusOr<DayRange> days = ParseDays(text);
  if (days.ok()) return TypedDays{*days, false};
  text = absl::StripAsciiWhitespace(text);
  if (const auto from = FromToday(text, today)) return TypedDays{*from, true};
  const std::string typed =
      absl::StrReplaceAll(absl::AsciiStrToLower(text), {{" ", "-"}});
  if (const auto part = PartOfYear(typed)) return TypedDays{*part, false};
  if (const auto month = MonthOfYear(typed)) return TypedDays{*month, false};
  return std::nullopt;
}

size_t FromTodayBytes(absl::string_view text) {
  if (!BeginsFromToday(text)) return 0;
  constexpr absl::CivilDay kAnyDay;
  const auto is_joined = [](char c) {
    return IsAsciiLetter(c) || IsAsciiDigit(c) || c == '-' || c == '_';
  };
  size_t bytes = 0;
  size_t end = 0;
  for (int words = 0; words < kMostWords && end < text.size(); ++words) {
    if (words > 0 && text[end] != ' ') break;
    while (end < text.size() && text[end] == ' ') ++end;
    while (end < text.size() && is_joined(text[end])) ++end;
    if (FromToday(text.substr(0, end), kAnyDay)) bytes = end;
  }
  return bytes;
}

}  // namespace imr
