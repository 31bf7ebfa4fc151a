#include "searcher/doubled_numbers.h"

#include <algorithm>
#include <cstddef>
#include <iterator>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/string_view.h"

#include "searcher/bare_cursor.h"

namespace imr {
namespace {

constexpr absl::string_view kNumberWords[] = {
    "one",      "two",      "three",   "four",    "five",      "six",
    "seven",    "eight",    "nine",    "ten",     "eleven",    "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen", "twenty",   "thirty",  "forty",   "fifty",     "sixty",
    "seventy",  "eighty",   "ninety",  "hundred"};

constexpr int kMostWords = 4;  // "one hundred twenty five"

// Reads "one hundred and twenty", "thirty-six"; false, without moving, if no
// number in words stands here.
bool ReadNumberInWords(Cursor& cursor) {
  Cursor next = cursor;
  int words = 0;
  for (; words < kMostWords && ReadOneOf(next, kNumberWords); ++words) {
    cursor = next;
    if (next.Peek() == '-') ++next.at;
    ReadOneOf(next, {"and"});
  }
  return words > 0;
}

bool ReadFigures(Cursor& cursor) {
  size_t digits = 0;
  while (IsAsciiDigit(cursor.Peek(digits))) ++digits;
  cursor.at += digits;
  return digits > 0 && digits <= kMaxBareDigits;
}

// Reads "(", what `read` reads, and ")".
template <typename Read>
bool ReadInParentheses(Cursor& cursor, Read read) {
  if (!ReadSign(cursor, "(") || !read(cursor)) return false;
  cursor.SkipSpaces();
  if (cursor.Peek() != ')') return false;
  ++cursor.at;
  return true;
}

void Blank(std::string& query, size_t begin, size_t end) {
  std::fill(query.begin() + static_cast<std::ptrdiff_t>(begin),
            query.begin() + static_cast<std::ptrdiff_t>(end), ' ');
}

// Blanks what is doubled at `at`, where a word or figure begins; returns how
// many bytes were looked at, 0 if nothing is.
size_t BlankAt(std::string& query, size_t at) {
  Cursor cursor{query, at};
  if (ReadNumberInWords(cursor)) {
    if (!ReadInParentheses(cursor, ReadFigures)) return 0;
    size_t figures = query.find('(', at) + 1;
    while (query[figures] == ' ') ++figures;
    Blank(query, at, figures);
    Blank(query, query.find(')', figures), cursor.at);
    return cursor.at - at;
  }
  if (!ReadFigures(cursor)) return 0;
  const size_t end = cursor.at;
  if (!ReadInParentheses(cursor, ReadNumberInWords)) return 0;
  Blank(query, end, cursor.at);
  return cursor.at - at;
}

}  // namespace

void BlankDoubledNumbers(std::string& query) {
  if (!absl::StrContains(query, '(')) return;
  bool quoted = false;
  bool in_word = false;
  for (size_t at = 0; at < query.size(); ++at) {
    if (query[at] == '"') quoted = !quoted;
    const auto c = static_cast<unsigned char>(query[at]);
    const bool is_part = absl::ascii_isalnum(c) || c >= 0x80;
    if (is_part && !in_word && !quoted) {
      const size_t bytes = BlankAt(query, at);
      if (bytes > 0) at += bytes - 1;
    }
    in_word = is_part;
  }
}

}  // namespace imr
