#include "indexer/specialty_names.h"

#include <algorithm>
#include <utility>

#include "absl/strings/str_split.h"

#include "common/lexicons.h"
#include "common/words.h"
#include "indexer/spelling.h"

namespace imr {
namespace {

// Names with fewer letters are too close to each other to mend.
constexpr size_t kShortestMended = 8;

std::vector<std::string> NamesOf(
    const std::vector<const LexiconEntry*>& entries) {
  std::vector<std::string> names;
  names.reserve(entries.size());
  for (const LexiconEntry* entry : entries) names.push_back(entry->name);
  return names;
}

std::vector<std::string> ExactNames(const Lexicon& lexicon,
                                    absl::string_view printed) {
  return NamesOf(lexicon.FindForm(printed));
}

// "Family Practice & Sports Medicine", "Neurology/Pain Medicine": the names of
// both, if each is known.
std::vector<std::string> NamesOfParts(const Lexicon& lexicon,
                                      absl::string_view printed) {
  std::vector<std::string> names;
  for (absl::string_view part :
       absl::StrSplit(printed, absl::ByAnyChar("/&"), absl::SkipEmpty())) {
    const std::vector<std::string> found = ExactNames(lexicon, part);
    if (found.empty()) return {};
    for (const std::string& name : found) AddUnique(name, names);
  }
  return names;
}

std::vector<std::string> LongestNameInside(const Lexicon& lexicon,
                                           absl::string_view printed) {
  const std::vector<Word> words = SplitWords(printed);
  const std::vector<LexiconMatch> matches = lexicon.FindAll(words);
  const auto longest =
      std::max_element(matches.begin(), matches.end(),
                       [](const LexiconMatch& a, const LexiconMatch& b) {
                         return a.end - a.begin < b.end - b.begin;
                       });
  if (longest == matches.end()) return {};
  return NamesOf(longest->entries);
}

}  // namespace

void AddUnique(std::string name, std::vector<std::string>& names) {
  if (std::find(names.begin(), names.end(), name) == names.end()) {
    names.push_back(std::move(name));
  }
}

const LexiconEntry* FindMisspelled(const Lexicon& lexicon,
                                   absl::string_view printed) {
  const std::string folded = FoldText(printed);
  if (folded.size() < kShortestMended) return nullptr;
  for (const LexiconEntry& entry : lexicon.entries()) {
    if (IsOneEditApart(folded, FoldText(entry.name))) return &entry;
    for (absl::string_view form : entry.forms) {
      if (form.size() >= kShortestMended && IsOneEditApart(folded, form)) {
        return &entry;
      }
    }
  }
  return nullptr;
}

std::vector<std::string> CanonicalSpecialties(absl::string_view printed) {
  const Lexicon& lexicon = GetLexicon(LexiconId::kSpecialties);
  std::vector<std::string> names = ExactNames(lexicon, printed);
  if (names.empty()) names = NamesOfParts(lexicon, printed);
  if (names.empty()) names = LongestNameInside(lexicon, printed);
  if (!names.empty()) return names;
  const LexiconEntry* mended = FindMisspelled(lexicon, printed);
  return {mended != nullptr ? mended->name : FoldText(printed)};
}

}  // namespace imr
