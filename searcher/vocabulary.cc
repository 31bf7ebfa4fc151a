#include "searcher/vocabulary.h"

#include <optional>
#include <string>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_join.h"

#include "common/lexicons.h"
#include "searcher/closed_values.h"

namespace imr {
namespace {

// Values are shown as facets show them, in small letters: "odg".
Reading ReadingOfValue(FieldId field, absl::string_view value) {
  const std::string shown = absl::AsciiStrToLower(value);
  return ReadingOf(field, shown, ValueNode(field, shown));
}

Reading ReadingOfDrug(const LexiconEntry& drug) {
  const std::vector<std::string> ingredients = IngredientsOf(drug);
  if (ingredients.empty()) return ReadingOfValue(FieldId::kBrand, drug.name);
  std::vector<QueryNode> all;
  for (const std::string& ingredient : ingredients) {
    all.push_back(ValueNode(FieldId::kDrug, ingredient));
  }
  return ReadingOf(FieldId::kDrug, absl::StrJoin(ingredients, " + "),
                   AllOf(std::move(all)));
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
  if (std::optional<Reading> closed = ClosedReading(field.id, FoldText(name))) {
    readings.push_back(*std::move(closed));
  }
  return readings;
}

}  // namespace imr
