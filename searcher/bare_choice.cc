#include "searcher/bare_choice.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_split.h"

#include "common/lexicons.h"
#include "searcher/closed_values.h"
#include "searcher/vocabulary.h"

namespace imr {
namespace {

// A field whose reading makes another field's the same or wrong.
struct Outdone {
  FieldId by;
  FieldId field;
};

constexpr Outdone kOutdone[] = {
    {FieldId::kDrug, FieldId::kTopic},
    {FieldId::kDrug, FieldId::kTreatment},
    {FieldId::kDrug, FieldId::kCategory},
    {FieldId::kDrug, FieldId::kSubcategory},
    {FieldId::kDrugClass, FieldId::kCategory},
    {FieldId::kDrugClass, FieldId::kSubcategory},
};

// A compound is one by how it is made, whatever the classes of its drugs:
// the state's subcategory knows it, the drugs' classes seldom do.
void AddCompounds(Understood& names) {
  static constexpr absl::string_view kClass = "topical compound";
  const auto is_compound = [](const Reading& reading) {
    return reading.meaning.field == FieldId::kDrugClass &&
           reading.meaning.value == kClass;
  };
  const auto& readings = names.readings;
  if (std::none_of(readings.begin(), readings.end(), is_compound)) return;
  const LexiconEntry* compound =
      GetLexicon(LexiconId::kDrugClasses).FindName(kClass);
  const LexiconEntry* subcategory =
      GetLexicon(LexiconId::kCategories)
          .FindName(compound->Column("subcategory"));
  if (subcategory == nullptr) return;
  names.readings.push_back(
      ReadingOf(GetField(FieldId::kSubcategory), *subcategory));
}

// Returns true for a visit to a specialist, among treatments.
bool IsConsultation(const Reading& reading) {
  if (reading.meaning.field != FieldId::kTreatment) return false;
  const LexiconEntry* treatment =
      GetLexicon(LexiconId::kTreatments).FindName(reading.meaning.value);
  return treatment != nullptr &&
         treatment->Column("category") == "evaluation management" &&
         treatment->Column("subcategory") != "dental services";
}

// Returns true for a condition among topics: "carpal tunnel" means it, not
// every wrist.
bool IsCondition(const Reading& reading) {
  return reading.meaning.field == FieldId::kTopic &&
         absl::EndsWith(reading.meaning.value, " syndrome");
}

void RemoveOutdone(Understood& understood) {
  for (const Outdone& row : kOutdone) {
    if (!Has(understood, row.by)) continue;
    RemoveReadings(understood, [&row](const Reading& reading) {
      return reading.meaning.field == row.field;
    });
  }
  if (Has(understood, FieldId::kSpecialty)) {
    RemoveReadings(understood, IsConsultation);
  }
  const auto& readings = understood.readings;
  if (std::any_of(readings.begin(), readings.end(), IsCondition)) {
    RemoveReadings(understood, [](const Reading& reading) {
      return reading.meaning.field == FieldId::kBodyPart;
    });
  }
}

// Fields whose names are everyday words too.
constexpr FieldId kEveryday[] = {FieldId::kTopic, FieldId::kChapter,
                                 FieldId::kTreatment, FieldId::kBodyPart};

// Returns true if only fields with everyday names are meant, or a subcategory
// of the state that is named like a treatment.
bool AreEverydayWords(const Understood& understood) {
  const bool has_treatment = Has(understood, FieldId::kTreatment);
  const auto is_everyday = [has_treatment](const Reading& reading) {
    const FieldId field = reading.meaning.field;
    if (field == FieldId::kSubcategory) return has_treatment;
    return std::find(std::begin(kEveryday), std::end(kEveryday), field) !=
           std::end(kEveryday);
  };
  return !understood.readings.empty() &&
         std::all_of(understood.readings.begin(), understood.readings.end(),
                     is_everyday);
}

// A noun behind a name that says which of its meanings is meant.
struct Role {
  absl::string_view noun;
  std::array<FieldId, 3> fields;
};

constexpr std::array<FieldId, 3> kReviewers = {
    FieldId::kSpecialty, FieldId::kState, FieldId::kState};
constexpr std::array<FieldId, 3> kPeople = {
    FieldId::kSpecialty, FieldId::kSpecialty, FieldId::kSpecialty};
constexpr std::array<FieldId, 3> kStates = {FieldId::kState, FieldId::kState,
                                            FieldId::kState};
constexpr std::array<FieldId, 3> kParts = {FieldId::kTopic, FieldId::kChapter,
                                           FieldId::kChapter};
constexpr std::array<FieldId, 3> kWorks = {FieldId::kTopic, FieldId::kChapter,
                                           FieldId::kGuideline};

// What is prescribed; a topic only beside its class.
constexpr std::array<FieldId, 3> kMedicines = {
    FieldId::kDrug, FieldId::kDrugClass, FieldId::kTopic};

constexpr Role kRoles[] = {
    {"reviewer", kReviewers},
    {"reviewers", kReviewers},
    {"reviewing", kReviewers},
    {"reviewed", kPeople},
    {"license", kStates},
    {"licensed", kStates},
    {"physician", kPeople},
    {"physicians", kPeople},
    {"doctor", kPeople},
    {"doctors", kPeople},
    {"doc", kPeople},
    {"docs", kPeople},
    {"specialist", kPeople},
    {"specialists", kPeople},
    {"specialty", kPeople},
    {"chapter", kParts},
    {"section", kParts},
    {"sections", kParts},
    {"topic", kParts},
    {"guideline", kWorks},
    {"guidelines", kWorks},
    {"cited", kWorks},
    {"drugs", kMedicines},
    {"meds", kMedicines},
    {"medication", kMedicines},
    {"pills", kMedicines},
    {"medications", kMedicines},
};

// Returns the first word behind a name that ends at byte `end`, if a space
// parts them; words.end() if there is none.
const Word* WordBehind(absl::Span<const Word> words, size_t end) {
  const auto* next = std::find_if(
      words.begin(), words.end(),
      [end](const Word& word) { return !word.joined && word.begin >= end; });
  return next != words.end() && next->begin == end + 1 ? next : words.end();
}

// Returns true for the name of one who practices a specialty: "chiropractor".
bool IsPerson(absl::string_view name) {
  static constexpr absl::string_view kEndings[] = {
      "ist", "ists", "or", "ors", "er", "ers", "geon", "geons", "ian", "ians"};
  return std::any_of(std::begin(kEndings), std::end(kEndings),
                     [name](absl::string_view ending) {
                       return absl::EndsWithIgnoreCase(name, ending);
                     });
}

// Returns true if the noun at the begin of `words` begins a longer name: the
// medication of "medication management".
bool BeginsName(absl::Span<const Word> words) {
  return GetLexicon(LexiconId::kTreatments).MatchAt(words, 0).end > 1 ||
         GetLexicon(LexiconId::kTopics).MatchAt(words, 0).end > 1;
}

// Takes the noun behind `names` for what it says of them, if it fits one of
// their readings: "acupuncture reviewer", "opioids section", "narcotic pain
// medication".
void ReadRole(absl::string_view text, absl::Span<const Word> words,
              Understood& names) {
  const Word* next = WordBehind(words, names.end);
  if (next == words.end()) return;
  const bool is_medicine =
      Has(names, FieldId::kDrug) || Has(names, FieldId::kDrugClass);
  const bool is_for_pain = is_medicine && next->text == "pain" &&
                           next + 1 != words.end() &&
                           next[1].begin == next->end + 1;
  if (is_for_pain) ++next;
  const auto behind = words.subspan(static_cast<size_t>(next - words.begin()));
  for (const Role& role : kRoles) {
    if (next->text != role.noun) continue;
    const bool is_for_medicines = role.fields == kMedicines;
    if (is_for_medicines ? !is_medicine || BeginsName(behind) : is_for_pain) {
      return;
    }
    // "chiropractor reviewed", but not what was reviewed
    const bool is_verb = role.noun == "reviewed";
    if (is_verb && !IsPerson(FoldText(
                       text.substr(names.begin, names.end - names.begin)))) {
      return;
    }
    const auto fits = [&role](const Reading& reading) {
      return std::find(role.fields.begin(), role.fields.end(),
                       reading.meaning.field) != role.fields.end();
    };
    if (std::none_of(names.readings.begin(), names.readings.end(), fits)) {
      return;
    }
    RemoveReadings(names,
                   [&fits](const Reading& reading) { return !fits(reading); });
    names.end = next->end;
  }
}

bool IsTreatment(const Reading& reading) {
  return reading.meaning.field == FieldId::kTreatment ||
         reading.meaning.field == FieldId::kCategory;
}

// "acupuncture" means the treatment, "acupuncturist" whoever gives it too. A
// specialty that is named like no treatment, "hand surgery", stays.
void RemovePractice(absl::string_view text, Understood& names) {
  const std::string name =
      FoldText(text.substr(names.begin, names.end - names.begin));
  const auto is_named_so = [&name](const Reading& reading) {
    return FoldText(reading.meaning.value) == name;
  };
  const auto& readings = names.readings;
  if (IsPerson(name) ||
      std::none_of(readings.begin(), readings.end(), IsTreatment)) {
    return;
  }
  const bool is_treatments_name = std::any_of(
      readings.begin(), readings.end(),
      [&](const Reading& r) { return IsTreatment(r) && is_named_so(r); });
  RemoveReadings(names, [&](const Reading& reading) {
    return reading.meaning.field == FieldId::kSpecialty &&
           (is_treatments_name || !is_named_so(reading));
  });
}

// "MRI/CT" is either of the two as well as the pair.
void AddEither(absl::string_view name, Understood& names) {
  const Lexicon& treatments = GetLexicon(LexiconId::kTreatments);
  if (!Has(names, FieldId::kTreatment) || !absl::StrContains(name, '/')) return;
  std::vector<Reading> either;
  for (absl::string_view one : absl::StrSplit(name, '/')) {
    const std::vector<const LexiconEntry*> entries = treatments.FindForm(one);
    if (entries.empty()) return;
    for (const LexiconEntry* entry : entries) {
      either.push_back(ReadingOf(GetField(FieldId::kTreatment), *entry));
    }
  }
  for (Reading& reading : either) {
    const bool is_new = std::none_of(
        names.readings.begin(), names.readings.end(), [&](const Reading& r) {
          return r.meaning.field == FieldId::kTreatment &&
                 r.meaning.value == reading.meaning.value;
        });
    if (is_new) names.readings.push_back(std::move(reading));
  }
}

// A form of a treatment that names where, "LESI", means both.
void MovePlace(Understood& names) {
  if (!Has(names, FieldId::kTreatment)) return;
  const auto is_place = [](const Reading& reading) {
    return reading.meaning.field == FieldId::kBodyPart;
  };
  std::copy_if(names.readings.begin(), names.readings.end(),
               std::back_inserter(names.also), is_place);
  RemoveReadings(names, is_place);
}

// "RUE" is an upper extremity, the right one.
void AddSide(absl::string_view text, Understood& names) {
  static constexpr struct {
    absl::string_view typed;
    absl::string_view side;
  } kLimbs[] = {{"rue", "right"}, {"rle", "right"},     {"lue", "left"},
                {"lle", "left"},  {"bue", "bilateral"}, {"ble", "bilateral"}};
  const std::string typed =
      FoldText(text.substr(names.begin, names.end - names.begin));
  for (const auto& row : kLimbs) {
    if (typed != row.typed) continue;
    if (std::optional<Reading> side = SideReading(row.side)) {
      names.also.push_back(*std::move(side));
    }
  }
}

// Returns true for a part of the body, of which the folded `typed` names less.
bool IsWithin(const Reading& reading, absl::string_view typed) {
  if (reading.meaning.field != FieldId::kBodyPart) return false;
  const LexiconEntry* part =
      GetLexicon(LexiconId::kBodyParts).FindName(reading.meaning.value);
  if (part == nullptr) return false;
  const std::vector<absl::string_view> within =
      absl::StrSplit(part->Column("within"), '|', absl::SkipEmpty());
  return std::any_of(
      within.begin(), within.end(),
      [typed](absl::string_view form) { return FoldText(form) == typed; });
}

// "rotator cuff" means less than the shoulder.
void RemoveWiderPart(absl::string_view text, Understood& names) {
  const std::string typed =
      FoldText(text.substr(names.begin, names.end - names.begin));
  const auto is_wider = [&typed](const Reading& reading) {
    return IsWithin(reading, typed);
  };
  const auto& readings = names.readings;
  if (std::all_of(readings.begin(), readings.end(), is_wider)) {
    names.words_only = true;
  } else {
    RemoveReadings(names, is_wider);
  }
}

}  // namespace

bool Has(const Understood& understood, FieldId field) {
  return std::any_of(
      understood.readings.begin(), understood.readings.end(),
      [field](const Reading& r) { return r.meaning.field == field; });
}

bool IsSaidOfReviewers(absl::Span<const Word> words, const Understood& names) {
  const Word* const next = WordBehind(words, names.end);
  return Has(names, FieldId::kSpecialty) && next != words.end() &&
         std::any_of(std::begin(kRoles), std::end(kRoles),
                     [next](const Role& role) {
                       return next->text == role.noun &&
                              role.fields[0] == FieldId::kSpecialty;
                     });
}

void ChooseReadings(absl::string_view text, absl::Span<const Word> words,
                    Understood& names) {
  AddEither(text.substr(names.begin, names.end - names.begin), names);
  MovePlace(names);
  ReadRole(text, words, names);
  RemoveOutdone(names);
  AddCompounds(names);
  RemovePractice(text, names);
  RemoveWiderPart(text, names);
  AddSide(text, names);
  names.or_words = AreEverydayWords(names);
}

}  // namespace imr
