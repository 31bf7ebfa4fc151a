#include "searcher/bare_names.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"

#include "common/lexicons.h"
#include "searcher/bare_choice.h"
#include "searcher/bare_places.h"
#include "searcher/bare_role.h"
#include "searcher/drug_forms.h"
#include "searcher/right_spelling.h"
#include "searcher/stop_words.h"
#include "searcher/vocabulary.h"
#include "searcher/whole_name.h"

namespace imr {
namespace {

// The fields whose names are understood, in the order in which readings are
// shown.
constexpr FieldId kBareFields[] = {
    FieldId::kDrug,      FieldId::kOutcome,   FieldId::kTopic,
    FieldId::kDrugClass, FieldId::kGuideline, FieldId::kChapter,
    FieldId::kSpecialty, FieldId::kTreatment, FieldId::kCategory,
    FieldId::kBodyPart,  FieldId::kState,
};

bool IsAlnum(absl::string_view text, size_t at) {
  return at < text.size() &&
         absl::ascii_isalnum(static_cast<unsigned char>(text[at]));
}

bool IsOneOf(absl::string_view text, size_t at, absl::string_view bytes) {
  return at < text.size() && bytes.find(text[at]) != absl::string_view::npos;
}

bool AreSpinalLevels(absl::Span<const Word> words) {
  return std::all_of(words.begin(), words.end(), IsSpinalLevel);
}

// Returns how many of `words` name another treatment before a form of the one
// that they name together: the "spinal cord stimulator" of its "psych
// clearance" is meant as well; 0 if they name one treatment.
size_t WordsOfOther(absl::string_view text, absl::Span<const Word> words,
                    size_t at, size_t end) {
  constexpr size_t kLeastLetters = 3;  // "PT/PTT" is one blood test
  const Field& treatment = GetField(FieldId::kTreatment);
  const LexiconMatch whole = WholeMatchAt(treatment, text, words, at);
  if (words[at].text.size() < kLeastLetters || whole.entries.size() != 1 ||
      words[whole.end - 1].end != end)
    return 0;
  const absl::string_view form =
      text.substr(words[at].begin, end - words[at].begin);
  if (FoldText(form) == FoldText(whole.entries[0]->name)) return 0;
  const LexiconMatch other =
      GetLexicon(treatment.vocabulary).MatchAt(words.first(whole.end - 1), at);
  const bool is_other =
      other.entries.size() == 1 && other.entries != whole.entries;
  if (!is_other) return 0;
  const LexiconMatch rest = WholeMatchAt(treatment, text, words, other.end);
  const bool is_same = rest.end == whole.end && rest.entries == whole.entries;
  return is_same ? other.end : 0;
}

// Returns the drug of "Synvisc-One injection" and "IM Toradol", which is more
// than the treatment that any such drug is; no readings if it is none.
Understood InjectedBrandAt(absl::string_view text, absl::Span<const Word> words,
                           size_t at, const Understood& names) {
  static constexpr absl::string_view kInjections[] = {"injection", "injections",
                                                      "shot", "shots"};
  if (!Has(names, FieldId::kTreatment) || Has(names, FieldId::kDrug)) return {};
  const Field& field = GetField(FieldId::kDrug);
  const bool is_muscle = (words[at].text == "im" || words[at].text == "iv") &&
                         at + 1 < words.size();
  const LexiconMatch drug =
      GetLexicon(field.vocabulary).MatchAt(words, is_muscle ? at + 1 : at);
  if (is_muscle) {
    const bool is_named =
        drug.entries.size() == 1 && words[drug.end - 1].end == names.end;
    if (!is_named) return {};
    return {names.begin, names.end, {ReadingOf(field, *drug.entries[0])}};
  }
  // "Toradol 60mg IM": the strength is read by itself.
  const bool has_strength =
      drug.entries.size() == 1 && drug.end < words.size() &&
      words[drug.end].begin < names.end &&
      absl::ascii_isdigit(static_cast<unsigned char>(words[drug.end].text[0]));
  if (has_strength) {
    return {names.begin,
            words[drug.end - 1].end,
            {ReadingOf(field, *drug.entries[0])}};
  }
  const bool is_brand =
      drug.entries.size() == 1 && drug.end < words.size() &&
      drug.entries[0]->Column("kind") == "brand" &&
      words[drug.end].end == names.end &&
      absl::c_linear_search(kInjections, words[drug.end].text) &&
      StandsAlone(text, names.begin, words[drug.end - 1].end, kNameJoints);
  if (!is_brand) return {};
  return {names.begin, names.end, {ReadingOf(field, *drug.entries[0])}};
}

}  // namespace

bool StandsAlone(absl::string_view text, size_t begin, size_t end,
                 absl::string_view joints) {
  const bool joined_before =
      begin > 0 && (IsAlnum(text, begin - 1) ||
                    (begin > 1 && IsOneOf(text, begin - 1, joints) &&
                     IsAlnum(text, begin - 2)));
  const bool joined_behind =
      IsAlnum(text, end) || IsOneOf(text, end, "*") ||
      (IsOneOf(text, end, joints) && IsAlnum(text, end + 1));
  return !joined_before && !joined_behind;
}

bool IsSpinalLevel(const Word& word) {
  const absl::string_view text = word.text;
  return text.size() >= 2 && text.size() <= 3 &&
         absl::string_view("ctls").find(text[0]) != absl::string_view::npos &&
         std::all_of(text.begin() + 1, text.end(), [](char c) {
           return absl::ascii_isdigit(static_cast<unsigned char>(c));
         });
}

Understood LongestNamesAt(absl::string_view text, absl::Span<const Word> words,
                          size_t at) {
  Understood names;
  for (const FieldId bare : kBareFields) {
    const Field& field = GetField(bare);
    const LexiconMatch match = WholeMatchAt(field, text, words, at);
    if (match.entries.empty()) continue;
    const size_t end = words[match.end - 1].end;
    const auto named = words.subspan(at, match.end - at);
    const bool is_everyday = named.size() == 1 && IsStopWord(named[0].text);
    if (end < names.end || is_everyday || AreSpinalLevels(named)) continue;
    if (end > names.end) names = Understood();
    names.begin = words[at].begin;
    names.end = end;
    const std::string typed =
        FoldText(text.substr(names.begin, end - names.begin));
    for (const LexiconEntry* entry : match.entries) {
      names.readings.push_back(ReadingOf(field, *entry));
      if (bare == FieldId::kDrug) {
        AddDrugForm(*entry, typed, names);
        AddProducts(*entry, names);
      }
      if (!names.spelling.empty()) continue;
      names.spelling = bare == FieldId::kDrug ? RightDrugSpelling(*entry, typed)
                                              : RightSpelling(*entry, typed);
    }
  }
  return names;
}

Understood NamesAt(absl::string_view text, absl::Span<const Word> words,
                   size_t at) {
  Understood names = LongestNamesAt(text, words, at);
  if (names.readings.empty()) return names;
  if (Understood brand = InjectedBrandAt(text, words, at, names);
      !brand.readings.empty()) {
    names = std::move(brand);
  }
  if (IsSaidOfReviewers(words.subspan(at), names)) {
    // "hand surgery reviewers" are no part of the body and its surgery.
  } else if (const size_t place = WordsOfPlace(text, words, at, names.end)) {
    names = LongestNamesAt(text, words.first(place), at);
  } else if (const size_t other = WordsOfOther(text, words, at, names.end)) {
    names = LongestNamesAt(text, words.first(other), at);
  }
  AddOtherPlaces(text.substr(names.begin, names.end - names.begin), names);
  ChooseReadings(text, words.subspan(at), names);
  const absl::string_view typed =
      text.substr(names.begin, names.end - names.begin);
  AddSpinalParts(typed, names.readings);
  AddSpinalParts(typed, names.also);
  return names;
}

}  // namespace imr
