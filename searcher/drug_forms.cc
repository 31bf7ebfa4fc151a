#include "searcher/drug_forms.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/container/flat_hash_map.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"

#include "common/lexicons.h"
#include "searcher/closed_values.h"
#include "searcher/vocabulary.h"

namespace imr {
namespace {

Reading ValueReading(FieldId field, absl::string_view value) {
  return ReadingOf(field, std::string(value), ValueNode(field, value));
}

// Returns the form for the skin that `typed` ends in: of others requests seldom
// print which it is.
std::optional<Reading> FormOf(absl::string_view typed) {
  static constexpr absl::string_view kForms[] = {"cream", "gel", "lotion",
                                                 "ointment", "patch"};
  std::optional<Reading> form =
      ClosedReading(FieldId::kForm, typed.substr(typed.find_last_of(' ') + 1));
  const bool is_for_skin =
      form && absl::c_linear_search(kForms, form->meaning.value);
  return is_for_skin ? std::move(form) : std::nullopt;
}

// Returns true if `brand` is sold in `form`, by its names.
bool IsSoldAs(const LexiconEntry& brand, absl::string_view form) {
  const std::string name = absl::StrCat(FoldText(brand.name), " ", form);
  return absl::c_any_of(brand.forms, [&name](absl::string_view known) {
    return FoldText(known) == name;
  });
}

using Brands =
    absl::flat_hash_map<absl::string_view, std::vector<const LexiconEntry*>>;

Brands MakeBrands() {
  Brands brands;
  for (const LexiconEntry& entry : GetLexicon(LexiconId::kDrugs).entries()) {
    if (entry.Column("kind") == "brand") {
      brands[entry.Column("ingredients")].push_back(&entry);
    }
  }
  return brands;
}

// Adds the brands of `ingredient` alone that are of this form.
void AddBrands(absl::string_view ingredient, absl::string_view form,
               std::vector<Reading>& any) {
  static const auto& brands = *new Brands(MakeBrands());
  const auto own = brands.find(ingredient);
  if (own == brands.end()) return;
  for (const LexiconEntry* brand : own->second) {
    if (IsSoldAs(*brand, form)) {
      any.push_back(ValueReading(FieldId::kBrand, brand->name));
    }
  }
}

// Adds a class of drugs, and of compounds the state's subcategory: they are
// ones by how they are made, whatever the classes of their drugs.
void AddClass(absl::string_view drug_class, std::vector<Reading>& any) {
  any.push_back(ValueReading(FieldId::kDrugClass, drug_class));
  if (drug_class != "topical compound") return;
  any.push_back(ValueReading(FieldId::kSubcategory, "topical compounds"));
}

// Returns what any drug for the skin is: "topical ketoprofen".
std::vector<Reading> Topicals() {
  std::vector<Reading> any;
  for (const absl::string_view name :
       {"topical analgesic", "topical compound"}) {
    any.push_back(ValueReading(FieldId::kDrugClass, name));
    any.push_back(ValueReading(FieldId::kSubcategory, absl::StrCat(name, "s")));
  }
  return any;
}

// Returns true if `drug` lacks one of `ingredients`.
bool LacksAny(const LexiconEntry& drug,
              const std::vector<std::string>& ingredients) {
  const std::vector<std::string> own = IngredientsOf(drug);
  return !absl::c_all_of(ingredients, [&own](const std::string& ingredient) {
    return absl::c_linear_search(own, ingredient);
  });
}

// Returns true if a product that bears the name of `brand` lacks some of its
// drugs; what holds all of them is found by them.
bool HasOtherProducts(const LexiconEntry& brand) {
  const auto entries = GetLexicon(LexiconId::kDrugs).entries();  // by name
  const std::string beginning = absl::StrCat(brand.name, " ");
  const auto* product =
      std::lower_bound(entries.begin(), entries.end(), beginning,
                       [](const LexiconEntry& one, const std::string& wanted) {
                         return one.name < wanted;
                       });
  for (; product != entries.end(); ++product) {
    if (!absl::StartsWith(product->name, beginning)) return false;
    if (LacksAny(*product, IngredientsOf(brand))) return true;
  }
  return false;
}

}  // namespace

void AddDrugForm(const LexiconEntry& drug, absl::string_view typed,
                 Understood& names) {
  const std::vector<std::string> ingredients = IngredientsOf(drug);
  if (ingredients.size() != 1) return;
  const LexiconEntry* ingredient =
      GetLexicon(LexiconId::kDrugs).FindName(ingredients[0]);
  if (ingredient == nullptr) return;
  const std::string drug_class(drug.Column("class"));
  const bool has_own_class = ingredient->Column("class") != drug_class;
  if (std::optional<Reading> form = FormOf(typed)) {
    const std::string shown = form->meaning.value;
    names.also = {*std::move(form)};
    if (has_own_class) {
      AddClass(drug_class, names.also);
    } else {
      AddBrands(ingredients[0], shown, names.also);
    }
  } else if (has_own_class && absl::StrContains(typed, "topical")) {
    names.also = Topicals();
  }
}

void AddProducts(const LexiconEntry& brand, Understood& names) {
  if (brand.Column("kind") != "brand" || !HasOtherProducts(brand)) return;
  const std::string name = FoldText(brand.name);
  QueryNode longer;
  longer.kind = NodeKind::kPrefix;
  longer.field = FieldId::kBrand;
  longer.value = absl::StrCat(name, " ");
  names.readings.push_back(
      ReadingOf(FieldId::kBrand, absl::StrCat(name, "*"),
                AnyOf({ValueNode(FieldId::kBrand, name), std::move(longer)})));
}

void AddUnprintedForm(Understood& form) {
  static constexpr absl::string_view kForms[] = {
      "capsule", "cream",       "drops",      "film",   "foam",
      "gel",     "inhaler",     "injection",  "kit",    "lotion",
      "lozenge", "ointment",    "patch",      "powder", "solution",
      "spray",   "suppository", "suspension", "tablet"};
  const bool is_swallowed =
      absl::c_any_of(form.readings, [](const Reading& one) {
        return one.meaning.field == FieldId::kForm &&
               (one.meaning.value == "tablet" ||
                one.meaning.value == "capsule");
      });
  if (!is_swallowed) return;
  std::vector<QueryNode> any;
  for (const absl::string_view name : kForms) {
    any.push_back(ValueNode(FieldId::kForm, name));
  }
  QueryNode none;
  none.kind = NodeKind::kNot;
  none.children.push_back(AnyOf(std::move(any)));
  form.readings.push_back(
      ReadingOf(FieldId::kForm, "none printed", std::move(none)));
}

}  // namespace imr
