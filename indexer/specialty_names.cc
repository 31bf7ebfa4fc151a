#include "indexer/specialty_names.h"

#include <algorithm>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/str_split.h"

#include "common/lexicons.h"
#include "common/words.h"
#include "common/word_slips.h"

namespace imr {
namespace {

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

// Adds the names of the parts of `printed` between `signs` to `names`, if each
// is known.
bool AddNamesOfParts(const Lexicon& lexicon, absl::string_view printed,
                     absl::string_view signs, std::vector<std::string>& names) {
  for (absl::string_view part :
       absl::StrSplit(printed, absl::ByAnyChar(signs), absl::SkipEmpty())) {
    const std::vector<std::string> found = ExactNames(lexicon, part);
    for (const std::string& name : found) AddUnique(name, names);
    if (!found.empty()) continue;
    // "Physical Medicine & Rehabilitation/Pain Management": "&" parts last.
    if (signs == "&" || !AddNamesOfParts(lexicon, part, "&", names)) {
      return false;
    }
  }
  return true;
}

// "Family Practice & Sports Medicine", "Neurology/Pain Medicine", "Internal
// Medicine - Nephrology": the names of both, if each is known.
std::vector<std::string> NamesOfParts(const Lexicon& lexicon,
                                      absl::string_view printed) {
  std::vector<std::string> names;
  if (!AddNamesOfParts(lexicon, printed, "/-;", names)) names.clear();
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
                                   absl::string_view printed, size_t shortest) {
  const std::string folded = FoldText(printed);
  if (folded.size() < shortest) return nullptr;
  const std::string look = LookOf(folded);
  const auto is_meant = [&](absl::string_view form) {
    return form.size() >= shortest &&
           (IsOneEditApart(folded, form) || LookOf(form) == look);
  };
  for (const LexiconEntry& entry : lexicon.entries()) {
    if (is_meant(FoldText(entry.name)) ||
        absl::c_any_of(entry.forms, is_meant)) {
      return &entry;
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
