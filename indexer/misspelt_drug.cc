// One table of the names that are one word.
#include "indexer/misspelt_drug.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "absl/strings/match.h"

#include "common/lexicons.h"
#include "common/words.h"
#include "common/known_words.h"
#include "common/word_slips.h"

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

// Whether a scanner may have read two letters for one in `word` or in what it
// stands for.
bool MayBeMisread(absl::string_view word) {
  constexpr absl::string_view kLooks[] = {"rn", "cl", "vv", "m", "d", "w"};
  return std::any_of(
      std::begin(kLooks), std::end(kLooks),
      [word](absl::string_view look) { return absl::StrContains(word, look); });
}

}  // namespace

const LexiconEntry* FindMisspeltDrug(absl::string_view word) {
  const LexiconEntry* slipped = FindOnly(word, [word](absl::string_view name) {
    return IsOneEditApart(word, name);
  });
  if (slipped != nullptr || !MayBeMisread(word)) {
    return slipped;
  }
  // One letter taken for two, or two for one: "Arnbien".
  const std::string look = LookOf(word);
  return FindOnly(word, [&](absl::string_view name) {
    const bool may_be =
        name.size() + 1 == word.size() || word.size() + 1 == name.size();
    return may_be && LookOf(name) == look;
  });
}

const LexiconEntry* FindCutDrug(absl::string_view word) {
  return FindOnly(word, [word](absl::string_view name) {
    return absl::StartsWith(name, word);
  });
}

}  // namespace imr
