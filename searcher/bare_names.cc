#include "searcher/bare_names.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"

#include "common/lexicons.h"
#include "searcher/bare_choice.h"
#include "searcher/bare_role.h"
#include "searcher/closed_values.h"
#include "searcher/right_spelling.h"
#include "searcher/stop_words.h"
#include "searcher/strength.h"
#include "searcher/vocabulary.h"

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

bool IsNumber(const Word& word) {
  return std::all_of(word.text.begin(), word.text.end(), [](char c) {
    return absl::ascii_isdigit(static_cast<unsigned char>(c));
  });
}

// Returns true if the last word of a name that ends at `end` is the strength
// of what is asked for: "robaxin 750", "voltaren gel 1%".
bool EndsInStrength(absl::string_view text, absl::Span<const Word> words,
                    size_t end) {
  constexpr size_t kLeastDigits = 3;  // "tylenol #3" is a name
  const Word& last = words[end - 1];
  if (!IsNumber(last)) return false;
  const bool has_unit =
      ScanStrength(text, last.begin).has_unit || text[last.begin - 1] == '.';
  return has_unit || last.text.size() >= kLeastDigits;
}

// Leaves the last word of a drug's name to a class that it begins: the
// "topical" of "Terocin topical compound".
LexiconMatch LeaveClassWord(absl::Span<const Word> words, size_t at,
                            const LexiconMatch& match) {
  if (match.end - at < 2) return match;
  const LexiconMatch drug_class =
      GetLexicon(LexiconId::kDrugClasses).MatchAt(words, match.end - 1);
  if (drug_class.end <= match.end) return match;
  LexiconMatch shorter =
      GetLexicon(LexiconId::kDrugs).MatchAt(words.first(match.end - 1), at);
  return shorter.entries == match.entries ? shorter : match;
}

// Returns true for the state of "Texas-licensed".
bool IsBeforeLicensed(const Field& field, absl::string_view text, size_t end) {
  return field.id == FieldId::kState &&
         absl::StartsWithIgnoreCase(text.substr(end), "-licensed");
}

// Returns true for the drug of "norco10/325": one word, and its figures.
bool IsBeforeFigure(const Field& field, absl::string_view text, size_t begin,
                    size_t end) {
  constexpr size_t kLeastLetters = 4;
  const absl::string_view name = text.substr(begin, end - begin);
  return field.id == FieldId::kDrug && name.size() >= kLeastLetters &&
         absl::c_all_of(
             name,
             [](char c) {
               return absl::ascii_isalpha(static_cast<unsigned char>(c));
             }) &&
         end < text.size() &&
         absl::ascii_isdigit(static_cast<unsigned char>(text[end])) &&
         StandsAlone(text.substr(0, end), begin, end, kNameJoints);
}

// Returns the longest form that starts at `words[at]` and is whole. Of a
// drug, a strength behind the name is left for itself.
LexiconMatch WholeMatchAt(const Field& field, absl::string_view text,
                          absl::Span<const Word> words, size_t at) {
  const Lexicon& lexicon = GetLexicon(field.vocabulary);
  LexiconMatch longest = lexicon.MatchAt(words, at);
  if (field.id == FieldId::kTreatment && !longest.entries.empty()) {
    // "MRI or CT" is either of them, more than the treatment of that name.
    const auto end = words.begin() + static_cast<std::ptrdiff_t>(longest.end);
    const auto either =
        std::find_if(words.begin() + static_cast<std::ptrdiff_t>(at), end,
                     [](const Word& word) { return word.text == "or"; });
    if (either != end) {
      longest = lexicon.MatchAt(
          words.first(static_cast<size_t>(either - words.begin())), at);
    }
  }
  if (field.id == FieldId::kDrug && !longest.entries.empty()) {
    longest = LeaveClassWord(words, at, longest);
  }
  LexiconMatch match = longest;
  while (!match.entries.empty()) {
    const size_t end = match.end;
    const bool is_whole =
        StandsAlone(text, words[at].begin, words[end - 1].end, kNameJoints) ||
        IsBeforeLicensed(field, text, words[end - 1].end) ||
        IsBeforeFigure(field, text, words[at].begin, words[end - 1].end);
    const bool has_strength =
        field.id == FieldId::kDrug && EndsInStrength(text, words, end);
    if (is_whole && !has_strength) return match;
    if (!is_whole) longest = LexiconMatch();
    if (end - 1 <= at) break;
    match = lexicon.MatchAt(words.first(end - 1), at);
    if (has_strength && is_whole && match.entries != longest.entries) {
      return longest;  // the number is part of another drug's name
    }
  }
  return longest;
}

