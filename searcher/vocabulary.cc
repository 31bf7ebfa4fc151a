#include "searcher/vocabulary.h"

#include <string>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"

#include "common/lexicons.h"

namespace imr {
namespace {

// A folded form of a value of a field without a lexicon.
struct ClosedForm {
  FieldId field;
  absl::string_view form;
  absl::string_view value;
  bool bare;  // understood without "field:"
};

constexpr ClosedForm kClosedForms[] = {
    {FieldId::kCaseOutcome, "upheld", "upheld", false},
    {FieldId::kCaseOutcome, "denied", "upheld", false},
    {FieldId::kCaseOutcome, "overturned", "overturned", false},
    {FieldId::kCaseOutcome, "approved", "overturned", false},
    {FieldId::kCaseOutcome, "partial", "partially overturned", false},
    {FieldId::kCaseOutcome, "partial overturn", "partially overturned", true},
    {FieldId::kCaseOutcome, "partially overturned", "partially overturned",
     true},
    {FieldId::kCaseOutcome, "partly overturned", "partially overturned", true},
    {FieldId::kSide, "l", "left", false},
    {FieldId::kSide, "lt", "left", false},
    {FieldId::kSide, "r", "right", false},
    {FieldId::kSide, "rt", "right", false},
    {FieldId::kSide, "both", "bilateral", false},
    {FieldId::kSide, "bilaterally", "bilateral", false},
    {FieldId::kRetrospective, "y", "yes", false},
    {FieldId::kRetrospective, "true", "yes", false},
    {FieldId::kRetrospective, "n", "no", false},
    {FieldId::kRetrospective, "false", "no", false},
    {FieldId::kModified, "y", "yes", false},
    {FieldId::kModified, "true", "yes", false},
    {FieldId::kModified, "n", "no", false},
    {FieldId::kModified, "false", "no", false},
    {FieldId::kSex, "f", "female", false},
    {FieldId::kSex, "woman", "female", false},
    {FieldId::kSex, "m", "male", false},
    {FieldId::kSex, "man", "male", false},
    {FieldId::kPriority, "regular", "standard", false},
    {FieldId::kPriority, "urgent", "expedited", false},
};

// Values are shown as facets show them, in small letters: "odg".
Reading ReadingOfValue(FieldId field, absl::string_view value) {
  const std::string shown = absl::AsciiStrToLower(value);
  return {{field, shown}, ValueNode(field, shown)};
}

Reading ReadingOfDrug(const LexiconEntry& drug) {
  const std::vector<std::string> ingredients = IngredientsOf(drug);
  if (ingredients.empty()) return ReadingOfValue(FieldId::kBrand, drug.name);
  std::vector<QueryNode> all;
  for (const std::string& ingredient : ingredients) {
    all.push_back(ValueNode(FieldId::kDrug, ingredient));
  }
  return {{FieldId::kDrug, absl::StrJoin(ingredients, " + ")},
          AllOf(std::move(all))};
}

// Returns the field an entry of categories.tsv belongs to.
FieldId CategoryField(const LexiconEntry& entry) {
  return entry.Column("parent").empty() ? FieldId::kCategory
                                        : FieldId::kSubcategory;
}

// Returns the state of a postal code.
std::vector<Reading> ReadingsOfCode(absl::string_view code) {
  for (const LexiconEntry& state : GetLexicon(LexiconId::kStates).entries()) {
    if (absl::EqualsIgnoreCase(state.Column("code"), code)) {
      return {ReadingOfValue(FieldId::kState, state.name)};
    }
  }
  return {};
}

}  // namespace

Reading ReadingOf(const Field& field, const LexiconEntry& entry) {
  if (field.id == FieldId::kDrug) return ReadingOfDrug(entry);
  if (field.vocabulary == LexiconId::kCategories) {
    return ReadingOfValue(CategoryField(entry), entry.name);
  }
  return ReadingOfValue(field.id, entry.name);
}

std::vector<Reading> ReadingsOfName(const Field& field,
                                    absl::string_view name) {
  std::vector<Reading> readings;
  // A brand is kept as printed: its misspellings are other values.
  if (field.id == FieldId::kBrand) return {ReadingOfValue(field.id, name)};
  const Lexicon& lexicon = GetLexicon(field.vocabulary);
  for (const LexiconEntry* entry : lexicon.FindForm(name)) {
    readings.push_back(ReadingOf(field, *entry));
  }
  if (!readings.empty()) return readings;
  if (field.vocabulary == LexiconId::kStates) return ReadingsOfCode(name);
  const std::string folded = FoldText(name);
  for (const ClosedForm& closed : kClosedForms) {
    if (closed.field == field.id && folded == closed.form) {
      return {ReadingOfValue(field.id, closed.value)};
    }
  }
  return readings;
}

Understood ClosedReadingsAt(absl::Span<const Word> words, size_t at) {
  for (const ClosedForm& closed : kClosedForms) {
    if (!closed.bare || at + 1 >= words.size()) continue;
    const std::string two =
        absl::StrCat(words[at].text, " ", words[at + 1].text);
    if (two != closed.form) continue;
    return {words[at].begin,
            words[at + 1].end,
            {ReadingOfValue(closed.field, closed.value)}};
  }
  return {};
}

}  // namespace imr
