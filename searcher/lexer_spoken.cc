#include "searcher/lexer_spoken.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/string_view.h"
#include "absl/time/civil_time.h"

#include "searcher/bare_comparison.h"
#include "searcher/bare_cursor.h"
#include "searcher/day_orders.h"
#include "searcher/typed_days.h"

namespace imr {
namespace {

constexpr size_t kYearDigits = 4;

bool FiguresAt(const Cursor& cursor, FieldKind kind) {
  return IsAsciiDigit(cursor.Peek()) ||
         (kind == FieldKind::kDate &&
          FromTodayBytes(cursor.text.substr(cursor.at)) > 0);
}

// Returns the figures at the cursor, "" if they are none of the kind.
absl::string_view FigureAt(const Cursor& cursor, FieldKind kind) {
  const absl::string_view rest = cursor.text.substr(cursor.at);
  if (kind == FieldKind::kDate) {
    constexpr absl::CivilDay kAnyDay;
    size_t bytes = FromTodayBytes(rest);
    if (bytes == 0)
      bytes = std::min(rest.find_first_of(" ,;|)\""), rest.size());
    const absl::string_view days = rest.substr(0, bytes);
    return ParseTypedDays(days, kAnyDay) ? days : "";
  }
  const size_t bytes =
      std::min(rest.find_first_not_of("0123456789."), rest.size());
  const char next = bytes < rest.size() ? rest[bytes] : ' ';
  const bool ends = absl::StrContains(" ,;|)", next);
  return ends ? rest.substr(0, bytes) : "";
}

// Reads a dash, or dots, with spaces on both sides or on none: " -60" leaves
// 60 out.
bool ReadJoiningDash(Cursor& cursor) {
  const bool is_spaced = cursor.Peek() == ' ';
  Cursor next = cursor;
  if (!ReadDash(next) || (next.text[next.at - 1] == ' ') != is_spaced) {
    return false;
  }
  cursor = next;
  return true;
}

bool ReadJoint(Cursor& cursor, bool behind_between) {
  return ReadJoiningDash(cursor) ||
         ReadSpacedWord(cursor, {"to", "through", "thru", "till"}) ||
         (behind_between && ReadSpacedWord(cursor, {"and"}));
}

// Reads the second figure of a range; false, without moving, if none follows.
bool ReadRangeEnd(Cursor& cursor, FieldKind kind, const SpokenForm& spoken,
                  FieldOperand& operand) {
  Cursor next = cursor;
  if (!ReadJoint(next, spoken.form == ValueForm::kRange)) return false;
  next.SkipSpaces();
  operand.high = FigureAt(next, kind);
  if (operand.high.empty()) return false;
  operand.form = ValueForm::kRange;
  cursor.at = next.at + operand.high.size();
  return true;
}

// Reads "or more", "or later".
ValueForm ReadOpen(Cursor& cursor, FieldKind kind) {
  const ValueForm more =
      kind == FieldKind::kDate ? ValueForm::kEqual : ReadOrMore(cursor);
  if (more != ValueForm::kEqual) return more;
  DayOrder order;
  ReadOpenEnd(cursor, order);
  return order.is_said ? order.form : ValueForm::kEqual;
}

}  // namespace

SpokenForm ReadSpokenForm(Cursor& cursor, FieldKind kind) {
  if (!absl::ascii_isalpha(static_cast<unsigned char>(cursor.Peek()))) {
    return {};
  }
  Cursor next = cursor;
  SpokenForm spoken;
  if (kind == FieldKind::kDate) {
    const DayOrder order = ReadDayOrder(next);
    if (!order.is_said) return {};
    spoken = {order.form, order.needs_end || order.may_be_in};
  } else if (ReadOneOf(next, {"between"})) {
    spoken = {ValueForm::kRange, true};
  } else if (ReadOneOf(next, {"from"})) {
    spoken = {ValueForm::kGreaterEqual, true};
  } else {
    spoken.form = ReadComparison(next);
  }
  next.SkipSpaces();
  if (next.at == cursor.at || !FiguresAt(next, kind)) return {};
  cursor = next;
  return spoken;
}

void ReadSpokenEnd(Cursor& cursor, FieldKind kind, const SpokenForm& spoken,
                   FieldOperand& operand) {
  const bool may_go_on = spoken.form == ValueForm::kEqual || spoken.needs_end;
  if (may_go_on && ReadRangeEnd(cursor, kind, spoken, operand)) return;
  // "from 2014" is in 2014; "between" without its end is nothing.
  const bool is_year = operand.low.size() == kYearDigits;
  operand.form =
      spoken.form == ValueForm::kRange || (spoken.needs_end && is_year)
          ? ValueForm::kEqual
          : spoken.form;
  if (operand.form != ValueForm::kEqual) return;
  if (!spoken.needs_end || is_year) operand.form = ReadOpen(cursor, kind);
}

}  // namespace imr
