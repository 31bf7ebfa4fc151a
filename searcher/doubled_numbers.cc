#include "searcher/doubled_numbers.h"

#include <algorithm>
#include <cstddef>
#include <iterator>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/string_view.h"

#include "searcher/bare_cursor.h"
#include "searcher/number_words.h"

namespace imr {
namespace {

// Each reads a number; false if none stands here.
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

// Blanks the parentheses behind the word at `at`, if only a count stands in
// them; returns how many bytes were looked at, 0 if that is not so.
size_t BlankCountAt(std::string& query, size_t at) {
  Cursor cursor{query, at};
  cursor.at += WordAt(cursor).size();
  if (cursor.at == at) return 0;
  if (cursor.Peek() == '.') ++cursor.at;
  const size_t open = query.find_first_not_of(' ', cursor.at);
  if (!ReadInParentheses(cursor, ReadFigures)) return 0;
  if (IsAsciiLetter(cursor.Peek()) || IsAsciiDigit(cursor.Peek())) return 0;
  Blank(query, open, open + 1);
  Blank(query, cursor.at - 1, cursor.at);
  return cursor.at - at;
}

// Blanks the parentheses of "(L) knee"; returns the bytes of the side, 0 if
// none stands between them.
size_t BlankSideAt(std::string& query, size_t at) {
  static constexpr absl::string_view kSides[] = {
      "l", "r", "b", "lt", "rt", "bil", "left", "right", "bilateral", "bilat"};
  if (at == 0 || query[at - 1] != '(') return 0;
  const bool is_label =
      at > 1 && (query[at - 2] == ':' || IsAsciiLetter(query[at - 2]));
  const absl::string_view word = WordAt({query, at});
  const size_t end = at + word.size();
  const bool is_side = std::any_of(std::begin(kSides), std::end(kSides),
                                   [word](absl::string_view side) {
                                     return absl::EqualsIgnoreCase(word, side);
                                   });
  if (is_label || !is_side || end >= query.size() || query[end] != ')') {
    return 0;
  }
  Blank(query, at - 1, at);
  Blank(query, end, end + 1);
  return end - at;
}

// Blanks what is doubled at `at`, where a word or figure begins; returns how
// many bytes were looked at, 0 if nothing is.
size_t BlankAt(std::string& query, size_t at) {
  if (const size_t bytes = BlankSideAt(query, at)) return bytes;
  Cursor cursor{query, at};
  if (ReadNumberWords(cursor)) {
    if (!ReadInParentheses(cursor, ReadFigures)) return 0;
    size_t figures = query.find('(', at) + 1;
    while (query[figures] == ' ') ++figures;
    Blank(query, at, figures);
    Blank(query, query.find(')', figures), cursor.at);
    return cursor.at - at;
  }
  if (!ReadFigures(cursor)) return BlankCountAt(query, at);
  const size_t end = cursor.at;
  if (!ReadInParentheses(cursor, ReadNumberWords)) return 0;
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
