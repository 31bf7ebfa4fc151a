#include "searcher/day_orders.h"

#include "absl/strings/match.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"

#include "searcher/bare_cursor.h"
#include "searcher/typed_days.h"

namespace imr {

std::optional<FieldId> ReadDayLabel(Cursor& cursor) {
  static constexpr absl::string_view kDecided[] = {"decided",
                                                   "decision date",
                                                   "date of decision",
                                                   "decision dated",
                                                   "determination date",
                                                   "determination dated",
                                                   "date decided",
                                                   "issued",
                                                   "decision in",
                                                   "decision of",
                                                   "decision on",
                                                   "decision"};
  static constexpr absl::string_view kInjured[] = {"injured",
                                                   "date of injury",
                                                   "date of industrial injury",
                                                   "industrial injury of",
                                                   "industrial injury on",
                                                   "industrial injury in",
                                                   "industrial injury",
                                                   "work injury of",
                                                   "work injury on",
                                                   "work injury",
                                                   "injury date",
                                                   "doi",
                                                   "injury of",
                                                   "injury in",
                                                   "injury on",
                                                   "injury",
                                                   "injuries in",
                                                   "injuries of",
                                                   "injuries on",
                                                   "injuries"};
  static constexpr absl::string_view kServed[] = {
      "dos", "date of service", "dates of service", "service date",
      "service dates"};
  static constexpr absl::string_view kReceived[] = {
      "application received",
      "imr application received",
      "imr application",
      "application date",
      "applications received",
      "application was received",
      "date application received",
      "date application was received",
      "date received",
      "received date",
      "date of receipt",
      "received"};
  static constexpr absl::string_view kAssigned[] = {
      "date assigned", "case assigned", "assigned"};
  static constexpr absl::string_view kDenied[] = {
      "ur denials dated",
      "ur denials in",
      "ur denials on",
      "ur denials",
      "ur denial in",
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
      "utilization review denial of",
      "utilization review denial on",
      "utilization review denial",
      "utilization review denials in",
      "utilization review denials",
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

DayOrder ReadDayOrder(Cursor& cursor) {
  static constexpr struct {
    absl::string_view phrase;
    DayOrder order;
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
      {"date after", {ValueForm::kGreater, true, false}},
      {"date aft", {ValueForm::kGreater, true, false}},
      {"da aft", {ValueForm::kGreater, true, false}},
      {"da after", {ValueForm::kGreater, true, false}},
      {"date before", {ValueForm::kLess, true, false}},
      {"date bef", {ValueForm::kLess, true, false}},
      {"da bef", {ValueForm::kLess, true, false}},
      {"da before", {ValueForm::kLess, true, false}},
      {"date is", {ValueForm::kEqual, true, false}},
      {"da is", {ValueForm::kEqual, true, false}},
      {"date geq", {ValueForm::kGreaterEqual, true, false}},
      {"date leq", {ValueForm::kLessEqual, true, false}},
      {"aft", {ValueForm::kGreater, true, false}},
      {"bef", {ValueForm::kLess, true, false}},
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

void ReadOpenEnd(Cursor& cursor, DayOrder& order) {
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

}  // namespace imr
