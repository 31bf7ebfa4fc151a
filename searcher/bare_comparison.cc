#include "searcher/bare_comparison.h"

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

namespace imr {

ValueForm ReadComparison(Cursor& cursor) {
  static constexpr absl::string_view kGreater[] = {
      "more than", "greater than", "over",    "above",  "older than",
      "exceeding", "exceed",       "exceeds", "beyond", "in excess of"};
  static constexpr absl::string_view kGreaterEqual[] = {
      "at least",
      "no less than",
      "not less than",
      "no fewer than",
      "not fewer than",
      "minimum of",
      "greater than or equal to",
      "more than or equal to",
      "equal to or greater than",
      "equal to or more than"};
  static constexpr absl::string_view kLess[] = {
      "less than", "fewer than", "under", "below", "younger than"};
  static constexpr absl::string_view kLessEqual[] = {"at most",
                                                     "no more than",
                                                     "not more than",
                                                     "no greater than",
                                                     "not greater than",
                                                     "up to",
                                                     "not to exceed",
                                                     "not exceeding",
                                                     "maximum of",
                                                     "max of",
                                                     "less than or equal to",
                                                     "fewer than or equal to",
                                                     "equal to or less than"};
  // "greater than or equal to" comes before "greater than".
  static constexpr struct {
    absl::Span<const absl::string_view> phrases;
    ValueForm form;
  } kForms[] = {{kGreaterEqual, ValueForm::kGreaterEqual},
                {kLessEqual, ValueForm::kLessEqual},
                {kGreater, ValueForm::kGreater},
                {kLess, ValueForm::kLess}};
  for (const auto& row : kForms) {
    if (ReadPhraseOf(cursor, row.phrases)) return row.form;
  }
  static constexpr struct {
    absl::string_view sign;
    ValueForm form;
  } kSigns[] = {{">=", ValueForm::kGreaterEqual},
                {"<=", ValueForm::kLessEqual},
                {">", ValueForm::kGreater},
                {"<", ValueForm::kLess}};
  for (const auto& row : kSigns) {
    if (ReadSign(cursor, row.sign)) return row.form;
  }
  return ValueForm::kEqual;
}

ValueForm ReadOrMore(Cursor& cursor) {
  static constexpr absl::string_view kMore[] = {
      "or more",   "or greater", "or over",  "and over", "or above",
      "and above", "and up",     "or older", "and older"};
  static constexpr absl::string_view kFewer[] = {
      "or less",   "or fewer", "or lower",   "or under",   "and under",
      "and below", "or below", "or younger", "and younger"};
  const bool is_open = cursor.Peek() == '+' && !IsAsciiDigit(cursor.Peek(1)) &&
                       !IsAsciiLetter(cursor.Peek(1));
  if (is_open) {
    ++cursor.at;
    return ValueForm::kGreaterEqual;
  }
  Cursor next = cursor;
  next.SkipSpaces();
  const bool is_more = ReadPhraseOf(next, kMore);
  if (!is_more && !ReadPhraseOf(next, kFewer)) return ValueForm::kEqual;
  // Another comparison: "6 visits or less than 3", "man and over 50".
  Cursor behind = next;
  if (IsAsciiDigit(next.Peek()) || ReadOneOf(behind, {"than"})) {
    return ValueForm::kEqual;
  }
  while (next.text[next.at - 1] == ' ') --next.at;
  cursor = next;
  return is_more ? ValueForm::kGreaterEqual : ValueForm::kLessEqual;
}

std::optional<Stretch> ReadBetween(Cursor& cursor) {
  Cursor next = cursor;
  if (!ReadOneOf(next, {"between"})) return std::nullopt;
  const std::optional<int> first = ReadCount(next);
  if (!first) return std::nullopt;
  const bool joined = ReadSign(next, "&") || ReadDash(next) ||
                      ReadSpacedWord(next, {"and", "to"});
  const std::optional<int> last = joined ? ReadCount(next) : std::nullopt;
  if (!last || *last < *first) return std::nullopt;
  cursor = next;
  return Stretch{*first, *last};
}

}  // namespace imr
