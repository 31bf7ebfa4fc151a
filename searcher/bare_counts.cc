#include "searcher/bare_counts.h"

#include <optional>
#include <utility>
#include <vector>

#include "common/words.h"
#include "searcher/bare_ages.h"
#include "searcher/bare_comparison.h"
#include "searcher/bare_cursor.h"
#include "searcher/bare_schedules.h"
#include "searcher/compared_counts.h"
#include "searcher/dosing.h"
#include "searcher/number_words.h"

namespace imr {
namespace {

constexpr Stretch kQuantities = {0, 9999};
constexpr int kMaxRefills = 12;
constexpr int kLeastGrams = 15;  // of a tube; less is a dose

// Counted things that rationales speak of as well.
constexpr absl::string_view kVisits[] = {"visits", "visit", "sessions",
                                         "session"};

// Reads the "count" of "sixty count" and "30 ct", not of "2 CT scans".
bool ReadDispensed(Cursor& cursor) {
  Cursor next = cursor;
  if (!ReadOneOf(next, {"count", "ct"})) return false;
  const absl::string_view behind = WordAt(next);
  if (!behind.empty() && behind[0] == 's') return false;
  cursor = next;
  return true;
}

constexpr int kMostDose = 3;  // tablets at a time

// Returns true if `tablets` of them are one dose: "1 tab po q6h".
bool IsDose(const Stretch& tablets, const Cursor& behind) {
  constexpr size_t kMostBytes = 64;  // how often, so that time stays linear
  if (tablets.last > kMostDose) return false;
  const std::vector<Word> words =
      SplitWords(behind.text.substr(behind.at, kMostBytes));
  return DirectionsAt(words, 0, /*in_words=*/true) > 0;
}

bool AreYears(Cursor behind) {
  behind.SkipSpaces();
  return ReadOneOf(behind, kYearWords);
}

// "#60", "qty: 60", "quantity of 60".
Understood SignedQuantityAt(Cursor cursor) {
  static constexpr absl::string_view kWords[] = {"qty", "quantity"};
  ValueForm form = ReadComparison(cursor);
  if (cursor.Peek() == '#') {
    ++cursor.at;
    cursor.SkipSpaces();
  } else if (ReadOneOf(cursor, kWords)) {
    ReadOneOf(cursor, {"of"});
    if (const std::optional<Stretch> between = ReadBetween(cursor)) {
      return UnderstoodOf(FieldId::kQuantity, {*between}, cursor);
    }
    if (form == ValueForm::kEqual) form = ReadComparison(cursor);
    ReadSign(cursor, "#");
  } else {
    return {};
  }
  std::optional<int> number = ReadNumber(cursor);
  if (!number) number = ReadNumberWords(cursor);
  if (!number) return {};
  ReadFormBehind(cursor, form);
  return ComparedCount(FieldId::kQuantity, form, {*number, *number}, cursor);
}

// "60 tablets", "more than 12 visits", "12 or more visits", "6-8 sessions",
// "between 6 and 12 visits".
Understood CountedQuantityAt(Cursor cursor) {
  ReadOneOf(cursor, {"exactly"});
  ValueForm form = ReadComparison(cursor);
  std::optional<Stretch> stretch = ReadBetween(cursor);
  const bool is_between = stretch.has_value();
  if (!stretch) stretch = ReadStretch(cursor, kQuantities);
  if (!stretch) {
    const std::optional<int> word = ReadCount(cursor);
    if (!word) return {};
    stretch = Stretch{*word, *word};
  }
  if (cursor.Peek() == '-') ++cursor.at;
  ReadFormBehind(cursor, form);
  cursor.SkipSpaces();
  ReadOneOf(cursor, kWhichVisits);
  const bool visits = ReadOneOf(cursor, kVisits);
  if (!visits && !ReadOneOf(cursor, kPills) && !ReadDispensed(cursor)) {
    return {};
  }
  if (!visits && IsDose(*stretch, cursor)) return {};
  ReadFormBehind(cursor, form);
  Understood understood =
      ComparedCount(FieldId::kQuantity, form, *stretch, cursor);
  understood.or_words = visits && form == ValueForm::kEqual && !is_between;
  return understood;
}

// "x 12", "x12 sessions" behind a treatment.
Understood TimesQuantityAt(Cursor cursor) {
  if (!ReadOneOf(cursor, {"x"})) return {};
  const std::optional<int> number = ReadNumber(cursor);
  if (!number) return {};
  if (IsOtherMeasure(cursor) || AreYears(cursor)) return {};
  Cursor unit = cursor;
  unit.SkipSpaces();
  if (ReadOneOf(unit, kVisits)) cursor = unit;
  Understood understood =
      UnderstoodOf(FieldId::kQuantity, {{*number, *number}}, cursor);
  understood.or_words = true;
  return understood;
}

// "120 gm", "over 60 gm" is a tube's weight, which letters' quantities hold.
Understood WeightAt(Cursor cursor) {
  static constexpr absl::string_view kGrams[] = {"g", "gm", "gms", "gram",
                                                 "grams"};
  const ValueForm form = ReadComparison(cursor);
  const std::optional<int> grams = ReadCount(cursor);
  if (!grams || *grams < kLeastGrams) return {};
  cursor.SkipSpaces();
  if (!ReadOneOf(cursor, kGrams)) return {};
  return ComparedCount(FieldId::kQuantity, form, {*grams, *grams}, cursor);
}

// Reads the number behind "refills:", "refills x".
std::optional<int> ReadLabelled(Cursor& cursor) {
  ReadSign(cursor, ":");
  ReadOneOf(cursor, {"x", "times"});
  ReadSign(cursor, "#");
  return ReadNumber(cursor);
}

// "with refills", however many.
Understood SomeRefills(const Cursor& behind) {
  return ComparedCount(FieldId::kRefills, ValueForm::kGreaterEqual, {1, 1},
                       behind);
}

// "no refills": requests seldom print that there are none.
Understood NoRefills(const Cursor& behind) {
  Understood some = SomeRefills(behind);
  QueryNode none;
  none.kind = NodeKind::kNot;
  none.children.push_back(std::move(some.readings[0].node));
  some.readings = {ReadingOf(FieldId::kRefills, "none", std::move(none))};
  return some;
}

}  // namespace

Understood QuantityAt(Cursor cursor) {
  Understood longest;
  for (const auto& read : {SignedQuantityAt, CountedQuantityAt, TimesQuantityAt,
                           WeightAt, ScheduleAt}) {
    Understood understood = read(cursor);
    const bool found = !understood.readings.empty();
    if (found && understood.end > longest.end) longest = std::move(understood);
  }
  return longest;
}

Understood ComparedQuantityAt(Cursor cursor) {
  const size_t begin = cursor.at;
  ValueForm form = ReadComparison(cursor);
  const std::optional<Stretch> stretch = ReadStretch(cursor, kQuantities);
  if (!stretch) return {};
  ReadFormBehind(cursor, form);
  const absl::string_view typed = cursor.text.substr(begin, cursor.at - begin);
  if (form == ValueForm::kEqual || IsOtherMeasure(cursor) || AreYears(cursor) ||
      AreOld(typed)) {
    return {};
  }
  return ComparedCount(FieldId::kQuantity, form, *stretch, cursor);
}

Understood RefillsAt(Cursor cursor) {
  static constexpr absl::string_view kWords[] = {"refills", "refill", "rf",
                                                 "rfs"};
  std::optional<int> number;
  ValueForm form = ReadComparison(cursor);
  if (ReadOneOf(cursor, kWords)) {
    number = ReadLabelled(cursor);
  } else {
    const bool are_some = ReadOneOf(cursor, {"with", "any", "has", "have"});
    ReadOneOf(cursor, {"x"});
    number = ReadOneOf(cursor, {"no", "without"}) ? 0 : ReadCount(cursor);
    ReadFormBehind(cursor, form);
    cursor.SkipSpaces();
    if (!ReadOneOf(cursor, kWords)) return {};
    if (are_some && !number) number = ReadLabelled(cursor);
    if (are_some && !number) return SomeRefills(cursor);
  }
  ReadFormBehind(cursor, form);
  if (!number || *number > kMaxRefills) return {};
  if (*number == 0 && form == ValueForm::kEqual) return NoRefills(cursor);
  return ComparedCount(FieldId::kRefills, form, {*number, *number}, cursor);
}

}  // namespace imr
