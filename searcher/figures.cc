#include "searcher/figures.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/time/civil_time.h"

#include "common/date.h"
#include "common/status_macros.h"
#include "searcher/typed_days.h"

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

// Returns the steps in one whole of a number field: quantities of creams are
// weights with up to four decimals (indexer/field_values.cc).
int64_t StepsPerOne(const Field& field) {
  return field.id == FieldId::kQuantity ? 10000 : 1;
}

// Returns the whole number that the digits of `text` are, nullopt if there is
// anything else.
std::optional<int64_t> WholeNumber(absl::string_view text) {
  int64_t number = 0;
  const bool is_digits =
      !text.empty() && text.size() <= kMaxDigits &&
      std::all_of(text.begin(), text.end(), [](char c) {
        return absl::ascii_isdigit(static_cast<unsigned char>(c));
      });
  if (!is_digits || !absl::SimpleAtoi(text, &number)) return std::nullopt;
  return number;
}

// Returns how many steps `text` is, nullopt if it is no number of the field.
std::optional<int64_t> StepsOf(absl::string_view text, int64_t per_one) {
  const size_t point = text.find('.');
  std::optional<int64_t> steps = WholeNumber(text.substr(0, point));
  if (!steps) return std::nullopt;
  *steps *= per_one;
  if (point == absl::string_view::npos) return steps;
  for (const char c : text.substr(point + 1)) {
    per_one /= 10;
    if (per_one == 0 || c < '0' || c > '9') return std::nullopt;
    *steps += (c - '0') * per_one;
  }
  return steps;
}

// Returns `steps` as a decimal: 600000 ten-thousandths are "60".
std::string DecimalOf(int64_t steps, int64_t per_one) {
  std::string text = absl::StrCat(steps / per_one);
  int64_t rest = steps % per_one;
  if (rest > 0) text += '.';
  for (; rest > 0; rest %= per_one) {
    per_one /= 10;
    text += static_cast<char>('0' + rest / per_one);
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

// Returns "2014-2016" and "7/1/2014-7/15/2014" as a range; other operands,
// days such as "2014-07" too, as they are.
FieldOperand DaysAsRange(FieldOperand operand, absl::CivilDay today) {
  constexpr size_t kMostBytes = 64;  // of two days
  if (operand.form != ValueForm::kEqual || operand.low.size() > kMostBytes ||
      ParseTypedDays(operand.low, today)) {
    return operand;
  }
  for (size_t at = operand.low.find('-'); at != absl::string_view::npos;
       at = operand.low.find('-', at + 1)) {
    const absl::string_view first = operand.low.substr(0, at);
    const absl::string_view last = operand.low.substr(at + 1);
    if (ParseTypedDays(first, today) && ParseTypedDays(last, today)) {
      operand.form = ValueForm::kRange;
      operand.low = first;
      operand.high = last;
      return operand;
    }
  }
  return operand;
}

// Returns `last` of the shortened ranges "110-13" and "2014-16" written out;
// "" if it is none.
std::string WrittenOut(absl::string_view first, absl::string_view last) {
  if (last.empty() || last.size() >= first.size() || !WholeNumber(first) ||
      !WholeNumber(last)) {
    return "";
  }
  return absl::StrCat(first.substr(0, first.size() - last.size()), last);
}

// "quantity:*", which a determination has that states one.
bool IsAnyValue(const FieldOperand& operand) {
  return operand.form == ValueForm::kEqual && operand.low == "*";
}

Reading AnyValueReading(const Field& field) {
  return ReadingOf(field.id, "*", RangeNode(field.id, "", ""));
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

// Reads both sides with `read` and makes the node of the stretch they mean.
template <typename T, typename Read, typename Print>
absl::StatusOr<Reading> ReadStretch(const Field& field,
                                    const FieldOperand& operand, Read read,
                                    Print print) {
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
  const std::string first = all.first ? print(*all.first) : "";
  const std::string last = all.last ? print(*all.last) : "";
  if (all.first && all.last && first == last) {
    return ReadingOf(field.id, first, ValueNode(field.id, first));
  }
  const bool is_stretch = is_range || operand.form == ValueForm::kEqual;
  return ReadingOf(
      field.id,
      is_stretch ? absl::StrCat(first, "..", last) : ToString(operand),
      RangeNode(field.id, first, last));
}

}  // namespace

absl::string_view WithoutStop(absl::string_view text) {
  while (!text.empty() && (text.back() == '.' || text.back() == ';')) {
    text.remove_suffix(1);
  }
  return text;
}

absl::StatusOr<Reading> NumberReading(const Field& field,
                                      const FieldOperand& operand) {
  if (IsAnyValue(operand)) return AnyValueReading(field);
  const int64_t per_one = StepsPerOne(field);
  // What a message gives as an example.
  const bool is_year = field.id == FieldId::kYear;
  const int from = is_year ? 2014 : 24, to = is_year ? 2016 : 30;
  FieldOperand range = HyphenAsRange(operand);
  const bool is_hyphened = range.form != operand.form;
  const std::string last =
      is_hyphened ? WrittenOut(range.low, range.high) : std::string();
  if (!last.empty()) range.high = last;
  const auto read =
      [&](absl::string_view text) -> absl::StatusOr<Stretch<int64_t>> {
    const std::optional<int64_t> steps = StepsOf(WithoutStop(text), per_one);
    const bool below_all = operand.form == ValueForm::kLess && steps == 0;
    if (steps && !below_all) return Stretch<int64_t>{steps, steps};
    return Unreadable(
        field, operand,
        absl::StrCat("\"", text, "\"",
                     below_all      ? " has no number below it"
                     : per_one == 1 ? " is no whole number"
                                    : " is no number",
                     "; type ", field.name, ":", from, ", ", field.name, ":",
                     from, "..", to, " or ", field.name, ":>=", from));
  };
  const auto print = [&](int64_t steps) { return DecimalOf(steps, per_one); };
  return ReadStretch<int64_t>(field, range, read, print);
}

absl::StatusOr<Reading> DayReading(const Field& field,
                                   const FieldOperand& operand,
                                   absl::CivilDay today) {
  if (IsAnyValue(operand)) return AnyValueReading(field);
  const auto read =
      [&](absl::string_view text) -> absl::StatusOr<Stretch<absl::CivilDay>> {
    const std::optional<TypedDays> typed =
        ParseTypedDays(WithoutStop(text), today);
    if (typed) {
      return Stretch<absl::CivilDay>{typed->days.first, typed->days.last};
    }
    return Unreadable(
        field, operand,
        absl::StrCat("\"", text, "\" is no day, month or year; type ",
                     field.name, ":2016-11-18, ", field.name, ":2016-11, ",
                     field.name, ":2016q4, ", field.name, ":2014..2016 or ",
                     field.name, ":last-2-years"));
  };
  return ReadStretch<absl::CivilDay>(field, DaysAsRange(operand, today), read,
                                     FormatIsoDay);
}

}  // namespace imr
