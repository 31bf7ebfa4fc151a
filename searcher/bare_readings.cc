#include "searcher/bare_readings.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"

#include "common/lexicons.h"
#include "searcher/bare_choice.h"
#include "searcher/bare_cited.h"
#include "searcher/bare_counts.h"
#include "searcher/bare_cursor.h"
#include "searcher/bare_names.h"
#include "searcher/bare_patterns.h"
#include "searcher/bare_states.h"
#include "searcher/closed_values.h"

namespace imr {
namespace {

// "left", "rt", "both" before a part of the body or its treatment.
Understood SideAt(absl::string_view text, absl::Span<const Word> words,
                  size_t at, const Understood& names) {
  const Word& side = words[at];
  std::optional<Reading> reading = SideReading(side.text);
  if (!reading || side.joined || at + 1 >= words.size()) return {};
  if (!StandsAlone(text, side.begin, side.end, kFigureJoints)) return {};
  const Understood part = LongestNamesAt(text, words, at + 1);
  const bool is_short = side.text.size() <= 2;
  const bool has_part = Has(part, FieldId::kBodyPart) ||
                        (!is_short && Has(part, FieldId::kTreatment));
  if (!has_part || part.end < names.end) return {};
  return {side.begin, side.end, {*std::move(reading)}, true};
}

// Returns true if [begin, end) of `text` stands alone as figures do. Behind a
// percentage a stroke leads to the next drug of a compound; a sign that
// compares may stand at a word: "norco>60".
bool IsWhole(absl::string_view text, const Understood& understood) {
  if (understood.readings.empty()) return false;
  if (text[understood.end - 1] == '%') text = text.substr(0, understood.end);
  const char first = text[understood.begin];
  const bool is_sign = first == '<' || first == '>';
  const size_t from = is_sign ? understood.begin : 0;
  return StandsAlone(text.substr(from), understood.begin - from,
                     understood.end - from, kFigureJoints);
}

// "f" behind an age.
Understood SexAt(const Word& word) {
  std::optional<Reading> reading = ClosedReading(FieldId::kSex, word.text);
  if (!reading) return {};
  return {word.begin, word.end, {*std::move(reading)}};
}

// "over 50" behind a sex.
Understood PlainAgeAt(absl::string_view text, const Word& word) {
  Understood age = AgeAt({text, word.begin}, true);
  age.begin = word.begin;
  return age;
}

// "over 60" behind a word for people, "older than 60", and "over 60" if that
// is all that is asked.
Understood UnsaidAgeAt(absl::string_view text, absl::Span<const Word> words,
                       size_t at) {
  static constexpr absl::string_view kPeople[] = {
      "patient", "patients", "worker",    "workers",   "employee",  "employees",
      "people",  "claimant", "claimants", "applicant", "applicants"};
  Understood age = PlainAgeAt(text, words[at]);
  if (age.readings.empty()) return {};
  Cursor behind{text, age.end};
  behind.SkipSpaces();
  if (ReadOneOf(behind, kYearWords)) {
    age.end = text[behind.at - 1] == ' ' ? behind.at - 1 : behind.at;
  }
  const bool is_older =
      words[at].text == "older" || words[at].text == "younger";
  const bool is_compared = age.readings[0].node.kind == NodeKind::kRange;
  const bool is_all = at == 0 && is_compared && age.end == words.back().end;
  const bool is_of_people =
      at > 0 && absl::c_linear_search(kPeople, words[at - 1].text);
  return is_older || is_all || is_of_people ? age : Understood();
}

// "50s" of a man or woman, "in her fifties".
Understood DecadeAt(absl::string_view text, absl::Span<const Word> words,
                    size_t at, bool is_after_sex) {
  static constexpr absl::string_view kDecades[] = {
      "twenties", "thirties", "forties", "fifties", "sixties", "seventies"};
  static constexpr absl::string_view kWhose[] = {"his", "her", "their", "the"};
  const bool is_said =
      is_after_sex ||
      (at > 0 && absl::c_linear_search(kWhose, words[at - 1].text));
  if (!is_said) return {};
  Cursor cursor{text, words[at].begin};
  std::optional<int> first;
  for (size_t i = 0; i < std::size(kDecades); ++i) {
    if (ReadOneOf(cursor, {kDecades[i]})) first = 20 + 10 * static_cast<int>(i);
  }
  const char tens = cursor.Peek();
  if (!first && tens >= '2' && tens <= '7' && cursor.Peek(1) == '0') {
    cursor.at += 2;
    if (!ReadOneOf(cursor, {"s"})) return {};
    first = 10 * (tens - '0');
  }
  if (!first) return {};
  Understood decade =
      UnderstoodOf(FieldId::kAge, {{*first, *first + 9}}, cursor);
  decade.begin = words[at].begin;
  while (text[decade.end - 1] == ' ') --decade.end;
  return decade;
}

// Returns true for a drug of several ingredients, or one that is mostly given
// with acetaminophen, so that its strength is called by its own number.
bool IsCombined(absl::string_view drug) {
  if (absl::StrContains(drug, " + ")) return true;
  const std::string with_other = absl::StrCat("acetaminophen + ", drug);
  const auto entries = GetLexicon(LexiconId::kDrugs).entries();
  return std::any_of(entries.begin(), entries.end(),
                     [&with_other](const LexiconEntry& entry) {
                       return entry.Column("ingredients") == with_other;
                     });
}

// "norco 10mg" is 10/325 mg: takes the strengths that begin so as well.
void AddCombinations(const Reading& drug, Understood& understood) {
  const FieldMeaning meaning = understood.readings[0].meaning;
  const absl::string_view number =
      absl::StripSuffix(absl::string_view(meaning.value), " mg");
  const bool is_one = meaning.field == FieldId::kStrength &&
                      number.size() < meaning.value.size() &&
                      !absl::StrContains(number, '/');
  if (!is_one || !IsCombined(drug.meaning.value)) return;
  QueryNode node;
  node.kind = NodeKind::kPrefix;
  node.field = FieldId::kStrength;
  node.value = absl::StrCat(FoldText(number), " ");
  understood.readings.push_back(
      {{FieldId::kStrength, absl::StrCat(number, "/*")}, std::move(node)});
}

// Returns true if `treatment`, at `words`' begin, is counted in visits: "PT
// sessions", "acupuncture visits".
bool IsCounted(absl::Span<const Word> words, const Understood& treatment) {
  static constexpr absl::string_view kVisits[] = {"visits", "visit", "sessions",
                                                  "session", "treatments"};
  return std::any_of(words.begin(), words.end(), [&](const Word& word) {
    return word.begin > words[0].begin && word.begin <= treatment.end + 1 &&
           std::find(std::begin(kVisits), std::end(kVisits), word.text) !=
               std::end(kVisits);
  });
}

// The "12" of "12 PT sessions", "12 acupuncture" and "12 norco", the "more than
// 12" and "12 or more" of sessions.
Understood CountAt(absl::string_view text, absl::Span<const Word> words,
                   size_t at) {
  Cursor cursor{text, words[at].begin};
  ValueForm form = ReadComparison(cursor);
  const size_t begin = cursor.at;
  const std::optional<int> count = ReadCount(cursor);
  if (form == ValueForm::kEqual) form = ReadOrMore(cursor);
  size_t next = at;
  while (next < words.size() && words[next].begin < cursor.at) ++next;
  if (!count || next == at || next == words.size() ||
      words[next - 1].end != cursor.at) {
    return {};
  }
  const Understood names = LongestNamesAt(text, words, next);
  const bool is_treated =
      Has(names, FieldId::kTreatment) || Has(names, FieldId::kDrug);
  if (!is_treated) return {};
  if (form != ValueForm::kEqual) {
    if (!IsCounted(words.subspan(next), names)) return {};
    Understood compared = ComparedQuantityAt({text, words[at].begin});
    compared.begin = words[at].begin;
    return compared;
  }
  // Of L3-4 the levels are no count, nor are the 6" of a mattress.
  const bool is_alone = StandsAlone(text, begin, cursor.at, kFigureJoints) &&
                        (text[cursor.at] == ' ' || text[cursor.at] == '-');
  if (!is_alone) return {};
  Understood understood =
      UnderstoodOf(FieldId::kQuantity, {{*count, *count}}, cursor);
  understood.begin = begin;
  understood.or_words = true;
  return understood;
}

// "board certified" is said of reviewers, not of treatments.
bool IsAboutReviewer(absl::Span<const Word> words, size_t at,
                     const Understood& names) {
  return at > 0 && words[at - 1].text == "board" &&
         Has(names, FieldId::kOutcome);
}

// "30 day supply" says how long a prescription lasts.
bool IsDaySupply(absl::Span<const Word> words, size_t at) {
  static constexpr absl::string_view kTimes[] = {"day",   "days",  "week",
                                                 "weeks", "month", "months"};
  return at > 0 && words[at].text == "supply" &&
         absl::c_linear_search(kTimes, words[at - 1].text);
}

// "morphine equivalents" measure any opioid.
bool IsEquivalent(absl::Span<const Word> words, size_t at) {
  return words[at].text == "morphine" && at + 1 < words.size() &&
         absl::StartsWith(words[at + 1].text, "equivalen");
}

// "outcome overturned", "state = California", "drug class opioid": the field's
// name before one of its values.
Understood LabelledAt(absl::string_view text, absl::Span<const Word> words,
                      size_t at) {
  for (const size_t count : {size_t{2}, size_t{1}}) {
    const size_t next = at + count;
    if (next >= words.size()) continue;
    const Field* field = FindField(
        count == 1 ? words[at].text
                   : absl::StrCat(words[at].text, "-", words[at + 1].text));
    if (field == nullptr) continue;
    const absl::string_view between = text.substr(
        words[next - 1].end, words[next].begin - words[next - 1].end);
    if (between.find_first_not_of(" =") != absl::string_view::npos) continue;
    Understood names = NamesAt(text, words, next);
    RemoveReadings(names, [field](const Reading& reading) {
      return reading.meaning.field != field->id;
    });
    if (names.readings.empty()) continue;
    names.begin = words[at].begin;
    names.or_words = false;
    names.spelling.clear();
    return names;
  }
  return {};
}

// Returns where figures at `word` begin: at their "#" or ">", if they have one.
size_t FiguresBegin(absl::string_view text, const Word& word) {
  size_t begin = word.begin;
  if (begin > 0 && text[begin - 1] == '#') return begin - 1;
  while (begin > 0 && text[begin - 1] == ' ') --begin;
  const size_t end = begin;
  while (begin > 0 && (text[begin - 1] == '<' || text[begin - 1] == '>' ||
                       (text[begin - 1] == '=' && begin == end))) {
    --begin;
  }
  const bool has_sign = begin < end && text[begin] != '=';
  return has_sign ? begin : word.begin;
}

}  // namespace

Understood BareReadingsAt(absl::string_view text, absl::Span<const Word> words,
                          size_t at, const std::vector<Reading>& before,
                          absl::CivilDay today) {
  Understood cited = CitedAt(text, words, at);
  if (!cited.readings.empty()) return cited;
  Understood labelled = LabelledAt(text, words, at);
  if (!labelled.readings.empty()) return labelled;
  Understood longest = NamesAt(text, words, at);
  Understood side = SideAt(text, words, at, longest);
  if (!side.readings.empty()) return side;
  if (IsAboutReviewer(words, at, longest) || IsDaySupply(words, at) ||
      IsEquivalent(words, at)) {
    longest = Understood();
  }
  const auto is_after = [&before](FieldId field) {
    return !before.empty() && before[0].meaning.field == field;
  };
  const bool is_edition =
      is_after(FieldId::kGuideline) || is_after(FieldId::kChapter);
  const size_t begin = FiguresBegin(text, words[at]);
  std::vector<Understood> others = {
      PatternAt(text, begin, !is_edition, today), UnsaidAgeAt(text, words, at),
      DecadeAt(text, words, at, is_after(FieldId::kSex)),
      ClosedReadingsAt(words, at), StatesAt(text, words, at)};
  if (is_after(FieldId::kAge)) others.push_back(SexAt(words[at]));
  if (is_after(FieldId::kDrug) || is_after(FieldId::kStrength)) {
    Understood many = ComparedQuantityAt({text, begin});
    many.begin = begin;
    others.push_back(std::move(many));
  }
  if (is_after(FieldId::kSex)) others.push_back(PlainAgeAt(text, words[at]));
  for (Understood& other : others) {
    const bool is_longer = other.end > longest.end;
    if (is_longer && IsWhole(text, other)) longest = std::move(other);
  }
  if (longest.readings.empty()) return CountAt(text, words, at);
  if (is_after(FieldId::kDrug)) AddCombinations(before[0], longest);
  return longest;
}

}  // namespace imr
