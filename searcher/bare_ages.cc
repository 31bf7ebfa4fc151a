#include "searcher/bare_ages.h"

#include <optional>
#include <utility>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"

#include "searcher/bare_comparison.h"
#include "searcher/bare_cursor.h"
#include "searcher/bare_periods.h"
#include "searcher/closed_values.h"
#include "searcher/compared_counts.h"
#include "searcher/stop_words.h"
#include "searcher/word_steps.h"

namespace imr {
namespace {

constexpr Stretch kAges = {14, 99};     // of people who work
constexpr Stretch kDecades = {20, 89};  // of people who work, or did

constexpr absl::string_view kPeople[] = {
    "patient", "patients", "worker",    "workers",   "employee",  "employees",
    "people",  "claimant", "claimants", "applicant", "applicants"};

// What may be some years old without being a person.
constexpr absl::string_view kThings[] = {
    "accident", "claim",    "claims", "films", "imaging", "injuries",
    "injury",   "mri",      "mris",   "onset", "record",  "records",
    "report",   "reports",  "scan",   "scans", "studies", "study",
    "surgery",  "symptoms", "xray",   "xrays"};

// Returns where the "is" and "who are" before `words[at]` begin.
size_t SkipBeing(absl::Span<const Word> words, size_t at) {
  static constexpr absl::string_view kBeing[] = {"are",  "is",  "that", "was",
                                                 "were", "who", "whos"};
  while (at > 0 && absl::c_linear_search(kBeing, words[at - 1].text)) --at;
  return at;
}

bool IsPerson(absl::string_view word) {
  return absl::c_linear_search(kPeople, word) ||
         ClosedReading(FieldId::kSex, word).has_value();
}

// Returns true if the decade at `words[at]` may be of years or a measure: it
// stands behind "the", and before that something else than a person.
bool IsOfOther(absl::Span<const Word> words, size_t at) {
  if (at == 0 || words[at - 1].text != "the") return false;
  --at;
  while (at > 0 && IsStopWord(words[at - 1].text) &&
         !IsPerson(words[at - 1].text)) {
    --at;
  }
  return at > 0 && !IsPerson(words[at - 1].text);
}

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

bool AreOld(absl::string_view compared) {
  const std::vector<Word> words = SplitWords(compared);
  return absl::c_any_of(words, [](const Word& word) {
    return word.text == "older" || word.text == "younger";
  });
}

Understood AgeAt(Cursor cursor, bool named) {
  ValueForm form = ReadComparison(cursor);  // "over age 60", "age over 60"
  named = ReadPhraseOf(cursor, {"the age of", "age of"}) ||
          ReadOneOf(cursor, {"age", "aged", "ages"}) || named;
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
  return ComparedCount(FieldId::kAge, form, *years, cursor);
}

Understood PlainAgeAt(absl::string_view text, const Word& word) {
  Understood age = AgeAt({text, word.begin}, true);
  age.begin = word.begin;
  return age;
}

Understood UnsaidAgeAt(absl::string_view text, absl::Span<const Word> words,
                       size_t at) {
  Understood age = PlainAgeAt(text, words[at]);
  if (age.readings.empty()) return {};
  Cursor behind{text, age.end};
  behind.SkipSpaces();
  if (ReadOneOf(behind, kYearWords)) {
    age.end = text[behind.at - 1] == ' ' ? behind.at - 1 : behind.at;
  }
  const bool is_old =
      AreOld(text.substr(age.begin, age.end - age.begin)) &&
      (at == 0 || !absl::c_linear_search(kThings, words[at - 1].text));
  const bool is_older = is_old || text[age.end - 1] == '+';  // "65+"
  const bool is_compared = age.readings[0].node.kind == NodeKind::kRange;
  const bool is_all = at == 0 && is_compared && age.end == words.back().end;
  const size_t person = is_compared ? SkipBeing(words, at) : at;
  const bool is_of_people =
      person > 0 && absl::c_linear_search(kPeople, words[person - 1].text);
  return is_older || is_all || is_of_people ? age : Understood();
}

Understood DecadeAt(absl::string_view text, absl::Span<const Word> words,
                    size_t at, bool is_after_sex) {
  static constexpr absl::string_view kWhose[] = {"his", "her", "their", "the"};
  Cursor cursor{text, words[at].begin};
  const std::optional<Stretch> years = ReadShortDecade(cursor);
  if (!years || !years->In(kDecades) || IsOfOther(words, at)) return {};
  Cursor behind = cursor;
  behind.SkipSpaces();
  const bool is_part = years->last - years->first < 9;
  const bool is_said =
      is_after_sex || is_part ||
      IsPerson(absl::AsciiStrToLower(WordAt(behind))) ||
      (at > 0 && absl::c_linear_search(kWhose, words[at - 1].text));
  if (!is_said) return {};
  Understood decade = UnderstoodOf(FieldId::kAge, {*years}, cursor);
  decade.begin = words[at].begin;
  while (text[decade.end - 1] == ' ') --decade.end;
  return decade;
}

Understood NamedAgeAt(absl::string_view text, absl::Span<const Word> words,
                      size_t at) {
  constexpr Stretch kTeens = {13, 19};
  constexpr Stretch kOld = {65, 65};  // Medicare's age
  const auto age = [&](size_t end, ValueForm form, const Stretch& years) {
    Understood named =
        ComparedCount(FieldId::kAge, form, years, {text, words[end - 1].end});
    named.begin = words[at].begin;
    named.or_words = true;
    return named;
  };
  if (const size_t end =
          EndOfAny({"adolescent", "adolescents", "teen", "teenage", "teenaged",
                    "teenager", "teenagers", "teens"},
                   words, at)) {
    return age(end, ValueForm::kEqual, kTeens);
  }
  if (const size_t end = EndOf("elderly", words, at)) {
    return age(end, ValueForm::kGreaterEqual, kOld);
  }
  return {};
}

Understood AgeAndSexAt(absl::string_view text, const Word& word) {
  Cursor cursor{text, word.begin};
  const std::optional<int> years = ReadCount(cursor);
  if (!years || *years < 18 || *years > 89) return {};
  const char letter = cursor.Peek();
  if (letter != 'M' && letter != 'F') return {};
  Understood understood =
      UnderstoodOf(FieldId::kAge, {{*years, *years}}, cursor);
  std::optional<Reading> sex =
      ClosedReading(FieldId::kSex, letter == 'M' ? "m" : "f");
  if (!sex) return {};
  understood.also.push_back(*std::move(sex));
  understood.begin = word.begin;
  understood.end = cursor.at + 1;
  return understood;
}

}  // namespace imr
