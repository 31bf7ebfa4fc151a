#include "tools/make_letters/dates.h"

#include <array>

#include "absl/strings/str_cat.h"

namespace imr {
namespace {

constexpr std::array kMonths = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

void AppendTwoDigits(int number, std::string& out) {
  out += static_cast<char>('0' + number / 10 % 10);
  out += static_cast<char>('0' + number % 10);
}

void AppendNumbers(absl::CivilDay day, char glue, bool padded, bool whole_year,
                   std::string& out) {
  for (const int number : {day.month(), day.day()}) {
    if (padded || number > 9) {
      AppendTwoDigits(number, out);
    } else {
      out += static_cast<char>('0' + number);
    }
    out += glue;
  }
  const auto year = static_cast<int>(day.year());
  if (whole_year) AppendTwoDigits(year / 100, out);
  AppendTwoDigits(year, out);
}

}  // namespace

void AppendDate(absl::CivilDay day, DateStyle style, std::string& out) {
  switch (style) {
    case DateStyle::kSlashes:
      return AppendNumbers(day, '/', true, true, out);
    case DateStyle::kDashes:
      return AppendNumbers(day, '-', true, true, out);
    case DateStyle::kShortDashes:
      return AppendNumbers(day, '-', false, false, out);
    case DateStyle::kShortSlashes:
      return AppendNumbers(day, '/', false, false, out);
    case DateStyle::kShortNumbers:
      return AppendNumbers(day, '/', false, true, out);
    case DateStyle::kWords:
      absl::StrAppend(&out, kMonths[static_cast<size_t>(day.month() - 1)], " ",
                      day.day(), ", ", day.year());
      return;
    case DateStyle::kIso:
      absl::StrAppend(&out, day.year(), "-");
      AppendTwoDigits(day.month(), out);
      out += '-';
      AppendTwoDigits(day.day(), out);
      return;
  }
}

}  // namespace imr
