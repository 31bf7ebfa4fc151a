#include "searcher/number_words.h"

#include <cstddef>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"

#include "searcher/bare_cursor.h"

namespace imr {
namespace {

constexpr absl::string_view kSmall[] = {
    "zero",    "one",     "two",       "three",    "four",
    "five",    "six",     "seven",     "eight",    "nine",
    "ten",     "eleven",  "twelve",    "thirteen", "fourteen",
    "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
constexpr absl::string_view kTens[] = {"twenty", "thirty",  "forty",  "fifty",
                                       "sixty",  "seventy", "eighty", "ninety"};

// Reads one of `words` and nothing behind it; returns which it is.
std::optional<int> ReadWord(Cursor& cursor,
                            absl::Span<const absl::string_view> words) {
  const absl::string_view typed = WordAt(cursor);
  if (typed.empty()) return std::nullopt;
  const char first = absl::ascii_tolower(static_cast<unsigned char>(typed[0]));
  for (size_t i = 0; i < words.size(); ++i) {
    if (words[i][0] != first) continue;  // as nearly all, at most places
    if (!absl::EqualsIgnoreCase(typed, words[i])) continue;
    cursor.at += typed.size();
    return static_cast<int>(i);
  }
  return std::nullopt;
}

// Steps over the space or hyphen between two words of a number.
void StepOverJoint(Cursor& cursor) {
  if (cursor.Peek() == '-') ++cursor.at;
  cursor.SkipSpaces();
}

std::optional<int> ReadBelowHundred(Cursor& cursor) {
  const std::optional<int> tens = ReadWord(cursor, kTens);
  if (!tens) return ReadWord(cursor, kSmall);
  Cursor next = cursor;
  StepOverJoint(next);
  const std::optional<int> ones =
      ReadWord(next, absl::MakeConstSpan(kSmall).first(10));
  if (ones && *ones > 0) cursor = next;
  return 10 * (*tens + 2) + ones.value_or(0);
}

}  // namespace

std::optional<int> ReadNumberWords(Cursor& cursor) {
  Cursor next = cursor;
  std::optional<int> number = ReadBelowHundred(next);
  if (!number) return std::nullopt;
  cursor = next;
  StepOverJoint(next);
  if (*number < 1 || *number > 9 || !ReadWord(next, {"hundred"})) {
    return number;
  }
  cursor = next;
  number = 100 * *number;
  StepOverJoint(next);
  if (ReadWord(next, {"and"})) StepOverJoint(next);
  const std::optional<int> rest = ReadBelowHundred(next);
  if (rest) cursor = next;
  return *number + rest.value_or(0);
}

}  // namespace imr
