#include "searcher/bare_choice.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/match.h"
#include "absl/strings/str_split.h"

#include "common/lexicons.h"
#include "searcher/bare_role.h"
#include "searcher/closed_values.h"
#include "searcher/namesakes.h"
#include "searcher/paired_treatments.h"
#include "searcher/qualified_names.h"
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

// "muscle relaxers" are a class of drugs, of which a topic has the name.
void AddTopicOfClass(Understood& names) {
  if (Has(names, FieldId::kDrug) || Has(names, FieldId::kTopic)) return;
  std::vector<Reading> topics;
  for (const Reading& reading : names.readings) {
    if (reading.meaning.field != FieldId::kDrugClass) continue;
    for (const FieldId field : {FieldId::kTopic, FieldId::kChapter}) {
      for (Reading& topic :
           ReadingsOfName(GetField(field), reading.meaning.value)) {
        topics.push_back(std::move(topic));
      }
    }
  }
  names.readings.insert(names.readings.begin(),
                        std::make_move_iterator(topics.begin()),
                        std::make_move_iterator(topics.end()));
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

// Returns true for the name of a chapter that says it is one: "chronic pain
// guidelines" are no one's pain.
bool SaysGuideline(absl::string_view typed, const Understood& names) {
  return Has(names, FieldId::kChapter) &&
         absl::c_any_of(SplitWords(typed), [](const Word& word) {
           return word.text == "chapter" || word.text == "guideline" ||
                  word.text == "guidelines";
         });
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
  if (IsPractitioner(name) ||
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

void ChooseReadings(absl::string_view text, absl::Span<const Word> words,
                    Understood& names) {
  AddEither(text.substr(names.begin, names.end - names.begin), names);
  AddPaired(text.substr(names.begin, names.end - names.begin), names);
  MovePlace(names);
  ReadRole(text, words, names);
  AddTopicOfClass(names);
  RemoveOutdone(names);
  WidenNamesakes(names.readings);
  AddCompounds(names);
  RemovePractice(text, names);
  RemoveWiderPart(text, names);
  AddSide(text, names);
  names.or_words =
      AreEverydayWords(names) &&
      !SaysGuideline(text.substr(names.begin, names.end - names.begin), names);
  AddQualifier(text.substr(names.begin, names.end - names.begin), names);
}

}  // namespace imr
