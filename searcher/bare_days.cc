#include "searcher/bare_days.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/match.h"

#include "common/date.h"
#include "searcher/bare_cursor.h"
#include "searcher/bare_periods.h"
#include "searcher/bare_times.h"
#include "searcher/figures.h"
#include "searcher/typed_days.h"

namespace imr {
namespace {

// Reads which day of the letter is meant; nullopt if that is not said.
std::optional<FieldId> ReadLabel(Cursor& cursor) {
  static constexpr absl::string_view kDecided[] = {"decided",
                                                   "decision date",
                                                   "date of decision",
                                                   "decision dated",
                                                   "determination date",
                                                   "determination dated",
                                                   "date decided",
                                                   "issued"};
  static constexpr absl::string_view kInjured[] = {
      "injured",   "date of injury", "injury date", "doi",
      "injury of", "injury in",      "injury on",   "injury"};
  static constexpr absl::string_view kServed[] = {
      "dos", "date of service", "dates of service", "service date",
      "service dates"};
  static constexpr absl::string_view kReceived[] = {
      "application received", "imr application received",
      "imr application",      "application date",
      "date received",        "received date",
      "date of receipt",      "received"};
  static constexpr absl::string_view kAssigned[] = {
      "date assigned", "case assigned", "assigned"};
  static constexpr absl::string_view kDenied[] = {
      "ur denial dated",
      "ur denial date",
      "ur denial of",
      "ur denial on",
      "ur denial",
      "ur denied on",
      "ur denied",
      "date of ur denial",
      "date of denial",
      "denial dated",
      "denial date",
      "denied on",
      "ur decision dated",
      "ur decision date",
      "ur determination dated",
      "utilization review denial dated",
      "utilization review denial date",
      "ur dated"};
  static constexpr struct {
    FieldId field;
    absl::Span<const absl::string_view> phrases;
  } kLabels[] = {
      {FieldId::kDecided, kDecided},    {FieldId::kInjured, kInjured},
      {FieldId::kServiceDate, kServed}, {FieldId::kReceived, kReceived},
      {FieldId::kAssigned, kAssigned},  {FieldId::kDenied, kDenied}};
  static constexpr struct {
    absl::string_view label;
    FieldId field;
  } kDotted[] = {{"d.o.i.", FieldId::kInjured},
                 {"d.o.s.", FieldId::kServiceDate}};
  for (const auto& row : kDotted) {
    const absl::string_view rest = cursor.text.substr(cursor.at);
    if (!absl::StartsWithIgnoreCase(rest, row.label)) continue;
    cursor.at += row.label.size();
    ReadSign(cursor, ":");
    cursor.SkipSpaces();
    return row.field;
  }
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
      {"on or after", {ValueForm::kGreaterEqual, true, false}},
      {"no earlier than", {ValueForm::kGreaterEqual, true, false}},
      {"not earlier than", {ValueForm::kGreaterEqual, true, false}},
      {"not before", {ValueForm::kGreaterEqual, true, false}},
      {"on or before", {ValueForm::kLessEqual, true, false}},
      {"no later than", {ValueForm::kLessEqual, true, false}},
      {"not later than", {ValueForm::kLessEqual, true, false}},
      {"not after", {ValueForm::kLessEqual, true, false}},
      {"starting in", {ValueForm::kGreaterEqual, true, false}},
      {"from", {ValueForm::kGreaterEqual, true, false, true}},
      {"after", {ValueForm::kGreater, true, false}},
      {"before", {ValueForm::kLess, true, false}},
      {"prior to", {ValueForm::kLess, true, false}},
      {"in or after", {ValueForm::kGreaterEqual, true, false}},
      {"in or before", {ValueForm::kLessEqual, true, false}},
      {"until", {ValueForm::kLessEqual, true, false}},
      {"through", {ValueForm::kLessEqual, true, false}},
      {"up to", {ValueForm::kLessEqual, true, false}},
      {"between", {ValueForm::kRange, true, true}},
  };
  for (const auto& row : kOrders) {
    if (!ReadPhraseOf(cursor, {row.phrase})) continue;
    ReadSign(cursor, ":");
    return row.order;
  }
  Cursor next = cursor;  // "pre-2014", "post 2015"
  for (const ValueForm form : {ValueForm::kLess, ValueForm::kGreater}) {
    if (!ReadOneOf(next, {form == ValueForm::kLess ? "pre" : "post"})) continue;
    if (next.Peek() == '-') ++next.at;
    if (!IsAsciiDigit(next.Peek())) continue;
    cursor = next;
    return {form, true};
  }
  if (FromTodayBytes(cursor.text.substr(cursor.at)) > 0) return {};
  ReadOneOf(cursor, {"in", "during", "on", "within", "year", "years"});
  ReadOneOf(cursor, {"the"});
  return {};
}

// Reads "or later", "and before" behind a time, and the "on" of "from 2014
// on".
void ReadOpenEnd(Cursor& cursor, Order& order) {
  static constexpr absl::string_view kLater[] = {
      "or later", "and later", "or after",        "and after",
      "or newer", "and newer", "and onward",      "and on",
      "onward",   "onwards",   "to present",      "to the present",
      "to date",  "to now",    "through present", "until now",
      "to today"};
  static constexpr absl::string_view kOn[] = {"on", "forward"};
  static constexpr absl::string_view kEarlier[] = {"or earlier", "and earlier",
                                                   "or before",  "and before",
                                                   "or older",   "and older"};
  Cursor next = cursor;
  next.SkipSpaces();
  Cursor dash = next;
  const bool is_present =
      ReadDash(dash) && ReadOneOf(dash, {"present", "now", "today"});
  if (is_present) next = dash;
  const bool is_plus = !is_present && next.at == cursor.at &&
                       next.Peek() == '+' && !IsAsciiDigit(next.Peek(1));
  if (is_plus) ++next.at;
  if (is_present || is_plus || ReadPhraseOf(next, kLater) ||
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
  const bool joined = order.needs_end
                          ? ReadSpacedWord(next, {"and", "to"}) ||
                                ReadDash(next) || ReadSign(next, "&")
                          : ReadTo(next) || ReadSign(next, "/");
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
                        times.first.span != Span::kPartOfYear;
  return understood;
}

// Reads 2014, 2014-2016, "2014 or 2015": years of the decision.
Understood YearsAt(Cursor cursor) {
  ReadOneOf(cursor, {"in", "during", "from", "year", "years"});
  const std::vector<Stretch> years = ReadStretches(cursor, kLetterYears);
  if (years.empty()) return {};
  return UnderstoodOf(FieldId::kYear, years, cursor);
}

// Takes both ends, or of "since early 2014" the one that is compared.
void TakeEnds(std::pair<Time, Time> ends, Times& times) {
  const ValueForm form = times.order.form;
  const bool is_after =
      form == ValueForm::kGreaterEqual || form == ValueForm::kLess;
  const bool is_before =
      form == ValueForm::kGreater || form == ValueForm::kLessEqual;
  const bool is_compared =
      times.order.is_said && !times.order.may_be_in && (is_after || is_before);
  times.first = is_before && is_compared ? ends.second : std::move(ends.first);
  if (!is_compared) times.last = std::move(ends.second);
}

// Reads one time or two, and what they are compared by.
bool ReadStretch(Cursor& cursor, Times& times) {
  for (const auto& read : {ReadMonths, ReadPeriod}) {
    auto ends = read(cursor);
    if (!ends) continue;
    TakeEnds(*std::move(ends), times);
    return true;
  }
  if (times.label == FieldId::kInjured) {
    if (auto ends = ReadDecadeOfInjury(cursor)) {
      TakeEnds(*std::move(ends), times);
      return true;
    }
  }
  std::optional<Time> first = ReadTime(cursor);
  if (!first) return false;
  times.first = *std::move(first);
  times.last = ReadEnd(cursor, times.order);
  Order& order = times.order;
  const bool may_go_on =
      order.may_be_in || order.form == ValueForm::kGreaterEqual;
  if (times.last || (order.is_said && !may_go_on)) return true;
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
  const int last_year = times.last ? times.last->year : times.first.year;
  const bool too_old = only_years && last_year < kLetterYears.first;
  // "in July 2014": the words are "July 2014", where this is called again.
  const bool is_later = has_preposition && !only_years;
  const bool is_edition = !years && !times.label && !times.order.is_said;
  if (open || too_old || is_later || is_edition) return {};
  if (only_years && !times.order.is_said) {
    Understood understood = YearsAt(begin);
    if (understood.end >= cursor.at) return understood;
  }
  return UnderstoodOf(times, cursor);
}

}  // namespace imr
