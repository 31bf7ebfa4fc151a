// One table of the names that are one word, by their first letter, which is
// seldom the slip.
#include "indexer/misspelt_drug.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_set.h"
#include "absl/strings/ascii.h"

#include "common/lexicons.h"
#include "common/words.h"
#include "indexer/spelling.h"

namespace imr {
namespace {

constexpr size_t kLetters = 26;

struct DrugName {
  std::string word;
  const LexiconEntry* entry = nullptr;
};

using NamesByLetter = std::array<std::vector<DrugName>, kLetters>;

bool IsLowerWord(absl::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) {
    return absl::ascii_islower(static_cast<unsigned char>(c));
  });
}

void AddName(absl::string_view form, const LexiconEntry& entry,
             NamesByLetter& names) {
  std::string word = FoldText(form);
  if (word.size() < kShortestMisspelt || !IsLowerWord(word)) return;
  names[static_cast<size_t>(word[0] - 'a')].push_back(
      {std::move(word), &entry});
}

NamesByLetter MakeNames() {
  NamesByLetter names;
  for (const LexiconEntry& entry : GetLexicon(LexiconId::kDrugs).entries()) {
    AddName(entry.name, entry, names);
    for (const std::string& form : entry.forms) AddName(form, entry, names);
  }
  return names;
}

void AddWords(LexiconId id, absl::flat_hash_set<std::string>& words) {
  const auto add = [&words](absl::string_view form) {
    for (const Word& word : SplitWords(form)) words.insert(word.text);
  };
  for (const LexiconEntry& entry : GetLexicon(id).entries()) {
    add(entry.name);
    for (const std::string& form : entry.forms) add(form);
  }
}

absl::flat_hash_set<std::string> MakeOtherWords() {
  absl::flat_hash_set<std::string> words;
  AddWords(LexiconId::kTreatments, words);
  AddWords(LexiconId::kBodyParts, words);
  return words;
}

}  // namespace

const LexiconEntry* FindMisspeltDrug(absl::string_view word) {
  if (word.size() < kShortestMisspelt || !IsLowerWord(word)) return nullptr;
  static const NamesByLetter& names = *new NamesByLetter(MakeNames());
  static const auto& other_words =
      *new absl::flat_hash_set<std::string>(MakeOtherWords());
  if (other_words.contains(word)) return nullptr;
  const LexiconEntry* found = nullptr;
  for (const DrugName& name : names[static_cast<size_t>(word[0] - 'a')]) {
    if (!IsOneEditApart(word, name.word)) continue;
    const bool is_other =
        found != nullptr &&
        found->Column("ingredients") != name.entry->Column("ingredients");
    if (is_other) return nullptr;
    found = name.entry;
  }
  return found;
}

}  // namespace imr
