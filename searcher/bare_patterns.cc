#include "searcher/bare_patterns.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/types/span.h"

#include "searcher/lexer_values.h"
#include "searcher/strength.h"

namespace imr {
namespace {

constexpr int kLastPage = 1999;    // of any guideline; more is a year
constexpr size_t kMaxDigits = 4;   // of a page, a year or a quantity
constexpr int kMaxPercent = 29;    // of a compound; more is an improvement
constexpr int kLeastSecond = 100;  // "10/325", but not "6/10" or "5/12"

bool IsDigit(char c) {
  return absl::ascii_isdigit(static_cast<unsigned char>(c));
}

bool IsLetter(char c) {
  return absl::ascii_isalpha(static_cast<unsigned char>(c));
}

// Reads letters that are one of `words`, with spaces, "(s)" and a full stop
// behind them; false, without moving, if none stands here.
bool ReadOneOf(Cursor& cursor, absl::Span<const absl::string_view> words) {
  size_t bytes = 0;
  while (IsLetter(cursor.Peek(bytes))) ++bytes;
  const absl::string_view typed = cursor.text.substr(cursor.at, bytes);
  const bool found =
      std::any_of(words.begin(), words.end(), [&](absl::string_view word) {
        return absl::EqualsIgnoreCase(typed, word);
      });
  if (!found) return false;
  cursor.at += bytes;
  if (absl::StartsWithIgnoreCase(cursor.text.substr(cursor.at), "(s)")) {
    cursor.at += 3;
  }
  if (cursor.Peek() == '.') ++cursor.at;
  cursor.SkipSpaces();
  return true;
}

// Reads `sign` and the spaces around it; false, without moving, if it does
// not stand here.
bool ReadSign(Cursor& cursor, absl::string_view sign) {
  Cursor next = cursor;
  next.SkipSpaces();
  if (!absl::StartsWith(next.text.substr(next.at), sign)) return false;
  next.at += sign.size();
  next.SkipSpaces();
  cursor = next;
  return true;
}

// Reads a word of `words` after spaces; false, without moving, if none.
bool ReadSpacedWord(Cursor& cursor, absl::Span<const absl::string_view> words) {
  Cursor next = cursor;
  next.SkipSpaces();
  if (next.at == cursor.at || !ReadOneOf(next, words)) return false;
  cursor = next;
  return true;
}

// Reads a whole number that is no part of something longer.
std::optional<int> ReadNumber(Cursor& cursor) {
  size_t bytes = 0;
  while (IsDigit(cursor.Peek(bytes))) ++bytes;
  const char next = cursor.Peek(bytes);
  const bool is_part = IsLetter(next) || next == '/' || next == '%' ||
                       (next == '.' && IsDigit(cursor.Peek(bytes + 1)));
  int number = 0;
  if (bytes > kMaxDigits || is_part ||
      !absl::SimpleAtoi(cursor.text.substr(cursor.at, bytes), &number)) {
    return std::nullopt;
  }
  cursor.at += bytes;
  return number;
}

// Whole numbers from `first` to `last`.
struct Stretch {
  int first = 0;
  int last = 0;

