#include "searcher/lexer_words.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/string_view.h"

namespace imr {
namespace {

// Returns the bytes of parentheses that belong to the word before them: the
// "(s)" of "medication(s)", the "(h)" of "4610.6(h)(2)"; 0 if none do.
size_t BracketsAt(const Cursor& cursor, size_t ahead) {
  constexpr absl::string_view kPlural = "(s)";
  if (ahead == 0 || cursor.Peek(ahead) != '(') return 0;
  const char before = cursor.Peek(ahead - 1);
  if (absl::ascii_isalpha(static_cast<unsigned char>(before))) {
    const absl::string_view rest = cursor.text.substr(cursor.at + ahead);
    return absl::StartsWithIgnoreCase(rest, kPlural) ? kPlural.size() : 0;
  }
  const bool may_divide =
      absl::ascii_isdigit(static_cast<unsigned char>(before)) || before == ')';
  const auto inside = static_cast<unsigned char>(cursor.Peek(ahead + 1));
  const bool is_division = may_divide && absl::ascii_isalnum(inside) &&
                           cursor.Peek(ahead + 2) == ')';
  return is_division ? kPlural.size() : 0;
}

bool EndsWord(const Cursor& cursor, size_t ahead) {
  const char c = cursor.Peek(ahead);
  const bool compares =
      ahead > 0 && (c == '<' || c == '>') &&
      absl::ascii_isalnum(static_cast<unsigned char>(cursor.Peek(ahead - 1)));
  return c == '\0' || c == ' ' || c == '"' || c == ')' || c == '|' ||
         compares || (c == '(' && BracketsAt(cursor, ahead) == 0);
}

}  // namespace

size_t TypedWordBytes(const Cursor& cursor) {
  size_t bytes = 0;
  while (!EndsWord(cursor, bytes)) {
    bytes += std::max<size_t>(1, BracketsAt(cursor, bytes));
  }
  return bytes;
}

}  // namespace imr
