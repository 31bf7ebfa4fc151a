// One table of the names that are one word.
#include "indexer/misspelt_drug.h"

#include <string>

#include "absl/strings/match.h"

#include "common/lexicons.h"
#include "common/words.h"
#include "indexer/known_words.h"
#include "indexer/spelling.h"

namespace imr {
namespace {

using DrugNames = WordsByLetter<const LexiconEntry*>;

void AddName(absl::string_view form, const LexiconEntry& entry,
             DrugNames& names) {
  const std::string word = FoldText(form);
  if (word.size() < kShortestMisspelt || !IsLowerWord(word)) return;
  names.Add(word, &entry);
}

const DrugNames& AllNames() {
  static const DrugNames& names = *new DrugNames([] {
    DrugNames made;
    for (const LexiconEntry& entry : GetLexicon(LexiconId::kDrugs).entries()) {
      AddName(entry.name, entry, made);
      for (absl::string_view form : entry.forms) AddName(form, entry, made);
    }
    return made;
  }());
  return names;
}

// Returns the drug of the names that `fits` holds of, null if there is none or
// if they are of different ingredients.
template <typename Fits>
const LexiconEntry* FindOnly(absl::string_view word, Fits&& fits) {
  if (word.size() < kShortestMisspelt || !IsLowerWord(word)) return nullptr;
  if (IsKnownWord(word)) return nullptr;
  const LexiconEntry* found = nullptr;
  for (const DrugNames::Row& name : AllNames().Beside(word)) {
    if (!fits(name.word)) continue;
    const bool is_other =
        found != nullptr &&
        found->Column("ingredients") != name.value->Column("ingredients");
    if (is_other) return nullptr;
    found = name.value;
  }
  return found;
}

}  // namespace

const LexiconEntry* FindMisspeltDrug(absl::string_view word) {
  return FindOnly(word, [word](absl::string_view name) {
    return IsOneEditApart(word, name);
  });
}

const LexiconEntry* FindCutDrug(absl::string_view word) {
  return FindOnly(word, [word](absl::string_view name) {
    return absl::StartsWith(name, word);
  });
}

}  // namespace imr