// "ibuprofen cream" is of another class than ibuprofen: a cream, or named so.
void AddTopical(const LexiconEntry& drug, absl::string_view typed,
                Understood& names) {
  const std::vector<std::string> ingredients = IngredientsOf(drug);
  if (ingredients.size() != 1) return;
  const LexiconEntry* ingredient =
      GetLexicon(LexiconId::kDrugs).FindName(ingredients[0]);
  const std::string drug_class(drug.Column("class"));
  std::optional<Reading> form =
      ClosedReading(FieldId::kForm, typed.substr(typed.find_last_of(' ') + 1));
  if (ingredient == nullptr || !form ||
      ingredient->Column("class") == drug_class) {
    return;
  }
  names.also = {*std::move(form),
                ReadingOf(FieldId::kDrugClass, drug_class,
                          ValueNode(FieldId::kDrugClass, drug_class))};
}

// Returns true if the name of `treatment` begins with `part` of the body or
// with a part of it: the "lumbar" of "lumbar fusion" is of the spine.
bool NamesPartOf(const LexiconEntry& treatment, const LexiconEntry& part) {
  const Lexicon& parts = GetLexicon(LexiconId::kBodyParts);
  const LexiconMatch own = parts.MatchAt(SplitWords(treatment.name), 0);
  const LexiconEntry* one = own.entries.empty() ? nullptr : own.entries[0];
  while (one != nullptr && one != &part) {
    one = parts.FindName(one->Column("parent"));
  }
  return one != nullptr;
}

// Returns how many of `words` name a part of the body before a form of the
// treatment that they name together: of "knee surgery" the first; 0 if it
// takes both to name the treatment ("lumbar brace", "lumbar fusion").
size_t WordsOfPlace(absl::string_view text, absl::Span<const Word> words,
                    size_t at, size_t end) {
  const Field& treatment = GetField(FieldId::kTreatment);
  const LexiconMatch whole = WholeMatchAt(treatment, text, words, at);
  if (whole.entries.empty() || words[whole.end - 1].end != end) return 0;
  const absl::string_view form =
      text.substr(words[at].begin, end - words[at].begin);
  if (FoldText(form) == FoldText(whole.entries[0]->name)) return 0;
  const LexiconMatch place =
      WholeMatchAt(GetField(FieldId::kBodyPart), text, words, at);
  if (place.entries.empty() || place.end >= whole.end) return 0;
  if (NamesPartOf(*whole.entries[0], *place.entries[0])) return 0;
  const LexiconMatch rest = WholeMatchAt(treatment, text, words, place.end);
  const bool is_same = rest.end == whole.end && rest.entries == whole.entries;
  return is_same ? place.end : 0;
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

// Returns what follows the part of the body at the begin of `name`, folded,
// and the part; null if none stands there.
std::pair<const LexiconEntry*, std::string> PlaceAndRest(
    absl::string_view name) {
  const std::vector<Word> words = SplitWords(name);
  const LexiconMatch place =
      GetLexicon(LexiconId::kBodyParts).MatchAt(words, 0);
  if (place.entries.empty() || place.end == words.size()) return {};
  return {place.entries[0], FoldText(name.substr(words[place.end].begin))};
}

// "spinal fusion" is that of any part of the spine.
void AddOtherPlaces(absl::string_view typed, Understood& names) {
  if (!Has(names, FieldId::kTreatment)) return;
  const auto [part, rest] = PlaceAndRest(typed);
  if (part == nullptr) return;
  const Lexicon& treatments = GetLexicon(LexiconId::kTreatments);
  const auto is_there = [&](const LexiconEntry& treatment) {
    const auto [own, own_rest] = PlaceAndRest(treatment.name);
    return own != nullptr && own != part && own_rest == rest &&
           NamesPartOf(treatment, *part);
  };
  const bool is_wider = absl::c_any_of(names.readings, [&](const Reading& one) {
    const LexiconEntry* treatment = treatments.FindName(one.meaning.value);
    return one.meaning.field == FieldId::kTreatment && treatment != nullptr &&
           is_there(*treatment);
  });
  if (!is_wider) return;
  for (const LexiconEntry& treatment : treatments.entries()) {
    const bool is_known =
        absl::c_any_of(names.readings, [&treatment](const Reading& one) {
          return one.meaning.value == treatment.name;
        });
    if (is_known || !is_there(treatment)) continue;
    names.readings.push_back(
        ReadingOf(GetField(FieldId::kTreatment), treatment));
  }
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
      if (bare == FieldId::kDrug) AddTopical(*entry, typed, names);
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
  return names;
}

}  // namespace imr
