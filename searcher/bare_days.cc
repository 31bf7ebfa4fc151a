#include "searcher/bare_days.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"

#include "common/date.h"
#include "searcher/bare_cursor.h"
#include "searcher/figures.h"

namespace imr {
namespace {

constexpr Stretch kYears = {kFirstYear, kLastYear};
constexpr Stretch kLabelledYears = {1950, kLastYear};  // of injuries

enum class Span { kYear, kMonth, kDay };

// A year, a month or a day, as ParseDays reads it.
struct Time {
  Span span = Span::kYear;
  std::string text;
  int year = 0;
};

// Returns the time `text` names; nullopt if there is no such day, or none of
// the letters'.
std::optional<Time> TimeOf(Span span, std::string text) {
  const absl::StatusOr<DayRange> days = ParseDays(text);
  if (!days.ok()) return std::nullopt;
  const int year = static_cast<int>(days->first.year());
  if (!Stretch{year, year}.In(kLabelledYears)) return std::nullopt;
  return Time{span, std::move(text), year};
}

// Reads "July 2014" or "July 14, 2014".
std::optional<Time> ReadNamedMonth(Cursor& cursor) {
  static constexpr absl::string_view kMonths[] = {
      "january", "february", "march",     "april",   "may",      "june",
      "july",    "august",   "september", "october", "november", "december",
      "jan",     "feb",      "mar",       "apr",     "jun",      "jul",
      "aug",     "sep",      "sept",      "oct",     "nov",      "dec"};
  Cursor next = cursor;
  if (!ReadOneOf(next, kMonths)) return std::nullopt;
  const absl::string_view month = cursor.text.substr(cursor.at, 3);
  ReadSign(next, ",");
  std::optional<int> number = ReadNumber(next);
  Span span = Span::kMonth;
  std::string day;
  if (number && *number >= 1 && *number <= 31) {
    day = absl::StrCat(*number, ", ");
    span = Span::kDay;
    if (!ReadSign(next, ",")) next.SkipSpaces();
    number = ReadNumber(next);
  }
  if (!number) return std::nullopt;
  std::optional<Time> time =
      TimeOf(span, absl::StrCat(month, " ", day, *number));
  if (time) cursor = next;
  return time;
}

bool HasDigits(absl::string_view figures, size_t least, size_t most) {
  return figures.size() >= least && figures.size() <= most;
}

// Returns the time of figures: {"7", "14", "2014"}, {"2014", "07"}.
std::optional<Time> TimeOfFigures(const std::vector<absl::string_view>& parts,
                                  absl::string_view text) {
  const bool year_first = HasDigits(parts[0], 4, 4);
  switch (parts.size()) {
    case 1:
      if (!year_first) return std::nullopt;
      return TimeOf(Span::kYear, std::string(text));
    case 2: {
      const absl::string_view year = parts[year_first ? 0 : 1];
      const absl::string_view month = parts[year_first ? 1 : 0];
      if (!HasDigits(year, 4, 4) || !HasDigits(month, 1, 2)) {
        return std::nullopt;
      }
      return TimeOf(
          Span::kMonth,
          absl::StrCat(year, "-", month.size() < 2 ? "0" : "", month));
    }
    case 3:
      return TimeOf(Span::kDay, std::string(text));
    default:
      return std::nullopt;
  }
}

// Reads 2014, 2014-07, 7/2014, 2014-07-14, 7/14/2014 or 7-14-14. Of
// 2014-2016 only the first year, which begins a range.
std::optional<Time> ReadTimeFigures(Cursor& cursor) {
  Cursor next = cursor;
  char sign = '\0';
  std::vector<absl::string_view> parts;
  while (true) {
    const size_t begin = next.at;
    while (IsAsciiDigit(next.Peek())) ++next.at;
    parts.push_back(next.text.substr(begin, next.at - begin));
    const bool is_sign = next.Peek() == '/' || next.Peek() == '-';
    if (parts.back().empty() || !is_sign || !IsAsciiDigit(next.Peek(1))) break;
    if (sign != '\0' && next.Peek() != sign) break;
    Cursor behind = next;
    ++behind.at;
    size_t digits = 0;
    while (IsAsciiDigit(behind.Peek(digits))) ++digits;
    if (parts.size() == 1 && parts[0].size() == 4 && digits == 4) break;
    sign = next.Peek();
    ++next.at;
  }
  if (IsAsciiLetter(next.Peek()) || next.Peek() == '%') return std::nullopt;
  std::optional<Time> time =
      TimeOfFigures(parts, cursor.text.substr(cursor.at, next.at - cursor.at));
  if (time) cursor = next;
  return time;
}

std::optional<Time> ReadTime(Cursor& cursor) {
  std::optional<Time> time = ReadNamedMonth(cursor);
  return time ? time : ReadTimeFigures(cursor);
}

// Reads which day of the letter is meant; nullopt if that is not said.
std::optional<FieldId> ReadLabel(Cursor& cursor) {
  static constexpr absl::string_view kDecided[] = {
      "decided", "decision date", "date of decision", "decision dated"};
  static constexpr absl::string_view kInjured[] = {
      "injured",   "date of injury", "injury date", "doi",
      "injury of", "injury in",      "injury on"};
  static constexpr absl::string_view kServed[] = {
      "dos", "date of service", "dates of service", "service date"};
  static constexpr struct {
    FieldId field;
    absl::Span<const absl::string_view> phrases;
  } kLabels[] = {{FieldId::kDecided, kDecided},
                 {FieldId::kInjured, kInjured},
                 {FieldId::kServiceDate, kServed}};
  for (const auto& row : kLabels) {
    if (!ReadPhraseOf(cursor, row.phrases)) continue;
    ReadSign(cursor, ":");
    return row.field;
  }
  return std::nullopt;
}

// How a time is compared with the letters' days.
struct Order {
  ValueForm form = ValueForm::kEqual;
  bool is_said = false;
  bool needs_end = false;  // "between"
};

Order ReadOrder(Cursor& cursor) {
  static constexpr struct {
    absl::string_view phrase;
    Order order;
  } kOrders[] = {
      {"since", {ValueForm::kGreaterEqual, true, false}},
      {"starting in", {ValueForm::kGreaterEqual, true, false}},
      {"from", {ValueForm::kGreaterEqual, true, false}},
      {"after", {ValueForm::kGreater, true, false}},
      {"before", {ValueForm::kLess, true, false}},
      {"prior to", {ValueForm::kLess, true, false}},
      {"until", {ValueForm::kLessEqual, true, false}},
      {"through", {ValueForm::kLessEqual, true, false}},
      {"up to", {ValueForm::kLessEqual, true, false}},
      {"between", {ValueForm::kRange, true, true}},
  };
  for (const auto& row : kOrders) {
    if (ReadPhraseOf(cursor, {row.phrase})) return row.order;
  }
  ReadOneOf(cursor, {"in", "during", "on", "year", "years"});
  return {};
}

// Reads the end of a range; nullopt, without moving, if there is none.
std::optional<Time> ReadEnd(Cursor& cursor, const Order& order) {
  Cursor next = cursor;
  const bool joined =
      order.needs_end
          ? ReadSpacedWord(next, {"and", "to"}) || ReadSign(next, "-")
          : ReadSign(next, "-") || ReadSign(next, "\u2013") ||
                ReadSpacedWord(next, {"to", "through", "thru", "until"});
  if (!joined) return std::nullopt;
  std::optional<Time> time = ReadTime(next);
  if (time) cursor = next;
  return time;
}

// What was read of a stretch of time.
struct Times {
  std::optional<FieldId> label;
  Order order;
  Time first;
  std::optional<Time> last;

