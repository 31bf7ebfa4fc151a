#include "searcher/bare_periods.h"

#include <iterator>

#include "absl/status/statusor.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "absl/time/civil_time.h"

#include "common/date.h"

namespace imr {
namespace {

struct PartOfYear {
  absl::string_view name;
  absl::string_view first, last;  // months
};

// No winter: it is of two years.
constexpr PartOfYear kParts[] = {
    {"early", "Jan", "Apr"},     {"beginning of", "Jan", "Apr"},
    {"start of", "Jan", "Apr"},  {"mid", "May", "Aug"},
    {"middle of", "May", "Aug"}, {"late", "Sep", "Dec"},
    {"end of", "Sep", "Dec"},    {"spring", "Mar", "May"},
    {"summer", "Jun", "Aug"},    {"fall", "Sep", "Nov"},
    {"autumn", "Sep", "Nov"},
};

std::optional<std::pair<Time, Time>> ReadPartOfYear(Cursor& cursor) {
  for (const PartOfYear& part : kParts) {
    Cursor next = cursor;
    if (!ReadPhraseOf(next, {part.name})) continue;
    if (next.Peek() == '-') ++next.at;
    ReadOneOf(next, {"of"});
    const std::optional<int> year = ReadNumber(next);
    if (!year || !Stretch{*year, *year}.In(kLabelledYears)) continue;
    cursor = next;
    const auto month = [&year](absl::string_view name) {
      return Time{Span::kMonth, absl::StrCat(name, " ", *year), *year};
    };
    return std::pair(month(part.first), month(part.last));
  }
  return std::nullopt;
}

// Reads "1990s" or "2010's".
std::optional<std::pair<Time, Time>> ReadDecade(Cursor& cursor) {
  Cursor next = cursor;
  const std::optional<int> first = ReadCount(next);
  if (!first || *first % 10 != 0 ||
      !Stretch{*first, *first}.In(kLabelledYears)) {
    return std::nullopt;
  }
  if (next.Peek() == '\'') ++next.at;
  if (WordAt(next) != "s") return std::nullopt;
  ++next.at;
  cursor = next;
  const int last = *first + 9;
  return std::pair(Time{Span::kYear, absl::StrCat(*first), *first},
                   Time{Span::kYear, absl::StrCat(last), last});
}

// Reads "early", "mid-" or "late" and returns the years of a decade that they
// are; all of them if none stands here.
Stretch ReadPartOfDecade(Cursor& cursor) {
  static constexpr struct {
    absl::string_view name;
    Stretch years;
  } kPartsOfDecade[] = {
      {"early", {0, 3}}, {"mid", {4, 6}}, {"middle", {4, 6}}, {"late", {7, 9}}};
  for (const auto& row : kPartsOfDecade) {
    if (!ReadOneOf(cursor, {row.name})) continue;
    if (cursor.Peek() == '-') ++cursor.at;
    return row.years;
  }
  return {0, 9};
}

// Reads "fifties", "50s"; returns its first year.
std::optional<int> ReadTens(Cursor& cursor) {
  static constexpr absl::string_view kDecades[] = {
      "twenties", "thirties",  "forties",  "fifties",
      "sixties",  "seventies", "eighties", "nineties"};
  for (size_t i = 0; i < std::size(kDecades); ++i) {
    if (ReadOneOf(cursor, {kDecades[i]})) return 20 + 10 * static_cast<int>(i);
  }
  const char tens = cursor.Peek();
  if (tens < '2' || tens > '9' || cursor.Peek(1) != '0') return std::nullopt;
  cursor.at += 2;
  if (!ReadOneOf(cursor, {"s"})) return std::nullopt;
  return 10 * (tens - '0');
}

// Reads "week of January 9, 2017": Monday to Sunday.
std::optional<std::pair<Time, Time>> ReadWeek(Cursor& cursor) {
  Cursor next = cursor;
  if (!ReadPhraseOf(next, {"week of", "week beginning", "week starting"})) {
    return std::nullopt;
  }
  ReadOneOf(next, {"the"});
  const std::optional<Time> day = ReadTime(next);
  if (!day || day->span != Span::kDay) return std::nullopt;
  const absl::StatusOr<DayRange> days = ParseDays(day->text);
  if (!days.ok()) return std::nullopt;
  cursor = next;
  const absl::CivilDay monday =
      absl::PrevWeekday(days->first + 1, absl::Weekday::monday);
  const auto time = [&day](absl::CivilDay of_week) {
    return Time{Span::kDay, FormatIsoDay(of_week), day->year};
  };
  return std::pair(time(monday), time(monday + 6));
}

}  // namespace

std::optional<Stretch> ReadShortDecade(Cursor& cursor) {
  Cursor next = cursor;
  const Stretch part = ReadPartOfDecade(next);
  const std::optional<int> tens = ReadTens(next);
  if (!tens) return std::nullopt;
  while (next.text[next.at - 1] == ' ') --next.at;
  cursor = next;
  return Stretch{*tens + part.first, *tens + part.last};
}

std::optional<std::pair<Time, Time>> ReadPeriod(Cursor& cursor) {
  for (const auto& read : {ReadPartOfYear, ReadWeek, ReadDecade}) {
    if (auto period = read(cursor)) return period;
  }
  return std::nullopt;
}

std::optional<std::pair<Time, Time>> ReadDecadeOfInjury(Cursor& cursor) {
  constexpr Stretch kDecades = {50, 99};
  constexpr absl::string_view kThe = "the ";
  Cursor next = cursor;
  const bool is_named =
      absl::EndsWithIgnoreCase(cursor.text.substr(0, cursor.at), kThe);
  const bool is_short = next.Peek() == '\'';
  if (is_short) ++next.at;
  const std::optional<Stretch> years = ReadShortDecade(next);
  if (!years || !years->In(kDecades) || !(is_named || is_short)) {
    return std::nullopt;
  }
  cursor = next;
  const auto year = [](int of_century) {
    const int number = 1900 + of_century;
    return Time{Span::kYear, absl::StrCat(number), number};
  };
  return std::pair(year(years->first), year(years->last));
}

}  // namespace imr
