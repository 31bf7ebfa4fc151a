#include "searcher/bare_times.h"

#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"

#include "common/date.h"
#include "searcher/part_of_year.h"
#include "searcher/typed_days.h"

namespace imr {
namespace {

// Returns the time `text` names; nullopt if there is no such day, or none of
// the letters'.
std::optional<Time> TimeOf(Span span, std::string text) {
  const absl::StatusOr<DayRange> days = ParseDays(text);
  if (!days.ok()) return std::nullopt;
  const int year = static_cast<int>(days->first.year());
  if (!Stretch{year, year}.In(kLabelledYears)) return std::nullopt;
  return Time{span, std::move(text), year};
}

// Reads the name of a month; returns its first three letters, "" if there is
// none.
absl::string_view ReadMonthName(Cursor& cursor) {
  const absl::string_view word = WordAt(cursor);
  if (!IsMonthName(word)) return "";
  ReadOneOf(cursor, {word});
  return word.substr(0, 3);
}

// Reads a day's number, "2" or "2nd".
std::optional<int> ReadDayNumber(Cursor& cursor) {
  Cursor next = cursor;
  std::optional<int> day = ReadNumber(next);
  if (!day) {
    day = ReadCount(next);
    if (!ReadOneOf(next, {"st", "nd", "rd", "th"})) return std::nullopt;
  }
  if (!day || *day < 1 || *day > 31) return std::nullopt;
  cursor = next;
  return day;
}

// Reads "2 September 2014" or "2nd of September, 2014".
std::optional<Time> ReadDayFirst(Cursor& cursor) {
  Cursor next = cursor;
  const std::optional<int> day = ReadDayNumber(next);
  if (!day) return std::nullopt;
  next.SkipSpaces();
  ReadOneOf(next, {"of"});
  const absl::string_view month = ReadMonthName(next);
  if (month.empty()) return std::nullopt;
  ReadSign(next, ",");
  const std::optional<int> year = ReadNumber(next);
  if (!year) return std::nullopt;
  std::optional<Time> time =
      TimeOf(Span::kDay, absl::StrCat(month, " ", *day, ", ", *year));
  if (time) cursor = next;
  return time;
}

// Reads "July 2014", "July 14, 2014" or "July 14th, 2014".
std::optional<Time> ReadNamedMonth(Cursor& cursor) {
  Cursor next = cursor;
  const absl::string_view month = ReadMonthName(next);
  if (month.empty()) return std::nullopt;
  ReadSign(next, ",");
  Span span = Span::kMonth;
  std::string day;
  if (const std::optional<int> number = ReadDayNumber(next)) {
    day = absl::StrCat(*number, ", ");
    span = Span::kDay;
    if (!ReadSign(next, ",")) next.SkipSpaces();
  }
  const std::optional<int> number = ReadNumber(next);
  if (!number) return std::nullopt;
  std::optional<Time> time =
      TimeOf(span, absl::StrCat(month, " ", day, *number));
  if (time) cursor = next;
  return time;
}

bool HasDigits(absl::string_view figures, size_t least, size_t most) {
  return figures.size() >= least && figures.size() <= most;
}

// Returns the time of figures: {"7", "14", "2014"}, {"2014", "07"}.
std::optional<Time> TimeOfFigures(const std::vector<absl::string_view>& parts,
                                  absl::string_view text) {
  const bool year_first = HasDigits(parts[0], 4, 4);
  switch (parts.size()) {
    case 1:
      if (year_first) return TimeOf(Span::kYear, std::string(text));
      if (!HasDigits(text, 8, 8)) return std::nullopt;  // 20140902
      return TimeOf(Span::kDay,
                    absl::StrCat(text.substr(0, 4), "-", text.substr(4, 2), "-",
                                 text.substr(6)));
    case 2: {
      const absl::string_view year = parts[year_first ? 0 : 1];
      const absl::string_view month = parts[year_first ? 1 : 0];
      if (!HasDigits(year, 4, 4) || !HasDigits(month, 1, 2)) {
        return std::nullopt;
      }
      return TimeOf(
          Span::kMonth,
          absl::StrCat(year, "-", month.size() < 2 ? "0" : "", month));
    }
    case 3: {
      if (!absl::StrContains(text, '.')) {
        return TimeOf(Span::kDay, std::string(text));
      }
      // "9.2.14", but not section 3.3.9
      const bool has_year = parts[year_first ? 0 : 2].size() >= 2;
      if (!has_year) return std::nullopt;
      return TimeOf(Span::kDay, absl::StrReplaceAll(text, {{".", "-"}}));
    }
    default:
      return std::nullopt;
  }
}

// Reads 2014, 2014-07, 7/2014, 2014-07-14, 7/14/2014 or 7-14-14. Of
// 2014-2016 only the first year, which begins a range.
std::optional<Time> ReadTimeFigures(Cursor& cursor) {
  Cursor next = cursor;
  char sign = '\0';
  std::vector<absl::string_view> parts;
  while (true) {
    const size_t begin = next.at;
    while (IsAsciiDigit(next.Peek())) ++next.at;
    parts.push_back(next.text.substr(begin, next.at - begin));
    const bool is_sign =
        next.Peek() == '/' || next.Peek() == '-' || next.Peek() == '.';
    if (parts.back().empty() || !is_sign || !IsAsciiDigit(next.Peek(1))) break;
    if (sign != '\0' && next.Peek() != sign) break;
    Cursor behind = next;
    ++behind.at;
    size_t digits = 0;
    while (IsAsciiDigit(behind.Peek(digits))) ++digits;
    if (parts.size() == 1 && parts[0].size() == 4 && digits == 4) break;
    sign = next.Peek();
    ++next.at;
  }
  if (IsAsciiLetter(next.Peek()) || next.Peek() == '%') return std::nullopt;
  std::optional<Time> time =
      TimeOfFigures(parts, cursor.text.substr(cursor.at, next.at - cursor.at));
  if (time) cursor = next;
  return time;
}

// Reads "'14": 2014, if that is a year of the letters.
std::optional<Time> ReadShortYear(Cursor& cursor) {
  if (cursor.Peek() != '\'') return std::nullopt;
  Cursor next = cursor;
  ++next.at;
  const std::optional<int> digits = ReadNumber(next);
  const int year = 2000 + digits.value_or(0);
  const bool is_year = next.at - cursor.at == 3 && next.Peek() != '\'' &&
                       Stretch{year, year}.In(kLetterYears);
  if (!is_year) return std::nullopt;
  cursor = next;
  return Time{Span::kYear, absl::StrCat(year), year};
}

// Reads "last 2 years", "the past six months", "last year", "this month":
// stretches that are counted from today. "today" alone is a word.
std::optional<Time> ReadFromToday(Cursor& cursor) {
  const absl::string_view rest = cursor.text.substr(cursor.at);
  const absl::string_view typed = rest.substr(0, FromTodayBytes(rest));
  const bool is_year_to_date = absl::EqualsIgnoreCase(typed, "ytd");
  if (!is_year_to_date &&
      typed.find_first_of(" -_") == absl::string_view::npos) {
    return std::nullopt;
  }
  cursor.at += typed.size();
  return Time{Span::kFromToday, std::string(typed)};
}

}  // namespace

std::optional<Time> ReadTime(Cursor& cursor) {
  for (const auto& read : {ReadFromToday, ReadPartOfYear, ReadNamedMonth,
                           ReadDayFirst, ReadShortYear, ReadTimeFigures}) {
    std::optional<Time> time = read(cursor);
    if (time) return time;
  }
  return std::nullopt;
}

std::optional<std::pair<Time, Time>> ReadMonths(Cursor& cursor,
                                                bool is_between) {
  Cursor next = cursor;
  const absl::string_view month = ReadMonthName(next);
  if (month.empty()) return std::nullopt;
  const std::optional<int> day = ReadDayNumber(next);
  next.SkipSpaces();
  const bool is_and =
      is_between && (ReadOneOf(next, {"and"}) || ReadSign(next, "&"));
  if (!is_and && !ReadDash(next) &&
      !ReadOneOf(next, {"to", "through", "thru", "until"})) {
    return std::nullopt;
  }
  const std::optional<Time> last = ReadNamedMonth(next);
  if (!last) return std::nullopt;
  const absl::StatusOr<DayRange> end = ParseDays(last->text);
  for (const int year : {last->year, last->year - 1}) {
    std::optional<Time> first =
        TimeOf(day ? Span::kDay : Span::kMonth,
               absl::StrCat(month, day ? absl::StrCat(" ", *day, ",") : "", " ",
                            year));
    if (!first || !end.ok()) return std::nullopt;
    const absl::StatusOr<DayRange> begin = ParseDays(first->text);
    if (!begin.ok() || begin->first > end->last) continue;
    cursor = next;
    return std::pair(*std::move(first), *last);
  }
  return std::nullopt;
}

bool ReadTo(Cursor& cursor) {
  if (ReadDash(cursor)) return true;
  if (!ReadSpacedWord(cursor, {"to", "through", "thru", "until"})) return false;
  ReadSign(cursor, ":");  // "from:2014 to:2015"
  return true;
}

}  // namespace imr
