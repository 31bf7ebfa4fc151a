#include "indexer/days.h"

#include <algorithm>

#include "absl/strings/ascii.h"

#include "common/date.h"
#include "indexer/find_bytes.h"
#include "indexer/passage.h"

namespace imr {
namespace {

// Two-digit years reach 2068 (common/date.h); a letter without a decision date
// that names such a day means the past century or errs.
constexpr absl::CivilDay kLastPlausibleDay(2049, 12, 31);

constexpr size_t kLongestMonth = 9;  // "September"

size_t DigitsAt(absl::string_view text, size_t at) {
  size_t end = at;
  while (end < text.size() && IsDigit(text[end])) ++end;
  return end - at;
}

// A sign between the numbers of a day, perhaps between spaces. A day that has
// stops or spaces is one by its year of four digits alone: "3.3.9" is a
// section, "5/10 / 12" are pains.
struct DaySign {
  size_t end = kNotFound;  // one past it; kNotFound if there is none
  bool is_plain = true;
};

DaySign SignAt(absl::string_view text, size_t at) {
  if (at >= text.size() || IsLetter(text[at])) return {};
  size_t sign = at;
  if (sign < text.size() && IsJoint(text[sign])) ++sign;
  if (sign >= text.size()) return {};
  const bool is_slash = text[sign] == '/';
  if (!is_slash && (sign > at || (text[sign] != '-' && text[sign] != '.'))) {
    return {};
  }
  size_t end = sign + 1;
  if (is_slash && end < text.size() && IsJoint(text[end])) ++end;
  return {end, text[sign] != '.' && end == at + 1};
}

// Returns the end of digits sign digits sign digits at `at`, or kNotFound.
size_t EndOfNumericDay(absl::string_view text, size_t at, size_t first) {
  if (first != 4 && first > 2) return kNotFound;
  const DaySign left = SignAt(text, at + first);
  if (left.end == kNotFound) return kNotFound;
  const size_t second = DigitsAt(text, left.end);
  if (second == 0 || second > 2) return kNotFound;
  const DaySign right = SignAt(text, left.end + second);
  if (right.end == kNotFound) return kNotFound;
  const size_t third = DigitsAt(text, right.end);
  const bool is_plain = left.is_plain && right.is_plain;
  const bool fits = first == 4 ? is_plain && (third == 1 || third == 2)
                               : third == 4 || (is_plain && third == 2);
  return fits ? right.end + third : kNotFound;
}

// Returns the first byte of the word before the joint at `at`, if it may be a
// month, else kNotFound.
size_t BeginOfMonth(absl::string_view text, size_t at) {
  if (at < 4 || !IsJoint(text[at - 1])) return kNotFound;
  size_t end = at - 1;
  if (text[end - 1] == '.') --end;
  size_t begin = end;
  while (begin > 0 && IsLetter(text[begin - 1])) --begin;
  const size_t size = end - begin;
  if (size < 3 || size > kLongestMonth) return kNotFound;
  return absl::ascii_isupper(static_cast<unsigned char>(text[begin]))
             ? begin
             : kNotFound;
}

// Returns the day "November 18, 2016" whose 18 stands at `at`.
FoundDay DayWithMonthName(absl::string_view text, size_t at, size_t digits) {
  const size_t begin = BeginOfMonth(text, at);
  if (begin == kNotFound) return {};
  size_t year = at + digits;
  while (year < text.size() && IsLetter(text[year])) ++year;  // "18th"
  if (year < text.size() && text[year] == ',') ++year;
  while (year < text.size() && IsJoint(text[year])) ++year;
  if (DigitsAt(text, year) != 4) return {};
  const auto day = ParseDay(Between(text, begin, year + 4));
  if (!day.ok()) return {};
  return {{begin, year + 4}, *day};
}

FoundDay DayAt(absl::string_view text, size_t at, size_t digits) {
  const size_t end = EndOfNumericDay(text, at, digits);
  if (end != kNotFound) {
    const auto day = ParseDay(Between(text, at, end));
    return {{at, end}, day.ok() ? std::optional(*day) : std::nullopt};
  }
  return digits <= 2 ? DayWithMonthName(text, at, digits) : FoundDay();
}

}  // namespace

FoundDay FindDay(absl::string_view text, size_t from) {
  size_t i = FindDigit(text, from);
  while (i < text.size()) {
    const size_t digits = DigitsAt(text, i);
    const bool is_inside = i > 0 && (IsLetter(text[i - 1]) ||
                                     text[i - 1] == '.' || text[i - 1] == '#');
    if (!is_inside) {
      const FoundDay found = DayAt(text, i, digits);
      if (found.span.found()) return found;
    }
    i = FindDigit(text, i + digits);
  }
  return {};
}

std::optional<absl::CivilDay> LatestDay(absl::string_view text,
                                        std::optional<absl::CivilDay> limit) {
  const absl::CivilDay last = limit.value_or(kLastPlausibleDay);
  std::optional<absl::CivilDay> latest;
  FoundDay found = FindDay(text);
  for (; found.span.found(); found = FindDay(text, found.span.end)) {
    if (!found.day || *found.day > last) continue;
    latest = std::max(latest.value_or(*found.day), *found.day);
  }
  return latest;
}

}  // namespace imr
