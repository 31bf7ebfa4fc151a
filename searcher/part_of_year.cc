#include "searcher/part_of_year.h"

#include <string>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"

#include "searcher/bare_cursor.h"

namespace imr {
namespace {

// Reads "1" to "4" and "first" to "fourth".
std::optional<int> ReadOrdinal(Cursor& cursor) {
  static constexpr absl::string_view kOrdinals[] = {"first", "second", "third",
                                                    "fourth"};
  for (int i = 0; i < 4; ++i) {
    if (ReadOneOf(cursor, {kOrdinals[i]})) return i + 1;
  }
  const char digit = cursor.Peek();
  if (digit < '1' || digit > '4' || IsAsciiDigit(cursor.Peek(1))) {
    return std::nullopt;
  }
  ++cursor.at;
  ReadOneOf(cursor, {"st", "nd", "rd", "th"});
  return digit - '0';
}

// Reads "Q3", "3Q", "3rd quarter of", "third qtr", "first half of", "H1";
// returns it as "q3" or "h1", "" if there is none.
std::string ReadPartName(Cursor& cursor) {
  static constexpr absl::string_view kQuarter[] = {"quarter", "qtr", "q"};
  static constexpr absl::string_view kHalf[] = {"half", "h"};
  Cursor next = cursor;
  char part = absl::ascii_tolower(static_cast<unsigned char>(next.Peek()));
  const bool part_first = part == 'q' || part == 'h';
  if (part_first) ++next.at;
  const std::optional<int> number = ReadOrdinal(next);
  if (!number) return "";
  if (part_first) {
    if (IsAsciiLetter(next.Peek())) return "";
  } else {
    if (next.Peek() == '-') ++next.at;
    next.SkipSpaces();
    part = ReadOneOf(next, kQuarter) ? 'q' : ReadOneOf(next, kHalf) ? 'h' : 0;
  }
  if (part == 0 || (part == 'h' && *number > 2)) return "";
  next.SkipSpaces();
  ReadOneOf(next, {"of"});
  cursor = next;
  return absl::StrCat(absl::string_view(&part, 1), *number);
}

}  // namespace

std::optional<Time> ReadPartOfYear(Cursor& cursor) {
  Cursor next = cursor;
  std::string part = ReadPartName(next);
  const std::optional<int> year = ReadNumber(next);
  if (part.empty() && year) {
    if (next.Peek() == '-') ++next.at;
    next.SkipSpaces();
    part = ReadPartName(next);
  }
  if (part.empty() || !year || !Stretch{*year, *year}.In(kLetterYears)) {
    return std::nullopt;
  }
  while (next.at > cursor.at && next.text[next.at - 1] == ' ') --next.at;
  cursor = next;
  return Time{Span::kPartOfYear, absl::StrCat(*year, part), *year};
}

}  // namespace imr
