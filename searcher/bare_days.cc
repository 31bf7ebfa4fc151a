#include "searcher/bare_days.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"

#include "common/date.h"
#include "searcher/bare_cursor.h"
#include "searcher/figures.h"
#include "searcher/typed_days.h"

namespace imr {
namespace {

constexpr Stretch kYears = {kFirstYear, kLastYear};
constexpr Stretch kLabelledYears = {1950, kLastYear};  // of injuries

enum class Span { kYear, kQuarter, kMonth, kDay, kFromToday };

// A stretch of days, as ParseTypedDays reads it.
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

constexpr absl::string_view kMonths[] = {
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december",
    "jan",     "feb",      "mar",       "apr",     "jun",      "jul",
    "aug",     "sep",      "sept",      "oct",     "nov",      "dec"};

// Reads the name of a month; returns its first three letters, "" if there is
// none.
absl::string_view ReadMonthName(Cursor& cursor) {
  const absl::string_view month = cursor.text.substr(cursor.at, 3);
  return ReadOneOf(cursor, kMonths) ? month : "";
}

// Reads "July 2014" or "July 14, 2014".
std::optional<Time> ReadNamedMonth(Cursor& cursor) {
  Cursor next = cursor;
  const absl::string_view month = ReadMonthName(next);
  if (month.empty()) return std::nullopt;
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

// Reads what joins the ends of a range.
bool ReadTo(Cursor& cursor) {
  return ReadSign(cursor, "-") || ReadSign(cursor, "\u2013") ||
         ReadSpacedWord(cursor, {"to", "through", "thru", "until"});
}

// Reads "July - September 2014", "July 1 to September 30, 2014": the year that
// ends the range is its begin's too, unless the begin would come later.
std::optional<std::pair<Time, Time>> ReadMonths(Cursor& cursor) {
  Cursor next = cursor;
  const absl::string_view month = ReadMonthName(next);
  if (month.empty()) return std::nullopt;
  const std::optional<int> day = ReadNumber(next);
  if (day && (*day < 1 || *day > 31)) return std::nullopt;
  // ReadOneOf() took the space before a hyphen.
  if (!ReadSign(next, "-") && !ReadSign(next, "\u2013") &&
      !ReadOneOf(next, {"to", "through", "thru", "until"}) && !ReadTo(next)) {
    return std::nullopt;
  }
  const std::optional<Time> last = ReadNamedMonth(next);
  if (!last) return std::nullopt;
  const absl::StatusOr<DayRange> end = ParseDays(last->text);
  for (const int year : {last->year, last->year - 1}) {
    std::optional<Time> first =
        TimeOf(day ? Span::kDay : Span::kMonth,
               absl::StrCat(month, day ? absl::StrCat(" ", *day, ",") : "", " ",
                            year));
    if (!first || !end.ok()) return std::nullopt;
    const absl::StatusOr<DayRange> begin = ParseDays(first->text);
    if (!begin.ok() || begin->first > end->last) continue;
    cursor = next;
    return std::pair(*std::move(first), *last);
  }
  return std::nullopt;
}

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

// Reads "Q3", "3Q", "3rd quarter of", "third qtr".
std::optional<int> ReadQuarterName(Cursor& cursor) {
  static constexpr absl::string_view kQuarter[] = {"quarter", "qtr", "q"};
  Cursor next = cursor;
  std::optional<int> number;
  if (next.Peek() == 'q' || next.Peek() == 'Q') {
    ++next.at;
    number = ReadOrdinal(next);
    if (IsAsciiLetter(next.Peek())) return std::nullopt;
  } else {
    number = ReadOrdinal(next);
    next.SkipSpaces();
    if (!number || !ReadOneOf(next, kQuarter)) return std::nullopt;
  }
  if (!number) return std::nullopt;
  next.SkipSpaces();
  ReadOneOf(next, {"of"});
  cursor = next;
  return number;
}

// Reads "Q3 2014", "2014 Q3", "third quarter of 2014".
std::optional<Time> ReadQuarter(Cursor& cursor) {
  Cursor next = cursor;
  std::optional<int> quarter = ReadQuarterName(next);
  std::optional<int> year = ReadNumber(next);
  if (!quarter && year) {
    if (next.Peek() == '-') ++next.at;
    next.SkipSpaces();
    quarter = ReadQuarterName(next);
  }
  if (!quarter || !year || !Stretch{*year, *year}.In(kYears)) {
    return std::nullopt;
  }
  while (next.at > cursor.at && next.text[next.at - 1] == ' ') --next.at;
  cursor = next;
  return Time{Span::kQuarter, absl::StrCat(*year, "q", *quarter), *year};
}

// Reads "last 2 years", "the past six months", "last year", "this month":
// stretches that are counted from today.
std::optional<Time> ReadFromToday(Cursor& cursor) {
  static constexpr absl::string_view kUnits[] = {
      "day",    "days",    "week",     "weeks", "month",
      "months", "quarter", "quarters", "year",  "years"};
  Cursor next = cursor;
  ReadOneOf(next, {"the"});
  const bool is_this = ReadOneOf(next, {"this"});
  if (!is_this && !ReadOneOf(next, {"last", "past", "previous"})) {
    return std::nullopt;
  }
  const std::optional<int> count = ReadCount(next);
  if (is_this && count) return std::nullopt;
  if (next.Peek() == '-') ++next.at;
  next.SkipSpaces();
  const size_t begin = next.at;
  if (!ReadOneOf(next, kUnits)) return std::nullopt;
  size_t end = begin;
  while (IsAsciiLetter(next.text[end]) && ++end < next.text.size()) {
  }
  cursor = next;
  return Time{
      Span::kFromToday,
      absl::StrCat(
          is_this ? "this-" : "last-", count ? absl::StrCat(*count, "-") : "",
          absl::AsciiStrToLower(next.text.substr(begin, end - begin)))};
}

std::optional<Time> ReadTime(Cursor& cursor) {
  for (const auto& read :
       {ReadFromToday, ReadQuarter, ReadNamedMonth, ReadTimeFigures}) {
    std::optional<Time> time = read(cursor);
    if (time) return time;
  }
  return std::nullopt;
}

// Reads which day of the letter is meant; nullopt if that is not said.
std::optional<FieldId> ReadLabel(Cursor& cursor) {
  static constexpr absl::string_view kDecided[] = {
      "decided", "decision date", "date of decision", "decision dated"};
  static constexpr absl::string_view kInjured[] = {
      "injured",   "date of injury", "injury date", "doi",
      "injury of", "injury in",      "injury on",   "injury"};
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
  bool may_be_in = false;  // "from 2014" is in 2014, "from 2014 on" since
};

Order ReadOrder(Cursor& cursor) {
  static constexpr struct {
    absl::string_view phrase;
    Order order;
  } kOrders[] = {
      {"since", {ValueForm::kGreaterEqual, true, false}},
      {"starting in", {ValueForm::kGreaterEqual, true, false}},
      {"from", {ValueForm::kGreaterEqual, true, false, true}},
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

// Reads "or later", "and before" behind a time, and the "on" of "from 2014
// on".
void ReadOpenEnd(Cursor& cursor, Order& order) {
  static constexpr absl::string_view kLater[] = {
      "or later",  "and later",  "or after", "and after", "or newer",
      "and newer", "and onward", "and on",   "onward",    "onwards"};
  static constexpr absl::string_view kOn[] = {"on", "forward"};
  static constexpr absl::string_view kEarlier[] = {"or earlier", "and earlier",
                                                   "or before",  "and before",
                                                   "or older",   "and older"};
  Cursor next = cursor;
  next.SkipSpaces();
  if (ReadPhraseOf(next, kLater) ||
      (order.may_be_in && ReadPhraseOf(next, kOn))) {
    order = {ValueForm::kGreaterEqual, true};
  } else if (ReadPhraseOf(next, kEarlier)) {
    order = {ValueForm::kLessEqual, true};
  } else {
    return;
  }
  while (next.text[next.at - 1] == ' ') --next.at;
  cursor = next;
}

// Reads the end of a range; nullopt, without moving, if there is none.
std::optional<Time> ReadEnd(Cursor& cursor, const Order& order) {
  Cursor next = cursor;
  const bool joined = order.needs_end ? ReadSpacedWord(next, {"and", "to"}) ||
                                            ReadSign(next, "-")
                                      : ReadTo(next);
  if (!joined) return std::nullopt;
  std::optional<Time> time = ReadTime(next);
  if (time) cursor = next;
  return time;
}

// What was read of a stretch of time.
struct Times {
  absl::CivilDay today;
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

// Writes days that are counted from today as they are.
void WriteOut(const Order& order, absl::CivilDay today, Time& time,
              std::string& last) {
  if (time.span != Span::kFromToday) return;
  const std::optional<TypedDays> days = ParseTypedDays(time.text, today);
  if (!days) return;
  const bool from_last =
      order.form == ValueForm::kGreater || order.form == ValueForm::kLessEqual;
  time.text = FormatIsoDay(from_last ? days->days.last : days->days.first);
  if (order.form == ValueForm::kEqual) last = FormatIsoDay(days->days.last);
}

Understood UnderstoodOf(Times times, const Cursor& cursor) {
  Understood understood;
  understood.end = cursor.at;
  std::string last = times.last ? times.last->text : "";
  if (!times.last) WriteOut(times.order, times.today, times.first, last);
  FieldOperand operand{times.order.form, times.first.text, "", false};
  if (!last.empty()) {
    operand.form = ValueForm::kRange;
    operand.high = last;
  }
  for (const FieldId id : FieldsOf(times)) {
    const Field& field = GetField(id);
    absl::StatusOr<Reading> reading =
        field.kind == FieldKind::kNumber
            ? NumberReading(field, operand)
            : DayReading(field, operand, times.today);
    if (!reading.ok()) return {};
    understood.readings.push_back(*std::move(reading));
  }
  const bool is_plain = !times.label && !times.order.is_said && !times.last;
  understood.or_words = is_plain && times.first.span != Span::kYear &&
                        times.first.span != Span::kQuarter;
  return understood;
}

// Reads 2014, 2014-2016, "2014 or 2015": years of the decision.
Understood YearsAt(Cursor cursor) {
  ReadOneOf(cursor, {"in", "during", "from", "year", "years"});
  const std::vector<Stretch> years = ReadStretches(cursor, kYears);
  if (years.empty()) return {};
  return UnderstoodOf(FieldId::kYear, years, cursor);
}

// Reads one time or two, and what they are compared by.
bool ReadStretch(Cursor& cursor, Times& times) {
  if (auto months = ReadMonths(cursor)) {
    times.first = std::move(months->first);
    times.last = std::move(months->second);
    return true;
  }
  std::optional<Time> first = ReadTime(cursor);
  if (!first) return false;
  times.first = *std::move(first);
  times.last = ReadEnd(cursor, times.order);
  Order& order = times.order;
  if (times.last || (order.is_said && !order.may_be_in)) return true;
  ReadOpenEnd(cursor, order);
  const bool is_in = order.may_be_in && times.first.span != Span::kDay;
  if (is_in) order = {};
  return true;
}

}  // namespace

Understood DaysAt(Cursor cursor, bool years, absl::CivilDay today) {
  const Cursor begin = cursor;
  Times times;
  times.today = today;
  times.label = ReadLabel(cursor);
  const size_t order_begin = cursor.at;
  times.order = ReadOrder(cursor);
  const size_t order_end = cursor.at;
  if (!ReadStretch(cursor, times)) return {};
  const bool has_preposition =
      order_end > order_begin && !times.order.is_said && !times.label;
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
