#include "searcher/compared_counts.h"

#include <string>
#include <utility>

#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"

#include "searcher/bare_comparison.h"
#include "searcher/figures.h"
#include "searcher/strength.h"

namespace imr {
namespace {

// What is neither visits, pills nor years of age, beside units of doses: "x 7
// days", "x 2 refills", "over 80 MED".
constexpr absl::string_view kOtherMeasures[] = {
    "cc",      "day",   "days",   "degrees", "hour",    "hours",
    "hr",      "hrs",   "kg",     "lb",      "lbs",     "med",
    "meq",     "min",   "mins",   "minute",  "minutes", "mme",
    "mo",      "month", "months", "mos",     "pounds",  "refill",
    "refills", "units", "week",   "weeks",   "wk",      "wks"};

}  // namespace

void ReadFormBehind(Cursor& cursor, ValueForm& form) {
  const ValueForm behind = ReadOrMore(cursor);
  if (form == ValueForm::kEqual) form = behind;
}

Understood ComparedCount(FieldId field, ValueForm form, const Stretch& stretch,
                         const Cursor& cursor) {
  if (form == ValueForm::kEqual) return UnderstoodOf(field, {stretch}, cursor);
  const std::string number = absl::StrCat(stretch.first);
  absl::StatusOr<Reading> reading =
      NumberReading(GetField(field), {form, number, "", false});
  if (!reading.ok()) return {};
  Understood understood;
  understood.end = cursor.at;
  understood.readings.push_back(*std::move(reading));
  return understood;
}

bool IsOtherMeasure(Cursor behind) {
  if (IsDoseUnit(behind)) return true;
  behind.SkipSpaces();
  return ReadOneOf(behind, kOtherMeasures);
}

}  // namespace imr
