#include "indexer/field_values.h"

#include <cmath>
#include <cstdint>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/strip.h"

#include "common/date.h"
#include "common/lexicons.h"
#include "common/words.h"
#include "indexer/citation_values.h"
#include "indexer/values.h"

namespace imr {
namespace {

Values One(absl::string_view value) {
  return value.empty() ? Values() : Values{std::string(value)};
}

Values OneLower(absl::string_view value) {
  return One(absl::AsciiStrToLower(value));
}

Values Lower(const Values& values) {
  Values lower;
  for (const std::string& value : values) {
    lower.push_back(absl::AsciiStrToLower(value));
  }
  return Unique(std::move(lower));
}

Values YesOrNo(bool yes) { return {yes ? "yes" : "no"}; }

Values Day(const std::optional<absl::CivilDay>& day) {
  return day ? Values{FormatIsoDay(*day)} : Values();
}

Values Number(std::optional<int64_t> number) {
  return number ? Values{absl::StrCat(*number)} : Values();
}

// Returns 60 as "60" and 106.32 as "106.32".
Values Decimal(std::optional<double> number) {
  if (!number || *number < 0 || !std::isfinite(*number)) return {};
  std::string text = absl::StrFormat("%.4f", *number);
  text.erase(text.find_last_not_of('0') + 1);
  return {std::string(absl::StripSuffix(text, "."))};
}

// Returns names of the keys of a column, e.g. of categories by their key.
absl::flat_hash_map<std::string, std::string> NamesByColumn(
    LexiconId id, absl::string_view column) {
  absl::flat_hash_map<std::string, std::string> names;
  for (const LexiconEntry& entry : GetLexicon(id).entries()) {
    const absl::string_view key = entry.Column(column);
    if (!key.empty()) names.emplace(key, entry.name);
  }
  return names;
}

Values CategoryOf(const Determination& determination) {
  static const auto* const kNames =
      new auto(NamesByColumn(LexiconId::kCategories, "key"));
  const auto it = kNames->find(determination.category);
  if (it != kNames->end()) return OneLower(it->second);
  return OneLower(absl::StrReplaceAll(determination.category, {{"_", " "}}));
}

Values StatesOf(const Letter& letter) {
  static const auto* const kNames =
      new auto(NamesByColumn(LexiconId::kStates, "code"));
  Values states;
  for (const std::string& code : letter.licensed_states) {
    const auto it = kNames->find(code);
    states.push_back(
        absl::AsciiStrToLower(it == kNames->end() ? code : it->second));
  }
  return Unique(std::move(states));
}

Values DrugsOf(const Determination& determination) {
  Values ingredients;
  for (const Drug& drug : determination.drugs) {
    ingredients.insert(ingredients.end(), drug.ingredients.begin(),
                       drug.ingredients.end());
  }
  return Unique(std::move(ingredients));
}

Values BrandsOf(const Determination& determination) {
  Values brands;
  for (const Drug& drug : determination.drugs) {
    brands.push_back(FoldText(drug.name));
  }
  return Unique(std::move(brands));
}

Values DrugClassesOf(const Determination& determination) {
  Values classes;
  for (const Drug& drug : determination.drugs) {
    classes.push_back(drug.drug_class);
  }
  return Unique(std::move(classes));
}

Values ServiceDatesOf(const Determination& determination) {
  Values days;
  for (absl::CivilDay day : determination.service_dates) {
    days.push_back(FormatIsoDay(day));
  }
  return Unique(std::move(days));
}

Values CaseOutcomeValues(const Letter& letter) {
  std::optional<CaseOutcome> outcome = CaseOutcomeOf(letter);
  if (!outcome) outcome = letter.stated_outcome;
  if (!outcome) return {};
  return {absl::StrReplaceAll(CaseOutcomeName(*outcome), {{"_", " "}})};
}

Values ProblemsOf(const Letter& letter) {
  Values names;
  for (const Problem& problem : letter.problems) {
    names.emplace_back(ProblemName(problem.code));
  }
  return Unique(std::move(names));
}

// Returns the file's name without folders; of an archive's member, its own.
Values FileNameOf(const LetterSource& source) {
  const size_t cut = source.path.find_last_of("/!");
  return OneLower(cut == std::string::npos ? source.path
                                           : source.path.substr(cut + 1));
}

Values TextsOf(const Citations& a, const Citations& b) {
  return Unique({a.text, b.text});
}

// Returns the values of one field. A field of the determination's scope is
// asked for only if there is a determination.
Values ValuesOf(FieldId field, const Letter& letter,
                const Determination& determination) {
  switch (field) {
    case FieldId::kText:
      return {};  // the union of the other text fields
    case FieldId::kRequest:
      return One(determination.request);
    case FieldId::kCitation:
      return TextsOf(determination.claims_administrator,
                     determination.reviewer);
    case FieldId::kRationale:
      return One(determination.rationale);
    case FieldId::kSummary:
      return One(letter.clinical_summary);
    case FieldId::kBody:
      return One(letter.body);
    case FieldId::kCase:
      return OneLower(letter.id);
    case FieldId::kOutcome:
      return determination.outcome ? One(OutcomeName(*determination.outcome))
                                   : Values();
    case FieldId::kCaseOutcome:
      return CaseOutcomeValues(letter);
    case FieldId::kDeterminations:
      return {absl::StrCat(letter.determinations.size())};
    case FieldId::kDrug:
      return DrugsOf(determination);
    case FieldId::kBrand:
      return BrandsOf(determination);
    case FieldId::kDrugClass:
      return DrugClassesOf(determination);
    case FieldId::kStrength:
      return OneLower(determination.strength.value_or(""));
    case FieldId::kQuantity:
      return Decimal(determination.quantity);
    case FieldId::kRefills:
      return Number(determination.refills);
    case FieldId::kForm:
      return OneLower(determination.dose_form);
    case FieldId::kTreatment:
      return Lower(determination.treatments);
    case FieldId::kCategory:
      return CategoryOf(determination);
    case FieldId::kSubcategory:
      return OneLower(determination.subcategory);
    case FieldId::kBodyPart:
      return Lower(determination.body_parts);
    case FieldId::kSide:
      return Lower(determination.sides);
    case FieldId::kRetrospective:
      return YesOrNo(determination.retrospective);
    case FieldId::kModified:
      return YesOrNo(determination.modified_by_ur);
    case FieldId::kGuideline:
      return GuidelinesOf(determination.reviewer);
    case FieldId::kChapter:
      return ChaptersOf(determination.reviewer);
    case FieldId::kTopic:
      return TopicsOf(determination.reviewer);
    case FieldId::kPage:
      return PagesOf(determination.reviewer);
    case FieldId::kCaGuideline:
      return GuidelinesOf(determination.claims_administrator);
    case FieldId::kCaChapter:
      return ChaptersOf(determination.claims_administrator);
    case FieldId::kCaTopic:
      return TopicsOf(determination.claims_administrator);
    case FieldId::kCaPage:
      return PagesOf(determination.claims_administrator);
    case FieldId::kRationaleKey:
      return One(determination.rationale_key);
    case FieldId::kSpecialty:
      return Lower(letter.specialties);
    case FieldId::kSubspecialty:
      return CanonicalNames(LexiconId::kSpecialties, letter.subspecialties);
    case FieldId::kState:
      return StatesOf(letter);
    case FieldId::kDecided:
      return Day(letter.dates.decision);
    case FieldId::kAssigned:
      return Day(letter.dates.assigned);
    case FieldId::kReceived:
      return Day(letter.dates.received);
    case FieldId::kDenied:
      return Day(letter.dates.ur_denial);
    case FieldId::kInjured:
      return Day(letter.dates.injury);
    case FieldId::kServiceDate:
      return ServiceDatesOf(determination);
    case FieldId::kYear:
      return letter.dates.decision ? Number(letter.dates.decision->year())
                                   : Values();
    case FieldId::kAge:
      return Number(letter.age);
    case FieldId::kSex:
      return OneLower(letter.sex);
    case FieldId::kPriority:
      return OneLower(letter.priority);
    case FieldId::kLayout:
      return OneLower(letter.layout);
    case FieldId::kProblem:
      return ProblemsOf(letter);
    case FieldId::kSource:
      return FileNameOf(letter.source);
  }
  return {};
}

}  // namespace

FieldValues FieldValuesOf(const Letter& letter, size_t index) {
  static const Determination* const kNone = new Determination();
  const bool decided = index < letter.determinations.size();
  const Determination& determination =
      decided ? letter.determinations[index] : *kNone;
  FieldValues values;
  for (const Field& field : AllFields()) {
    if (field.scope == Scope::kDetermination && !decided) continue;
    values[static_cast<size_t>(field.id)] =
        ValuesOf(field.id, letter, determination);
  }
  return values;
}

}  // namespace imr
