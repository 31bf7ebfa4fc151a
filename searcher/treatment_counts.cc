#include "searcher/treatment_counts.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>

#include "absl/algorithm/container.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"

#include "common/lexicons.h"
#include "searcher/bare_choice.h"
#include "searcher/bare_comparison.h"
#include "searcher/bare_context.h"
#include "searcher/bare_counts.h"
#include "searcher/bare_cursor.h"
#include "searcher/bare_names.h"
#include "searcher/bare_times.h"
#include "searcher/closed_values.h"
#include "searcher/compared_counts.h"
#include "searcher/strength.h"

namespace imr {
namespace {

// Returns the first word from `at` on that begins at byte `place` or behind.
size_t FirstFrom(absl::Span<const Word> words, size_t at, size_t place) {
  while (at < words.size() && words[at].begin < place) ++at;
  return at;
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

bool IsYear(int number) { return Stretch{number, number}.In(kLabelledYears); }

// "between 6 and 12 PT visits", "6-12 acupuncture sessions".
Understood StretchOfVisitsAt(absl::string_view text,
                             absl::Span<const Word> words, size_t at) {
  constexpr Stretch kMost = {1, 99};  // of visits
  Cursor cursor{text, words[at].begin};
  std::optional<Stretch> stretch = ReadBetween(cursor);
  if (!stretch) stretch = ReadStretch(cursor, kMost);
  if (!stretch || stretch->first == stretch->last) return {};
  const size_t next = FirstFrom(words, at, cursor.at);
  if (next == words.size()) return {};
  const Understood names = LongestNamesAt(text, words, next);
  if (!Has(names, FieldId::kTreatment) ||
      !IsCounted(words.subspan(next), names)) {
    return {};
  }
  Understood understood = UnderstoodOf(FieldId::kQuantity, {*stretch}, cursor);
  understood.begin = words[at].begin;
  understood.end = words[next - 1].end;
  return understood;
}

}  // namespace

Understood CountAt(absl::string_view text, absl::Span<const Word> words,
                   size_t at) {
  if (words[at].text == "exactly" && at + 1 < words.size() &&
      words[at + 1].text != "exactly") {
    Understood exact = CountAt(text, words, at + 1);
    exact.begin = words[at].begin;
    exact.or_words = false;
    return exact;
  }
  Understood stretch = StretchOfVisitsAt(text, words, at);
  if (!stretch.readings.empty()) return stretch;
  Cursor cursor{text, words[at].begin};
  ValueForm form = ReadComparison(cursor);
  const size_t begin = cursor.at;
  const std::optional<int> count = ReadCount(cursor);
  if (form == ValueForm::kEqual) form = ReadOrMore(cursor);
  size_t next = FirstFrom(words, at, cursor.at);
  if (!count || next == at || next == words.size() ||
      words[next - 1].end != cursor.at) {
    return {};
  }
  // "12 additional PT visits"
  const bool is_which = absl::c_linear_search(kWhichVisits, words[next].text) &&
                        next + 1 < words.size();
  if (is_which) ++next;
  const Understood names = LongestNamesAt(text, words, next);
  if (is_which && !AreTakenInVisits(names.readings)) return {};
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
  const bool is_alone = !IsYear(*count) && !IsCompared(text, words, at) &&
                        StandsAlone(text, begin, cursor.at, kFigureJoints) &&
                        (text[cursor.at] == ' ' || text[cursor.at] == '-');
  if (!is_alone) return {};
  Understood understood =
      UnderstoodOf(FieldId::kQuantity, {{*count, *count}}, cursor);
  understood.begin = begin;
  if (is_which) understood.end = words[next - 1].end;
  // The 2 of "2 times a week" is a word of requests, too.
  understood.or_words = !IsCounted(words.subspan(next), names);
  return understood;
}

Understood PartCertifiedAt(absl::string_view text, absl::Span<const Word> words,
                           size_t at) {
  static constexpr absl::string_view kCertified[] = {
      "allowed", "approved", "authorized", "certified", "granted"};
  size_t verb = at;
  if (words[at].text == "ur" && at + 1 < words.size()) ++verb;
  if (!absl::c_linear_search(kCertified, words[verb].text)) return {};
  Cursor cursor{text, words[verb].end};
  cursor.SkipSpaces();
  const std::optional<int> part = ReadCount(cursor);
  ReadSpacedWord(cursor, {"out"});
  if (!part || !ReadSpacedWord(cursor, {"of"})) return {};
  const size_t end = text.find_last_not_of(' ', cursor.at - 1) + 1;
  while (ReadOneOf(cursor, {"the", "requested"})) {
  }
  const std::optional<int> whole = ReadCount(cursor);
  cursor.SkipSpaces();
  // "approved 2 of 3 requests" is about a letter's determinations.
  const bool is_modified =
      whole && *part < *whole &&
      !ReadOneOf(cursor, {"requests", "treatments", "issues", "items"});
  if (!is_modified) return {};
  return {words[at].begin, end, {*ClosedReading(FieldId::kModified, "y")}};
}

bool AreTakenInVisits(absl::Span<const Reading> readings) {
  static constexpr absl::string_view kCategories[] = {"rehabilitation",
                                                      "psych services"};
  return absl::c_any_of(readings, [](const Reading& reading) {
    if (reading.meaning.field != FieldId::kTreatment) return false;
    const LexiconEntry* treatment =
        GetLexicon(LexiconId::kTreatments).FindName(reading.meaning.value);
    return treatment != nullptr &&
           absl::c_linear_search(kCategories, treatment->Column("category"));
  });
}

Understood PlainFigureAt(absl::string_view text, const Word& word,
                         bool is_after_drug) {
  constexpr size_t kMostDigits = 6;  // 12.5, 1000
  const absl::string_view figure =
      text.substr(word.begin, word.end - word.begin);
  const auto points = std::count(figure.begin(), figure.end(), '.');
  int year = 0;
  if (absl::SimpleAtoi(figure, &year) && IsYear(year)) return {};
  const bool is_figure =
      figure.size() <= kMostDigits && points <= 1 && figure != "." &&
      figure.find_first_not_of("0123456789.") == absl::string_view::npos;
  if (!is_figure || IsOtherMeasure({text, word.end})) return {};
  Understood understood{word.begin, word.end, {}, true};
  if (is_after_drug) {
    understood.readings = ReadingsOfStrength(absl::StrCat(figure, " mg"));
  }
  // "norco 10s" are tablets of 10 mg.
  const Cursor behind{text, word.end};
  const bool is_plural =
      is_after_drug && behind.Peek() == 's' && !IsAsciiLetter(behind.Peek(1));
  if (is_plural) ++understood.end;
  if (points == 0 && !is_plural) {
    understood.readings.push_back(
        ReadingOf(FieldId::kQuantity, std::string(figure),
                  ValueNode(FieldId::kQuantity, figure)));
  }
  return understood;
}

}  // namespace imr
