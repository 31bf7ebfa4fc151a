#include "searcher/bare_days.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"

#include "common/date.h"
#include "searcher/bare_cursor.h"
#include "searcher/bare_periods.h"
#include "searcher/bare_times.h"
#include "searcher/day_orders.h"
#include "searcher/figures.h"
#include "searcher/typed_days.h"

namespace imr {
namespace {

// Reads the end of a range; nullopt, without moving, if there is none.
std::optional<Time> ReadEnd(Cursor& cursor, const DayOrder& order) {
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
  DayOrder order;
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
void WriteOut(const DayOrder& order, absl::CivilDay today, Time& time,
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
  auto ends = ReadMonths(cursor, times.order.needs_end);
  if (!ends) ends = ReadPeriod(cursor);
  if (ends) {
    TakeEnds(*std::move(ends), times);
    return true;
  }
  if (times.label == FieldId::kInjured) {
    if (auto decade = ReadDecadeOfInjury(cursor)) {
      TakeEnds(*std::move(decade), times);
      return true;
    }
  }
  std::optional<Time> first = ReadTime(cursor);
  if (!first) return false;
  times.first = *std::move(first);
  times.last = ReadEnd(cursor, times.order);
  DayOrder& order = times.order;
  const bool may_go_on =
      order.may_be_in || order.form == ValueForm::kGreaterEqual;
  if (times.last || (order.is_said && !may_go_on)) return true;
  ReadOpenEnd(cursor, order);
  const bool is_in = order.may_be_in && times.first.span != Span::kDay;
  if (is_in) order = {};
  return true;
}

// Reads "2012 injury": the year of the injury, not of the decision.
Understood InjuryOfYearAt(Cursor cursor) {
  static constexpr absl::string_view kInjuries[] = {"injury", "injuries",
                                                    "doi"};
  const std::optional<int> year = ReadNumber(cursor);
  if (!year || !Stretch{*year, *year}.In(kLabelledYears)) return {};
  if (!ReadSpacedWord(cursor, kInjuries)) return {};
  Times times;
  times.label = FieldId::kInjured;
  times.first = {Span::kYear, absl::StrCat(*year), *year};
  return UnderstoodOf(std::move(times), cursor);
}

}  // namespace

Understood DaysAt(Cursor cursor, bool years, absl::CivilDay today) {
  if (Understood injured = InjuryOfYearAt(cursor); injured.end > 0) {
    return injured;
  }
  const Cursor begin = cursor;
  Times times;
  times.today = today;
  times.label = ReadDayLabel(cursor);
  const size_t order_begin = cursor.at;
  times.order = ReadDayOrder(cursor);
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