  bool In(const Stretch& wider) const {
    return wider.first <= first && first <= last && last <= wider.last;
  }
};

// Returns `last` of a shortened range of pages such as 110-13 written out.
// Years are not shortened: 2014-09 is a month.
int Completed(int first, int last) {
  if (first >= 1000) return last;
  int power = 10;
  while (power <= last) power *= 10;
  return last < first ? first / power * power + last : last;
}

// Reads number [("-" | "to" | "through") number] within `bounds`.
std::optional<Stretch> ReadStretch(Cursor& cursor, const Stretch& bounds) {
  Cursor next = cursor;
  const std::optional<int> first = ReadNumber(next);
  if (!first) return std::nullopt;
  Stretch stretch{*first, *first};
  Cursor behind = next;
  if (ReadSign(behind, "-") || ReadSign(behind, "\u2013") ||
      ReadSpacedWord(behind, {"to", "through"})) {
    const std::optional<int> last = ReadNumber(behind);
    if (!last) return std::nullopt;
    stretch.last = Completed(*first, *last);
    next = behind;
  }
  if (!stretch.In(bounds)) return std::nullopt;
  cursor = next;
  return stretch;
}

// Reads stretch (("," | "&" | "and" | "or") stretch)*.
std::vector<Stretch> ReadNumbers(Cursor& cursor, const Stretch& bounds) {
  std::vector<Stretch> stretches;
  Cursor next = cursor;
  while (const std::optional<Stretch> stretch = ReadStretch(next, bounds)) {
    stretches.push_back(*stretch);
    cursor = next;
    const bool comma = ReadSign(next, ",") || ReadSign(next, "&");
    const bool word = comma ? ReadOneOf(next, {"and", "or"})
                            : ReadSpacedWord(next, {"and", "or"});
    if (!comma && !word) break;
  }
  return stretches;
}

Reading ReadingOf(FieldId field, const Stretch& stretch) {
  const std::string first = absl::StrCat(stretch.first);
  const std::string last = absl::StrCat(stretch.last);
  if (first == last) return {{field, first}, ValueNode(field, first)};
  return {{field, absl::StrCat(first, "..", last)},
          RangeNode(field, first, last)};
}

Understood UnderstoodOf(FieldId field, const std::vector<Stretch>& stretches,
                        const Cursor& cursor) {
  Understood understood;
  understood.end = cursor.at;
  for (const Stretch& stretch : stretches) {
    understood.readings.push_back(ReadingOf(field, stretch));
  }
  return understood;
}

Understood PagesAt(Cursor cursor) {
  static constexpr absl::string_view kWords[] = {"page", "pages", "pg",
                                                 "pgs",  "p",     "pp"};
  if (!ReadOneOf(cursor, kWords)) return {};
  const std::vector<Stretch> pages = ReadNumbers(cursor, {1, kLastPage});
  if (pages.empty()) return {};
  Cursor total = cursor;
  if (ReadSpacedWord(total, {"of"}) && ReadNumber(total)) cursor = total;
  return UnderstoodOf(FieldId::kPage, pages, cursor);
}

Understood YearsAt(Cursor cursor) {
  static constexpr absl::string_view kWords[] = {"in", "during", "year",
                                                 "years"};
  ReadOneOf(cursor, kWords);
  const std::vector<Stretch> years =
      ReadNumbers(cursor, {kFirstYear, kLastYear});
  if (years.empty()) return {};
  return UnderstoodOf(FieldId::kYear, years, cursor);
}

Understood QuantityAt(Cursor cursor) {
  static constexpr absl::string_view kWords[] = {"qty", "quantity"};
  if (cursor.Peek() == '#') {
    ++cursor.at;
  } else if (ReadOneOf(cursor, kWords)) {
    ReadOneOf(cursor, {"of"});
  } else {
    return {};
  }
  const std::optional<int> number = ReadNumber(cursor);
  if (!number) return {};
  return UnderstoodOf(FieldId::kQuantity, {{*number, *number}}, cursor);
}

// A strength without a unit is one if it looks like no day and no ratio.
bool IsCombination(const Strength& strength) {
  const size_t slash = strength.value.find('/');
  int second = 0;
  return strength.numbers == 2 &&
         absl::SimpleAtoi(strength.value.substr(slash + 1), &second) &&
         second >= kLeastSecond && second < 10 * kLeastSecond;
}

// Percents of compounds are small; large ones measure improvement.
bool IsLargePercent(const Strength& strength) {
  double percent = 0;
  const size_t space = strength.value.find(' ');
  return absl::EndsWith(strength.value, " %") &&
         absl::SimpleAtod(strength.value.substr(0, space), &percent) &&
         percent > kMaxPercent;
}

Understood StrengthAt(Cursor cursor) {
  const Strength strength = ScanStrength(cursor.text, cursor.at);
  const bool is_strength =
      strength.has_unit ? !IsLargePercent(strength) : IsCombination(strength);
  if (!is_strength) return {};
  return {0, strength.end, ReadingsOfStrength(strength.value)};
}

Understood CaseAt(Cursor cursor) {
  constexpr size_t kYearDigits = 2;
  constexpr size_t kNumberDigits = 7;
  const absl::string_view text = cursor.text.substr(cursor.at);
  if (!absl::StartsWithIgnoreCase(text, "cm")) return {};
  std::string digits;
  size_t at = 2;
  while (at < text.size() && (IsDigit(text[at]) || text[at] == '-')) {
    if (IsDigit(text[at])) digits += text[at];
    ++at;
  }
  if (digits.size() != kYearDigits + kNumberDigits) return {};
  const std::string value = absl::StrCat("CM", digits.substr(0, kYearDigits),
                                         "-", digits.substr(kYearDigits));
  return {0,
          cursor.at + at,
          {{{FieldId::kCase, value}, ValueNode(FieldId::kCase, value)}}};
}

}  // namespace

Understood PatternAt(absl::string_view text, size_t begin, bool years) {
  const Cursor cursor{text, begin};
  for (const auto& read : {CaseAt, PagesAt, QuantityAt, StrengthAt}) {
    Understood understood = read(cursor);
    understood.begin = begin;
    if (!understood.readings.empty()) return understood;
  }
  if (!years) return {};
  Understood understood = YearsAt(cursor);
  understood.begin = begin;
  return understood;
}

}  // namespace imr
