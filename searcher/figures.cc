#include "searcher/figures.h"

#include <cstdint>
#include <optional>
#include <string>

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "absl/time/civil_time.h"

#include "common/date.h"
#include "common/status_macros.h"

namespace imr {
namespace {

// Digits of the largest number: one less than a slot holds (slot.h), so that
// the next number fits too.
constexpr size_t kMaxDigits = 9;

absl::Status Unreadable(const Field& field, const FieldOperand& operand,
                        absl::string_view what) {
  return absl::InvalidArgumentError(absl::StrCat(
      "read \"", field.name, ":", ToString(operand), "\": ", what));
}

absl::Status Backwards(const Field& field, const FieldOperand& operand) {
  return Unreadable(field, operand,
                    absl::StrCat("the range runs backwards; type ", field.name,
                                 ":", operand.high, "..", operand.low));
}

// Returns the whole number `text` is, nullopt if it is none.
std::optional<int64_t> WholeNumber(absl::string_view text) {
  for (const char c : text) {
    if (!absl::ascii_isdigit(static_cast<unsigned char>(c))) {
      return std::nullopt;
    }
  }
  int64_t number = 0;
  if (text.empty() || text.size() > kMaxDigits ||
      !absl::SimpleAtoi(text, &number)) {
    return std::nullopt;
  }
  return number;
}

// Returns `text` without what prose puts behind a number.
absl::string_view WithoutStop(absl::string_view text) {
  while (!text.empty() && (text.back() == '.' || text.back() == ';')) {
    text.remove_suffix(1);
  }
  return text;
}

// Returns "76-80" as a range; other operands as they are.
FieldOperand HyphenAsRange(FieldOperand operand) {
  const size_t hyphen = operand.low.find('-');
  if (operand.form != ValueForm::kEqual || operand.quoted || hyphen == 0 ||
      hyphen == absl::string_view::npos) {
    return operand;
  }
  operand.form = ValueForm::kRange;
  operand.high = operand.low.substr(hyphen + 1);
  operand.low = operand.low.substr(0, hyphen);
  return operand;
}

// A stretch of numbers or days, both ends included; nullopt is open.
template <typename T>
struct Stretch {
  std::optional<T> first, last;
};

// Returns the stretch an operand means: `low` and `high` are what its two
// sides span, one step apart from what lies before and after them.
template <typename T>
Stretch<T> StretchOf(ValueForm form, const Stretch<T>& low,
                     const Stretch<T>& high) {
  switch (form) {
    case ValueForm::kEqual:
      return low;
    case ValueForm::kRange:
      return {low.first, high.last};
    case ValueForm::kLess:
      return {std::nullopt, *low.first - 1};
    case ValueForm::kLessEqual:
      return {std::nullopt, low.last};
    case ValueForm::kGreater:
      return {*low.last + 1, std::nullopt};
    case ValueForm::kGreaterEqual:
      return {low.first, std::nullopt};
  }
  return {};
}

std::string Print(int64_t number) { return absl::StrCat(number); }
std::string Print(absl::CivilDay day) { return FormatIsoDay(day); }

// Reads both sides with `read` and makes the node of the stretch they mean.
template <typename T, typename Read>
absl::StatusOr<Reading> ReadStretch(const Field& field,
                                    const FieldOperand& operand, Read read) {
  const bool is_range = operand.form == ValueForm::kRange;
  if (is_range && operand.low.empty() && operand.high.empty()) {
    return Unreadable(field, operand, "the range has neither begin nor end");
  }
  Stretch<T> low, high;
  if (!is_range || !operand.low.empty()) {
    ASSIGN_OR_RETURN(low, read(operand.low));
  }
  if (is_range && !operand.high.empty()) {
    ASSIGN_OR_RETURN(high, read(operand.high));
  }
  const Stretch<T> all = StretchOf(operand.form, low, high);
  if (all.first && all.last && *all.last < *all.first) {
    return Backwards(field, operand);
  }
  const std::string first = all.first ? Print(*all.first) : "";
  const std::string last = all.last ? Print(*all.last) : "";
  if (all.first && all.last && first == last) {
    return Reading{{field.id, first}, ValueNode(field.id, first)};
  }
  return Reading{{field.id, absl::StrCat(first, "..", last)},
                 RangeNode(field.id, first, last)};
}

}  // namespace

absl::StatusOr<Reading> NumberReading(const Field& field,
                                      const FieldOperand& operand) {
  const auto read =
      [&](absl::string_view text) -> absl::StatusOr<Stretch<int64_t>> {
    const std::optional<int64_t> number = WholeNumber(WithoutStop(text));
    const bool below_all = operand.form == ValueForm::kLess && number == 0;
    if (number && !below_all) return Stretch<int64_t>{number, number};
    return Unreadable(field, operand,
                      absl::StrCat("\"", text, "\"",
                                   below_all ? " has no number below it"
                                             : " is no whole number",
                                   "; type ", field.name, ":24, ", field.name,
                                   ":24..30 or ", field.name, ":>=24"));
  };
  return ReadStretch<int64_t>(field, HyphenAsRange(operand), read);
}

absl::StatusOr<Reading> DayReading(const Field& field,
                                   const FieldOperand& operand) {
  const auto read =
      [&](absl::string_view text) -> absl::StatusOr<Stretch<absl::CivilDay>> {
    const absl::StatusOr<DayRange> days = ParseDays(WithoutStop(text));
    if (days.ok()) return Stretch<absl::CivilDay>{days->first, days->last};
    return Unreadable(
        field, operand,
        absl::StrCat("\"", text, "\" is no day, month or year; type ",
                     field.name, ":2016-11-18, ", field.name, ":2016-11, ",
                     field.name, ":2016 or ", field.name, ":2014..2016"));
  };
  return ReadStretch<absl::CivilDay>(field, operand, read);
}

}  // namespace imr
