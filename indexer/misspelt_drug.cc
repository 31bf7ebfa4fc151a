#include "indexer/misspelt_drug.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/match.h"

#include "common/known_words.h"
#include "common/lexicons.h"
#include "common/word_slips.h"
#include "common/words.h"
#include "common/words_by_letter.h"

namespace imr {
namespace {

using DrugNames = WordsByLetter<const LexiconEntry*>;

// Returns the names of drugs that are one word and begin with `letter`.
std::vector<DrugNames::Row> MakeNames(char letter) {
  std::vector<DrugNames::Row> names;
  for (const LexiconEntry& entry : GetLexicon(LexiconId::kDrugs).entries()) {
    const auto add = [&](absl::string_view form) {
      std::string word = FoldText(form);
      if (word.size() < kShortestMisspelt || word.front() != letter) return;
      if (IsLowerWord(word)) names.push_back({std::move(word), &entry});
    };
    add(entry.name);
    for (const absl::string_view form : entry.forms) add(form);
  }
  return names;
}

DrugNames& AllNames() {
  static auto& names = *new DrugNames(MakeNames);
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