  bool Only(Span span) const {
    return first.span == span && (!last || last->span == span);
  }
};

// Returns the fields that are meant.
std::vector<FieldId> FieldsOf(const Times& times) {
  const bool decided = !times.label || *times.label == FieldId::kDecided;
  if (!decided) return {*times.label};
  if (times.Only(Span::kYear)) return {FieldId::kYear};
  const bool some_day = !times.label && !times.order.is_said && !times.last &&
                        times.first.span == Span::kDay;
  if (!some_day) return {FieldId::kDecided};
  return {FieldId::kDecided, FieldId::kAssigned, FieldId::kReceived,
          FieldId::kDenied,  FieldId::kInjured,  FieldId::kServiceDate};
}

Understood UnderstoodOf(const Times& times, const Cursor& cursor) {
  Understood understood;
  understood.end = cursor.at;
  FieldOperand operand{times.order.form, times.first.text, "", false};
  if (times.last) {
    operand.form = ValueForm::kRange;
    operand.high = times.last->text;
  }
  for (const FieldId id : FieldsOf(times)) {
    const Field& field = GetField(id);
    absl::StatusOr<Reading> reading = field.kind == FieldKind::kNumber
                                          ? NumberReading(field, operand)
                                          : DayReading(field, operand);
    if (!reading.ok()) return {};
    understood.readings.push_back(*std::move(reading));
  }
  const bool is_plain = !times.label && !times.order.is_said && !times.last;
  understood.or_words = is_plain && times.first.span != Span::kYear;
  return understood;
}

// Reads 2014, 2014-2016, "2014 or 2015": years of the decision.
Understood YearsAt(Cursor cursor) {
  ReadOneOf(cursor, {"in", "during", "year", "years"});
  const std::vector<Stretch> years = ReadStretches(cursor, kYears);
  if (years.empty()) return {};
  return UnderstoodOf(FieldId::kYear, years, cursor);
}

}  // namespace

Understood DaysAt(Cursor cursor, bool years) {
  const Cursor begin = cursor;
  Times times;
  times.label = ReadLabel(cursor);
  const size_t order_begin = cursor.at;
  times.order = ReadOrder(cursor);
  const bool has_preposition =
      cursor.at > order_begin && !times.order.is_said && !times.label;
  const std::optional<Time> first = ReadTime(cursor);
  if (!first) return {};
  times.first = *first;
  times.last = ReadEnd(cursor, times.order);
  const bool open = times.order.needs_end && !times.last;
  const bool only_years = !times.label && times.Only(Span::kYear);
  const bool too_old = only_years && times.first.year < kFirstYear;
  // "in July 2014": the words are "July 2014", where this is called again.
  const bool is_later = has_preposition && !only_years;
  const bool is_edition = !years && !times.label && !times.order.is_said;
  if (open || too_old || is_later || is_edition) return {};
  if (only_years && !times.order.is_said) return YearsAt(begin);
  return UnderstoodOf(times, cursor);
}

}  // namespace imr
