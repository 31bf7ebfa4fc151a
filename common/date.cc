// Reads days by their shape: numbers become N, words W, the signs between
// them stay, spaces go. "Nov. 18, 2016" has the shape "W.N,N", and a table
// says which of its parts is the month.
#include "common/date.h"

#include <cstddef>
#include <optional>

#include "absl/algorithm/container.h"
#include "absl/container/inlined_vector.h"
#include "absl/status/status.h"
#include "absl/strings/ascii.h"
#include "absl/strings/escaping.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"

namespace imr {
namespace {

constexpr absl::string_view kMonths[] = {
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december"};
constexpr size_t kMostParts = 8;    // a day has five, and a sign or two
constexpr size_t kMostQuoted = 40;  // bytes of bad text in a message
constexpr int kFirstYear = 1000;    // years are written with four digits
constexpr int kTwoDigitPivot = 69;  // POSIX strptime %y: 69 is 1969

struct Shape {
  std::string signs;  // "N-N-N", "W.N,N"
  // The numbers and words.
  absl::InlinedVector<absl::string_view, kMostParts> parts;
};

// Where year, month and day stand among the parts of a shape; -1 if absent.
struct Order {
  absl::string_view signs;
  int year;
  int month;
  int day;
};

constexpr Order kDayOrders[] = {
    {"N-N-N", 2, 0, 1},   // 11/18/2016, 11-18-16; year first is tried before
    {"WN,N", 2, 0, 1},    // November 18, 2016
    {"WNN", 2, 0, 1},     // November 18 2016
    {"W.N,N", 2, 0, 1},   // Nov. 18, 2016
    {"W.NN", 2, 0, 1},    // Nov. 18 2016
    {"NWN", 2, 1, 0},     // 18 November 2016
    {"NW,N", 2, 1, 0},    // 18 November, 2016
    {"N-W-N", 2, 1, 0}};  // 18-Nov-2016
constexpr Order kYearFirst = {"N-N-N", 0, 1, 2};      // 2016-11-18
constexpr Order kMonthOrders[] = {{"N-N", 0, 1, -1},  // 2014-07
                                  {"WN", 1, 0, -1},   // July 2014
                                  {"W,N", 1, 0, -1}};

bool IsOrdinalEnding(absl::string_view letters) {
  return letters == "st" || letters == "nd" || letters == "rd" ||
         letters == "th";
}

template <typename IsMember>
size_t RunLength(absl::string_view text, IsMember is_member) {
  size_t length = 0;
  while (length < text.size() &&
         is_member(static_cast<unsigned char>(text[length]))) {
    ++length;
  }
  return length;
}

bool IsDigit(unsigned char c) { return absl::ascii_isdigit(c); }
bool IsLetter(unsigned char c) { return absl::ascii_isalpha(c); }

// Returns an empty shape for text with more parts than any day.
Shape ShapeOf(absl::string_view text) {
  Shape shape;
  while (!text.empty() && shape.signs.size() < kMostParts) {
    size_t length = 1;
    if (const size_t digits = RunLength(text, IsDigit)) {
      shape.signs += 'N';
      shape.parts.push_back(text.substr(0, digits));
      const absl::string_view rest = text.substr(digits);
      const size_t letters = RunLength(rest, IsLetter);
      length = digits + (IsOrdinalEnding(rest.substr(0, letters)) ? 2 : 0);
    } else if (const size_t letters = RunLength(text, IsLetter)) {
      shape.signs += 'W';
      shape.parts.push_back(text.substr(0, letters));
      length = letters;
    } else if (text[0] == '/' || (text[0] == '.' && shape.signs != "W")) {
      shape.signs += '-';  // letters mix them: "9-12/16"
    } else if (!absl::ascii_isspace(static_cast<unsigned char>(text[0]))) {
      shape.signs += text[0];
    }
    text.remove_prefix(length);
  }
  return text.empty() ? shape : Shape();
}

// Returns the number `part` is, if it is one of four digits or less.
std::optional<int> NumberOf(absl::string_view part) {
  if (part.size() > 4 || !IsDigit(part[0])) return std::nullopt;
  int number = 0;
  for (const char digit : part) number = number * 10 + (digit - '0');
  return number;
}

std::optional<int> ParseMonth(absl::string_view part) {
  if (part.size() <= 2) return NumberOf(part);
  int month = 0;  // "Nov", "Sept", "October"
  for (const absl::string_view name : kMonths) {
    ++month;
    if (absl::StartsWithIgnoreCase(name, part)) return month;
  }
  return std::nullopt;
}

std::optional<int> ParseYear(absl::string_view part) {
  const auto year = NumberOf(part);
  if (!year) return std::nullopt;
  if (part.size() == 2)
    return *year < kTwoDigitPivot ? 2000 + *year : 1900 + *year;
  return part.size() == 4 && *year >= kFirstYear ? year : std::nullopt;
}

std::optional<int> ParseDayOfMonth(absl::string_view part) {
  return part.size() <= 2 ? NumberOf(part) : std::nullopt;
}

// Returns the first day of what the parts say in this order, or nullopt if
// the parts do not fit or the day does not exist.
std::optional<absl::CivilDay> DayOf(const Shape& shape, const Order& order) {
  if (shape.signs != order.signs) return std::nullopt;
  const auto part = [&](int i) { return shape.parts[static_cast<size_t>(i)]; };
  const auto year = ParseYear(part(order.year));
  const auto month = ParseMonth(part(order.month));
  const auto day =
      order.day < 0 ? std::optional<int>(1) : ParseDayOfMonth(part(order.day));
  if (!year || !month || !day) return std::nullopt;
  const absl::CivilDay result(*year, *month, *day);
  const bool exists = result.month() == *month && result.day() == *day;
  return exists ? std::optional<absl::CivilDay>(result) : std::nullopt;
}

std::optional<absl::CivilDay> DayOf(const Shape& shape) {
  if (!shape.parts.empty() && shape.parts[0].size() == 4) {
    if (const auto day = DayOf(shape, kYearFirst)) return day;
  }
  for (const Order& order : kDayOrders) {
    if (const auto day = DayOf(shape, order)) return day;
  }
  return std::nullopt;
}

std::optional<absl::CivilDay> FirstDayOfMonth(const Shape& shape) {
  for (const Order& order : kMonthOrders) {
    const auto day = DayOf(shape, order);
    // "16-07" may be a day without a year: only four digits are a year here.
    if (day && shape.parts[static_cast<size_t>(order.year)].size() == 4) {
      return day;
    }
  }
  return std::nullopt;
}

absl::Status NoDay(absl::string_view text, absl::string_view forms) {
  const absl::string_view shown = text.substr(0, kMostQuoted);
  return absl::InvalidArgumentError(absl::StrCat(
      "read date \"", absl::Utf8SafeCHexEscape(shown),
      shown.size() < text.size() ? "..." : "",
      "\": not a day of the calendar in a known form; write ", forms));
}

}  // namespace

absl::StatusOr<absl::CivilDay> ParseDay(absl::string_view text) {
  if (const auto day = DayOf(ShapeOf(text))) return *day;
  return NoDay(text, "2016-11-18 or 11/18/2016");
}

absl::StatusOr<DayRange> ParseDays(absl::string_view text) {
  const Shape shape = ShapeOf(text);
  if (const auto day = DayOf(shape)) return DayRange{*day, *day};
  if (const auto first = FirstDayOfMonth(shape)) {
    const absl::CivilMonth next = absl::CivilMonth(*first) + 1;
    return DayRange{*first, absl::CivilDay(next) - 1};
  }
  if (shape.signs == "N" && shape.parts[0].size() == 4) {
    if (const auto year = ParseYear(shape.parts[0])) {
      return DayRange{absl::CivilDay(*year), absl::CivilDay(*year, 12, 31)};
    }
  }
  return NoDay(text, "2016-11-18, 11/18/2016, 2016-11 or 2016");
}

bool IsShortMonth(absl::string_view word) {
  if (word.size() != 3 && !absl::EqualsIgnoreCase(word, "sept")) return false;
  return absl::c_any_of(kMonths, [word](absl::string_view name) {
    return name.size() > word.size() && absl::StartsWithIgnoreCase(name, word);
  });
}

bool IsMonthName(absl::string_view word) {
  return IsShortMonth(word) ||
         absl::c_any_of(kMonths, [word](absl::string_view name) {
           return absl::EqualsIgnoreCase(name, word);
         });
}

std::string FormatIsoDay(absl::CivilDay day) {
  return absl::StrFormat("%04d-%02d-%02d", day.year(), day.month(), day.day());
}

std::string FormatSlotDay(absl::CivilDay day) {
  return absl::StrFormat("%04d%02d%02d", day.year(), day.month(), day.day());
}

}  // namespace imr
