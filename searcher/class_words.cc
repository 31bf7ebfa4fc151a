#include "searcher/class_words.h"

#include <cstddef>
#include <optional>
#include <string>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"

#include "common/lexicons.h"
#include "common/words.h"
#include "searcher/alternatives.h"
#include "searcher/bare_choice.h"
#include "searcher/text_nodes.h"

namespace imr {
namespace {

void AddClass(absl::string_view name, RequestClasses& classes) {
  if (!name.empty()) classes.names.push_back(FoldText(name));
}

// Adds the classes of `drug` and of all its ingredients.
void AddDrugClasses(const LexiconEntry& drug, RequestClasses& classes) {
  const Lexicon& drugs = GetLexicon(LexiconId::kDrugs);
  AddClass(drug.Column("class"), classes);
  for (const std::string& name : IngredientsOf(drug)) {
    const LexiconEntry* ingredient = drugs.FindName(name);
    if (ingredient != nullptr) AddClass(ingredient->Column("class"), classes);
  }
}

void AddTreatmentClasses(absl::string_view name, RequestClasses& classes) {
  const LexiconEntry* treatment =
      GetLexicon(LexiconId::kTreatments).FindName(name);
  if (treatment == nullptr) return;
  AddClass(treatment->Column("category"), classes);
  AddClass(treatment->Column("subcategory"), classes);
}

// Returns true if `a` and `b` are both asked for, of one class or more, and
// of none that is the same.
bool AreOfOtherClasses(const RequestClasses& a, const RequestClasses& b) {
  // A compound is one by how it is made, whatever its drugs.
  const auto has = [](const RequestClasses& classes, absl::string_view name) {
    return absl::c_linear_search(classes.names, name);
  };
  if (has(a, "topical compound") && !has(b, "topical analgesic")) return false;
  return !b.names.empty() &&
         absl::c_none_of(a.names, [&b](const std::string& name) {
           return absl::c_linear_search(b.names, name);
         });
}

// Returns the places of the plain items between `begin` and the next sign
// that ends what all must hold; sets `end` behind it.
std::vector<size_t> PlainItemsOf(const std::vector<Item>& items, size_t begin,
                                 size_t& end) {
  std::vector<size_t> plain;
  for (end = begin; end < items.size(); ++end) {
    const ItemKind kind = items[end].kind;
    if (kind == ItemKind::kOr || kind == ItemKind::kOpen ||
        kind == ItemKind::kClose) {
      break;
    }
    if (IsPlain(items, end)) plain.push_back(end);
  }
  ++end;
  return plain;
}

}  // namespace

RequestClasses ClassesOf(const Understood& understood, absl::string_view text) {
  RequestClasses classes;
  if (Has(understood, FieldId::kSpecialty)) return classes;  // who reviewed
  classes.is_class_name =
      !understood.or_words && (Has(understood, FieldId::kDrugClass) ||
                               Has(understood, FieldId::kCategory));
  for (const Reading& reading : understood.readings) {
    switch (reading.meaning.field) {
      case FieldId::kDrugClass:
      case FieldId::kCategory:
      case FieldId::kSubcategory:
        AddClass(reading.meaning.value, classes);
        break;
      case FieldId::kTreatment:
        AddTreatmentClasses(reading.meaning.value, classes);
        break;
      case FieldId::kDrug:
        for (const LexiconEntry* drug :
             GetLexicon(LexiconId::kDrugs).FindForm(text)) {
          AddDrugClasses(*drug, classes);
        }
        AddClass("pharmaceutical", classes);
        break;
      default:
        break;
    }
  }
  return classes;
}

void AddClassWords(absl::string_view query, std::vector<Item>& items,
                   std::vector<UnderstoodPart>& parts, NoteList& notes) {
  size_t end = 0;
  for (size_t begin = 0; begin < items.size(); begin = end) {
    const std::vector<size_t> plain = PlainItemsOf(items, begin, end);
    const RequestClasses* alone = nullptr;  // the last beside no other class
    for (const size_t i : plain) {
      Item& item = items[i];
      if (!item.classes.is_class_name) continue;
      if (alone != nullptr && alone->names == item.classes.names) continue;
      const auto other = absl::c_find_if(plain, [&](size_t at) {
        return at != i && AreOfOtherClasses(item.classes, items[at].classes);
      });
      if (other == plain.end()) {
        alone = &item.classes;
        continue;
      }
      const absl::string_view text =
          query.substr(item.begin, item.end - item.begin);
      std::optional<QueryNode> words = WordNode(FieldId::kText, text, notes);
      if (!words) continue;
      words->begin = item.begin;
      words->end = item.end;
      const Item& beside = items[*other];
      notes.Add(
          absl::StrCat(text, ": or the words themselves, beside ",
                       query.substr(beside.begin, beside.end - beside.begin)));
      parts[item.part].fields.push_back({FieldId::kText, std::string(text)});
      item.node = AnyOf({std::move(item.node), *std::move(words)});
      item.node.begin = item.begin;
      item.node.end = item.end;
    }
  }
}

}  // namespace imr
