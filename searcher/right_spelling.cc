#include "searcher/right_spelling.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"

#include "common/words.h"
#include "searcher/spelling_distance.h"

namespace imr {
namespace {

constexpr size_t kShortestWord = 6;  // shorter ones are other words
constexpr size_t kShortestDrug = 5;
constexpr size_t kShortestOfTwo = 8;  // letters of a drug with two slips

using WordList = std::vector<absl::string_view>;

bool HasDigit(absl::string_view word) {
  return std::any_of(word.begin(), word.end(), absl::ascii_isdigit);
}

// "orthopaedic" and "orthopedic" are both right.
std::string American(absl::string_view word) {
  return absl::StrReplaceAll(word, {{"ae", "e"}, {"oe", "e"}});
}

// One letter is off, and not the last: "approved" is no slip of "approve".
bool IsSlip(absl::string_view typed, absl::string_view right) {
  return typed.size() >= kShortestWord && typed.back() == right.back() &&
         SpellingDistance(typed, right, 1) == 1 &&
         American(typed) != American(right);
}

bool IsDrugSlip(absl::string_view typed, absl::string_view right) {
  const int most = typed.size() >= kShortestOfTwo ? 2 : 1;
  return typed.size() >= kShortestDrug &&
         SpellingDistance(typed, right, most) <= most;
}

WordList WordsOf(absl::string_view text) { return absl::StrSplit(text, ' '); }

// Returns the place of the word by which two names differ, plurals aside, if
// it is one, and one is a slip of the other.
template <typename IsSlipOf>
std::optional<size_t> SlipIn(const WordList& typed, const WordList& right,
                             IsSlipOf is_slip) {
  if (typed.size() != right.size()) return std::nullopt;
  std::optional<size_t> slip;
  for (size_t i = 0; i < typed.size(); ++i) {
    if (StemOf(typed[i]) == StemOf(right[i])) continue;
    const bool is_one = !slip && !HasDigit(typed[i]) && !HasDigit(right[i]) &&
                        is_slip(typed[i], right[i]);
    if (!is_one) return std::nullopt;
    slip = i;
  }
  return slip;
}

// Returns how many of the entry's names hold `word`.
size_t NamesWith(absl::string_view word,
                 const std::vector<std::string>& names) {
  return static_cast<size_t>(std::count_if(
      names.begin(), names.end(), [word](const std::string& name) {
        const WordList words = WordsOf(name);
        return std::find(words.begin(), words.end(), word) != words.end();
      }));
}

// Finds what RightSpelling returns.
std::string FindRightSpelling(const LexiconEntry& entry,
                              absl::string_view typed) {
  std::vector<std::string> names = {FoldText(entry.name)};
  if (names[0] == typed) return "";
  for (absl::string_view form : entry.forms) names.push_back(FoldText(form));
  const WordList words = WordsOf(typed);
  for (const std::string& name : names) {
    if (name == typed) continue;
    const WordList right = WordsOf(name);
    const std::optional<size_t> slip = SlipIn(words, right, IsSlip);
    if (slip && (name == names[0] || NamesWith(right[*slip], names) >
                                         NamesWith(words[*slip], names))) {
      return name;
    }
  }
  return "";
}

}  // namespace

// Long queries ask the same of an entry again and again: what was asked last
// is kept.
std::string RightSpelling(const LexiconEntry& entry, absl::string_view typed) {
  struct Asked {
    std::string typed, right;
  };
  thread_local absl::flat_hash_map<const LexiconEntry*, Asked> last;
  const WordList words = WordsOf(typed);
  const bool may_slip = std::any_of(
      words.begin(), words.end(),
      [](absl::string_view word) { return word.size() >= kShortestWord; });
  if (!may_slip) return "";
  Asked& asked = last[&entry];
  if (asked.typed != typed) {
    asked = {std::string(typed), FindRightSpelling(entry, typed)};
  }
  return asked.right;
}

std::string RightDrugSpelling(const LexiconEntry& drug,
                              absl::string_view typed) {
  const std::string name = FoldText(drug.name);
  return SlipIn(WordsOf(typed), WordsOf(name), IsDrugSlip) ? name : "";
}

}  // namespace imr
