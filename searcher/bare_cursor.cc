#include "searcher/bare_cursor.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"

#include "searcher/number_words.h"

namespace imr {
namespace {

// Returns `last` of a shortened range of pages such as 110-13 written out.
// Years are not shortened: 2014-09 is a month.
int Completed(int first, int last) {
  if (first >= 1000) return last;
  int power = 10;
  while (power <= last) power *= 10;
  return last < first ? first / power * power + last : last;
}

size_t DigitsAt(const Cursor& cursor) {
  size_t bytes = 0;
  while (IsAsciiDigit(cursor.Peek(bytes))) ++bytes;
  return bytes;
}

// Reads `bytes` digits as a number.
std::optional<int> ReadDigits(Cursor& cursor, size_t bytes) {
  int number = 0;
  if (bytes > kMaxBareDigits ||
      !absl::SimpleAtoi(cursor.text.substr(cursor.at, bytes), &number)) {
    return std::nullopt;
  }
  cursor.at += bytes;
  return number;
}

// Returns true if `word` is the first of `phrase`.
bool BeginsWithWord(absl::string_view phrase, absl::string_view word) {
  const bool is_whole =
      phrase.size() == word.size() ||
      (phrase.size() > word.size() && phrase[word.size()] == ' ');
  return is_whole && absl::StartsWithIgnoreCase(phrase, word);
}

}  // namespace

bool IsAsciiDigit(char c) {
  return absl::ascii_isdigit(static_cast<unsigned char>(c));
}

bool IsAsciiLetter(char c) {
  return absl::ascii_isalpha(static_cast<unsigned char>(c));
}

absl::string_view WordAt(const Cursor& cursor) {
  size_t bytes = 0;
  while (IsAsciiLetter(cursor.Peek(bytes))) ++bytes;
  return cursor.text.substr(cursor.at, bytes);
}

bool ReadOneOf(Cursor& cursor, absl::Span<const absl::string_view> words) {
  const absl::string_view typed = WordAt(cursor);
  const bool found =
      std::any_of(words.begin(), words.end(), [&](absl::string_view word) {
        return absl::EqualsIgnoreCase(typed, word);
      });
  if (!found) return false;
  cursor.at += typed.size();
  if (absl::StartsWithIgnoreCase(cursor.text.substr(cursor.at), "(s)")) {
    cursor.at += 3;
  }
  if (cursor.Peek() == '.') ++cursor.at;
  cursor.SkipSpaces();
  return true;
}

bool ReadPhraseOf(Cursor& cursor, absl::Span<const absl::string_view> phrases) {
  const absl::string_view typed = WordAt(cursor);
  if (typed.empty()) return false;
  const char first =
      absl::ascii_tolower(static_cast<unsigned char>(typed.front()));
  for (absl::string_view phrase : phrases) {
    // Goes on here with nearly all phrases, at most places.
    if (phrase[0] != first || !BeginsWithWord(phrase, typed)) continue;
    Cursor next = cursor;
    bool found = true;
    for (absl::string_view word : absl::StrSplit(phrase, ' ')) {
      found = ReadOneOf(next, {word});
      if (!found) break;
    }
    if (!found) continue;
    cursor = next;
    return true;
  }
  return false;
}

bool ReadSign(Cursor& cursor, absl::string_view sign) {
  Cursor next = cursor;
  next.SkipSpaces();
  if (!absl::StartsWith(next.text.substr(next.at), sign)) return false;
  next.at += sign.size();
  next.SkipSpaces();
  cursor = next;
  return true;
}

bool ReadDash(Cursor& cursor) {
  static constexpr absl::string_view kDashes[] = {"-",      "\u2010", "\u2011",
                                                  "\u2012", "\u2013", "\u2014",
                                                  "\u2212", "...",    ".."};
  return std::any_of(
      std::begin(kDashes), std::end(kDashes),
      [&cursor](absl::string_view dash) { return ReadSign(cursor, dash); });
}

bool ReadSpacedWord(Cursor& cursor, absl::Span<const absl::string_view> words) {
  Cursor next = cursor;
  next.SkipSpaces();
  if (next.at == cursor.at || !ReadOneOf(next, words)) return false;
  cursor = next;
  return true;
}

std::optional<int> ReadNumber(Cursor& cursor) {
  const size_t bytes = DigitsAt(cursor);
  const char next = cursor.Peek(bytes);
  const bool is_part = IsAsciiLetter(next) || next == '/' || next == '%' ||
                       (next == '.' && IsAsciiDigit(cursor.Peek(bytes + 1)));
  if (is_part) return std::nullopt;
  return ReadDigits(cursor, bytes);
}

std::optional<int> ReadCount(Cursor& cursor) {
  const size_t bytes = DigitsAt(cursor);
  if (bytes == 0) return ReadNumberWords(cursor);
  const char next = cursor.Peek(bytes);
  const bool is_part = next == '%' || next == ',' ||
                       (next == '.' && IsAsciiDigit(cursor.Peek(bytes + 1)));
  if (is_part) return std::nullopt;
  return ReadDigits(cursor, bytes);
}

std::optional<Stretch> ReadStretch(Cursor& cursor, const Stretch& bounds) {
  Cursor next = cursor;
  const std::optional<int> first = ReadNumber(next);
  if (!first) return std::nullopt;
  Stretch stretch{*first, *first};
  Cursor behind = next;
  if (ReadDash(behind) || ReadSpacedWord(behind, {"to", "through", "thru"})) {
    const std::optional<int> last = ReadNumber(behind);
    if (!last) return std::nullopt;
    stretch.last = Completed(*first, *last);
    next = behind;
  }
  if (!stretch.In(bounds)) return std::nullopt;
  cursor = next;
  return stretch;
}

std::vector<Stretch> ReadStretches(Cursor& cursor, const Stretch& bounds) {
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
  if (first == last) {
    return ReadingOf(field, first, ValueNode(field, first));
  }
  return ReadingOf(field, absl::StrCat(first, "..", last),
                   RangeNode(field, first, last));
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

}  // namespace imr
