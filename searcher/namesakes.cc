#include "searcher/namesakes.h"

#include "absl/algorithm/container.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"

#include "common/fields.h"
#include "common/lexicons.h"
#include "searcher/vocabulary.h"

namespace imr {
namespace {

// Returns the category of which a form begins with the name of `subcategory`;
// null if none does.
const LexiconEntry* CategoryNamedLike(absl::string_view subcategory) {
  const Lexicon& categories = GetLexicon(LexiconId::kCategories);
  const LexiconEntry* entry = categories.FindName(subcategory);
  if (entry == nullptr || entry->Column("parent").empty()) return nullptr;
  const LexiconEntry* category = categories.FindName(entry->Column("parent"));
  if (category == nullptr) return nullptr;
  const bool is_namesake =
      absl::c_any_of(category->forms, [entry](absl::string_view form) {
        return absl::StartsWith(form, absl::StrCat(entry->name, ","));
      });
  return is_namesake ? category : nullptr;
}

}  // namespace

void WidenNamesakes(std::vector<Reading>& readings) {
  for (Reading& reading : readings) {
    if (reading.meaning.field != FieldId::kSubcategory) continue;
    const LexiconEntry* category = CategoryNamedLike(reading.meaning.value);
    if (category == nullptr) continue;
    reading = ReadingOf(GetField(FieldId::kCategory), *category);
  }
}

}  // namespace imr
