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
#include "searcher/bare_ages.h"
#include "searcher/bare_choice.h"
#include "searcher/bare_cited.h"
#include "searcher/bare_context.h"
#include "searcher/bare_counts.h"
#include "searcher/bare_cursor.h"
#include "searcher/bare_medicines.h"
#include "searcher/bare_names.h"
#include "searcher/bare_odg.h"
#include "searcher/bare_patterns.h"
#include "searcher/bare_sides.h"
#include "searcher/bare_states.h"
#include "searcher/closed_values.h"
#include "searcher/compared_counts.h"
#include "searcher/drug_forms.h"
#include "searcher/letter_counts.h"
#include "searcher/refusals.h"
#include "searcher/section_numbers.h"
#include "searcher/strength.h"
#include "searcher/text_nodes.h"
#include "searcher/treatment_counts.h"
#include "searcher/vocabulary.h"

namespace imr {
namespace {

// Returns true if [begin, end) of `text` stands alone as figures do. Behind a
// percentage a stroke leads to the next drug of a compound; a sign that
// compares may stand at a word: "norco>60".
// `glued` figures stand right behind the name of a drug, "norco10/325".
bool IsWhole(absl::string_view text, const Understood& understood,
             bool glued = false) {
  if (understood.readings.empty()) return false;
  if (text[understood.end - 1] == '%') text = text.substr(0, understood.end);
  const char first = text[understood.begin];
  const bool is_sign = first == '<' || first == '>' || first == '#';
  const size_t from = is_sign || glued ? understood.begin : 0;
  return StandsAlone(text.substr(from), understood.begin - from,
                     understood.end - from, kFigureJoints);
}

// "f" behind an age.
Understood SexAt(const Word& word) {
  std::optional<Reading> reading = ClosedReading(FieldId::kSex, word.text);
  if (!reading) return {};
  return {word.begin, word.end, {*std::move(reading)}};
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

// "MTUS 78", "benzodiazepines 24": the pages of what is cited, or the words;
// of a class of drugs a number may be how many as well.
Understood PlainPagesAt(absl::string_view text, const Word& word,
                        bool may_be_quantity) {
  constexpr Stretch kPages = {1, 999};
  Cursor cursor{text, word.begin};
  const std::vector<Stretch> pages = ReadStretches(cursor, kPages);
  if (pages.empty() || IsOtherMeasure(cursor)) return {};
  Understood understood = UnderstoodOf(FieldId::kPage, pages, cursor);
  understood.begin = word.begin;
  understood.or_words = true;
  if (may_be_quantity && pages.size() == 1) {
    understood.readings.push_back(ReadingOf(FieldId::kQuantity, pages[0]));
  }
  return understood;
}

// "8-2" or "500/20" behind a drug of two ingredients, more of the first.
Understood PairAt(absl::string_view text, const Word& word,
                  const Reading& drug) {
  if (!absl::StrContains(drug.meaning.value, " + ")) return {};
  Cursor cursor{text, word.begin};
  const std::optional<int> first = ReadCount(cursor);
  if (!first || (cursor.Peek() != '-' && cursor.Peek() != '/')) return {};
  ++cursor.at;
  const std::optional<int> second = ReadNumber(cursor);
  if (!second || *first <= *second) return {};
  return {word.begin, cursor.at,
          ReadingsOfStrength(absl::StrCat(*first, "/", *second))};
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
  understood.readings.push_back(ReadingOf(
      FieldId::kStrength, absl::StrCat(number, "/*"), std::move(node)));
}

// "flurbiprofen 20%, lidocaine 5%": a compound has no one strength, but each
// stands in its request behind the drug it is of.
void AddOfCompound(absl::string_view text, const Word& behind,
                   const Reading& drug, Understood& understood) {
  const bool is_percent =
      understood.readings.size() == 1 && text[understood.end - 1] == '%' &&
      understood.readings[0].meaning.field == FieldId::kStrength;
  if (!is_percent || absl::c_count(text, '%') < 2) return;
  const absl::string_view typed =
      text.substr(behind.begin, understood.end - behind.begin);
  const std::string figure(
      text.substr(understood.begin, understood.end - understood.begin));
  NoteList unsaid;
  std::vector<QueryNode> any;
  for (const std::string& name :
       {std::string(typed), absl::StrCat(drug.meaning.value, " ", figure)}) {
    if (auto node = PhraseNode(FieldId::kRequest, name, unsaid)) {
      any.push_back(*std::move(node));
    }
  }
  if (any.empty()) return;
  understood.readings.push_back(
      ReadingOf(FieldId::kRequest, std::string(typed), AnyOf(std::move(any))));
}

// Takes the values of one field for those of another with the same names.
void MoveReadings(FieldId from, const Field& to, Understood& names) {
  for (Reading& reading : names.readings) {
    if (reading.meaning.field != from) continue;
    reading.meaning.field = to.id;
    reading.node = ValueNode(to.id, reading.meaning.value);
  }
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
    if (field->id == FieldId::kSubspecialty) {
      MoveReadings(FieldId::kSpecialty, *field, names);
    }
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

}  // namespace

Understood BareReadingsAt(absl::string_view text, absl::Span<const Word> words,
                          size_t at, const std::vector<Reading>& before,
                          absl::CivilDay today) {
  Understood cited = CitedAt(text, words, at);
  if (!cited.readings.empty()) return cited;
  Understood odg = OdgChapterAt(words, at);
  if (!odg.readings.empty()) return odg;
  Understood section = SectionAt(text, words, at, /*is_cited=*/false);
  if (!section.readings.empty()) return section;
  Understood other = NonNameAt(words, at);
  if (!other.readings.empty()) return other;
  Understood labelled = LabelledAt(text, words, at);
  if (!labelled.readings.empty()) return labelled;
  Understood longest = NamesAt(text, words, at);
  ChooseBySpeech(text, words, at, longest);
  const auto is_behind = [&before](FieldId field) {
    return absl::c_any_of(before, [field](const Reading& reading) {
      return reading.meaning.field == field;
    });
  };
  Understood side =
      SideAt(text, words, at, longest,
             is_behind(FieldId::kBodyPart) || is_behind(FieldId::kTreatment));
  if (!side.readings.empty()) return side;
  if (IsNoName(text, words, at, longest)) longest = Understood();
  const auto is_after = [&before](FieldId field) {
    return !before.empty() && before[0].meaning.field == field;
  };
  const bool is_edition =
      is_after(FieldId::kGuideline) || is_after(FieldId::kChapter) ||
      is_after(FieldId::kCaGuideline) || is_after(FieldId::kCaChapter);
  const size_t begin = FiguresBegin(text, words[at]);
  const bool glued =
      is_after(FieldId::kDrug) && begin > 0 && IsAsciiLetter(text[begin - 1]);
  std::vector<Understood> others = {
      PatternAt(text, begin, !is_edition, today),
      UnsaidAgeAt(text, words, at),
      DecadeAt(text, words, at, is_after(FieldId::kSex)),
      NamedAgeAt(text, words, at),
      AgeAndSexAt(text, words[at]),
      ClosedReadingsAt(words, at),
      PartCertifiedAt(text, words, at),
      RefusalAt(words, at),
      StatesAt(text, words, at),
      DeterminationsAt(text, words, at)};
  if (is_after(FieldId::kAge)) others.push_back(SexAt(words[at]));
  if (before.empty()) others.push_back(NumberedChapterAt(words, at));
  if (is_after(FieldId::kDrug) || is_after(FieldId::kStrength) ||
      AreTakenInVisits(before)) {
    Understood many = ComparedQuantityAt({text, begin});
    many.begin = begin;
    others.insert(others.begin(), std::move(many));  // "norco 60+" is no age
  }
  if (is_after(FieldId::kDrug)) {
    others.push_back(PairAt(text, words[at], before[0]));
  }
  if (is_after(FieldId::kSex)) others.push_back(PlainAgeAt(text, words[at]));
  for (Understood& one : others) {
    const bool is_longer = one.end > longest.end;
    if (is_longer && IsWhole(text, one, glued)) longest = std::move(one);
  }
  if (Has(longest, FieldId::kStrength) &&
      (IsCompared(text, words, at) ||
       IsEquivalentDose(words, at, longest.end))) {
    return {};
  }
  if (longest.readings.empty()) longest = MedicinesAt(text, words, at);
  if (longest.readings.empty()) {
    longest = CountAt(text, words, at);
    // Of "certified 6 of 12 visits" the rest is in dispute.
    if (is_after(FieldId::kModified)) longest.or_words = true;
  }
  if (longest.readings.empty() &&
      (is_after(FieldId::kDrug) || is_behind(FieldId::kTreatment))) {
    Understood figure =
        PlainFigureAt(text, words[at], is_after(FieldId::kDrug));
    if (IsWhole(text, figure, glued)) longest = std::move(figure);
  }
  const bool is_cited = is_edition || (is_after(FieldId::kTopic) &&
                                       !is_behind(FieldId::kTreatment) &&
                                       !is_behind(FieldId::kBodyPart));
  if (longest.readings.empty() && is_cited) {
    Understood pages =
        PlainPagesAt(text, words[at], is_behind(FieldId::kDrugClass));
    if (IsWhole(text, pages)) longest = std::move(pages);
  }
  if (longest.readings.empty()) return {};
  GoOnCiting(before, longest);
  if (is_after(FieldId::kDrug) || is_after(FieldId::kStrength) ||
      is_after(FieldId::kQuantity)) {
    AddUnprintedForm(longest);
  }
  if (is_after(FieldId::kDrug)) {
    AddCombinations(before[0], longest);
    if (at > 0) AddOfCompound(text, words[at - 1], before[0], longest);
  }
  return longest;
}

}  // namespace imr
