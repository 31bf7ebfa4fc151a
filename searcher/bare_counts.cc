#include "searcher/bare_counts.h"

#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/status/statusor.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"

#include "common/words.h"
#include "searcher/bare_cursor.h"
#include "searcher/dosing.h"
#include "searcher/figures.h"
#include "searcher/number_words.h"
#include "searcher/strength.h"

namespace imr {
namespace {

constexpr Stretch kQuantities = {0, 9999};
constexpr Stretch kAges = {14, 99};  // of people who work
constexpr int kMaxRefills = 12;
constexpr int kMaxTimesAWeek = 7;
constexpr int kMaxWeeks = 104;
constexpr int kLeastGrams = 15;  // of a tube; less is a dose

constexpr absl::string_view kWeek[] = {"week", "weeks", "wk", "wks", "weekly"};

// Counted things that rationales speak of as well.
constexpr absl::string_view kVisits[] = {"visits", "visit", "sessions",
                                         "session"};

// What is neither visits, pills nor years of age, beside units of doses: "x 7
// days", "x 2 refills", "over 80 MED".
constexpr absl::string_view kOtherMeasures[] = {
    "cc",      "day",   "days",   "degrees", "hour",    "hours",
    "hr",      "hrs",   "kg",     "lb",      "lbs",     "med",
    "meq",     "min",   "mins",   "minute",  "minutes", "mme",
    "mo",      "month", "months", "mos",     "pounds",  "refill",
    "refills", "units", "week",   "weeks",   "wk",      "wks"};

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

// Reads what compares the number behind it, unless `form`, read before it,
// does.
void ReadFormBehind(Cursor& cursor, ValueForm& form) {
  const ValueForm behind = ReadOrMore(cursor);
  if (form == ValueForm::kEqual) form = behind;
}

// Returns `stretch` of `field` as `form` compares it.
Understood Compared(FieldId field, ValueForm form, const Stretch& stretch,
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
  return Compared(FieldId::kQuantity, form, {*number, *number}, cursor);
}

// "60 tablets", "more than 12 visits", "12 or more visits", "6-8 sessions",
// "between 6 and 12 visits".
Understood CountedQuantityAt(Cursor cursor) {
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
  if (!visits && !ReadOneOf(cursor, kPills)) return {};
  if (!visits && IsDose(*stretch, cursor)) return {};
  ReadFormBehind(cursor, form);
  Understood understood = Compared(FieldId::kQuantity, form, *stretch, cursor);
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
  return Compared(FieldId::kQuantity, form, {*grams, *grams}, cursor);
}

// Reads how often: "2", "2-3", "once", "twice".
std::optional<Stretch> ReadTimes(Cursor& cursor) {
  if (ReadOneOf(cursor, {"once"})) return Stretch{1, 1};
  if (ReadOneOf(cursor, {"twice"})) return Stretch{2, 2};
  const std::optional<int> first = ReadCount(cursor);
  if (!first) return std::nullopt;
  Stretch times{*first, *first};
  if (ReadDash(cursor) || ReadSpacedWord(cursor, {"to"})) {
    const std::optional<int> last = ReadCount(cursor);
    if (!last) return std::nullopt;
    times.last = *last;
  }
  cursor.SkipSpaces();
  if (!times.In({1, kMaxTimesAWeek})) return std::nullopt;
  return times;
}

// Reads "x", "times a", "visits per", "per", "/" and then "week"; false if
// the week is missing.
bool ReadAWeek(Cursor& cursor) {
  // "xwk" is one word.
  static constexpr absl::string_view kTimesAWeek[] = {"xwk", "xweek",
                                                      "xweekly"};
  if (ReadOneOf(cursor, kTimesAWeek)) return true;
  ReadOneOf(cursor,
            {"x", "times", "time", "visits", "visit", "sessions", "session"});
  if (!ReadOneOf(cursor, {"a", "per", "each", "every"})) ReadSign(cursor, "/");
  return ReadOneOf(cursor, kWeek);
}

Understood ScheduleAt(Cursor cursor) {
  const std::optional<Stretch> times = ReadTimes(cursor);
  if (!times) return {};
  Cursor behind = cursor;
  const bool a_week = ReadAWeek(behind);
  if (a_week) {
    cursor = behind;
    ReadSign(cursor, ",");
  }
  // "2 x 6" says its weeks by the "x"; "2 a week" needs to say them.
  const bool joined = ReadOneOf(cursor, {"x", "times"}) ||
                      (a_week && ReadOneOf(cursor, {"for"}));
  if (!joined) return {};
  ReadSign(cursor, "/");
  const std::optional<int> weeks = ReadCount(cursor);
  if (!weeks || *weeks < 1 || *weeks > kMaxWeeks) return {};
  Cursor unit = cursor;
  if (unit.Peek() == '-') ++unit.at;
  unit.SkipSpaces();
  if (ReadOneOf(unit, kWeek)) {
    cursor = unit;
  } else if (IsAsciiLetter(cursor.Peek())) {
    return {};
  }
  Understood understood =
      UnderstoodOf(FieldId::kQuantity,
                   {{times->first * *weeks, times->last * *weeks}}, cursor);
  understood.or_words = true;
  return understood;
}

}  // namespace

bool IsOtherMeasure(Cursor behind) {
  if (IsDoseUnit(behind)) return true;
  behind.SkipSpaces();
  return ReadOneOf(behind, kOtherMeasures);
}

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

bool AreOld(absl::string_view compared) {
  const std::vector<Word> words = SplitWords(compared);
  return absl::c_any_of(words, [](const Word& word) {
    return word.text == "older" || word.text == "younger";
  });
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
  return Compared(FieldId::kQuantity, form, *stretch, cursor);
}

Understood RefillsAt(Cursor cursor) {
  static constexpr absl::string_view kWords[] = {"refills", "refill", "rf",
                                                 "rfs"};
  std::optional<int> number;
  ValueForm form = ReadComparison(cursor);
  if (ReadOneOf(cursor, kWords)) {
    ReadSign(cursor, ":");
    ReadOneOf(cursor, {"x", "times"});
    ReadSign(cursor, "#");
    number = ReadNumber(cursor);
  } else {
    ReadOneOf(cursor, {"x"});
    number = ReadOneOf(cursor, {"no", "without"}) ? 0 : ReadCount(cursor);
    ReadFormBehind(cursor, form);
    cursor.SkipSpaces();
    if (!ReadOneOf(cursor, kWords)) return {};
  }
  ReadFormBehind(cursor, form);
  if (!number || *number > kMaxRefills) return {};
  return Compared(FieldId::kRefills, form, {*number, *number}, cursor);
}

namespace {

// Reads what makes a number an age: "year old", "-year-old", "yo", "y/o".
bool ReadOld(Cursor& cursor) {
  Cursor next = cursor;
  const auto step = [&next] {
    next.SkipSpaces();
    if (next.Peek() == '-') ++next.at;
    next.SkipSpaces();
  };
  step();
  bool found = ReadOneOf(next, {"yo", "yrold"});
  if (!found && ReadOneOf(next, {"y"})) {
    if (next.Peek() == '/') ++next.at;
    found = ReadOneOf(next, {"o"});
  } else if (!found && ReadOneOf(next, kYearWords)) {
    step();
    found = ReadOneOf(next, {"old"}) || ReadPhraseOf(next, {"of age"});
  }
  if (found) cursor = next;
  return found;
}

// Steps over the "years" of "60 years or older"; false, without moving, if
// that does not stand here.
bool AreYearsOrOlder(Cursor& cursor) {
  static constexpr absl::string_view kOlder[] = {"or older", "and older",
                                                 "or younger", "and younger"};
  Cursor next = cursor;
  next.SkipSpaces();
  if (!ReadOneOf(next, kYearWords)) return false;
  const size_t end = next.at;
  if (!ReadPhraseOf(next, kOlder)) return false;
  cursor.at = end;
  return true;
}

}  // namespace

Understood AgeAt(Cursor cursor, bool named) {
  ValueForm form = ReadComparison(cursor);  // "over age 60", "age over 60"
  named = ReadOneOf(cursor, {"age", "aged", "ages"}) || named;
  ReadSign(cursor, ":");
  if (form == ValueForm::kEqual) form = ReadComparison(cursor);
  std::optional<Stretch> years = ReadBetween(cursor);
  if (!years) years = ReadStretch(cursor, kAges);
  if (!years) {  // "55yo"
    const std::optional<int> count = ReadCount(cursor);
    if (!count) return {};
    years = Stretch{*count, *count};
  }
  if (cursor.Peek() == '+') ReadFormBehind(cursor, form);  // "60+ yo"
  const bool old = ReadOld(cursor) || AreYearsOrOlder(cursor);
  const bool is_age = old || (named && !IsOtherMeasure(cursor));
  if (!is_age || !years->In(kAges)) return {};
  ReadFormBehind(cursor, form);
  return Compared(FieldId::kAge, form, *years, cursor);
}

}  // namespace imr
