#include "searcher/laws.h"

#include <algorithm>

#include "absl/algorithm/container.h"
#include "absl/strings/string_view.h"

#include "common/lexicons.h"
#include "searcher/bare_cursor.h"

namespace imr {
namespace {

constexpr size_t kLeastDigits = 4;  // of a section: 4610, 9792.24.3

bool IsLaw(const LexiconEntry* guideline) {
  return guideline->name == "California Code of Regulations" ||
         guideline->name == "California Labor Code";
}

// Returns one past the name of a law; `at` if none stands here.
size_t AfterLaw(absl::Span<const Word> words, size_t at) {
  const LexiconMatch match =
      GetLexicon(LexiconId::kGuidelines).MatchAt(words, at);
  return absl::c_any_of(match.entries, IsLaw) ? match.end : at;
}

// Returns one past "section", "sec"; `at` if they do not stand here.
size_t AfterSection(absl::Span<const Word> words, size_t at) {
  static constexpr absl::string_view kSection[] = {"section", "sections", "sec",
                                                   "secs"};
  const bool found =
      at < words.size() && absl::c_linear_search(kSection, words[at].text);
  return found ? at + 1 : at;
}

// Behind a law any number of four digits is a section's, elsewhere only one
// with a point: "section 9792.20".
bool IsSection(absl::string_view word, bool behind_law) {
  const size_t digits = static_cast<size_t>(
      std::find_if_not(word.begin(), word.end(), IsAsciiDigit) - word.begin());
  if (digits < kLeastDigits) return false;
  return digits == word.size() ? behind_law : word[digits] == '.';
}

}  // namespace

size_t LawAt(absl::Span<const Word> words, size_t at) {
  if (at >= words.size()) return at;
  const size_t behind_law = AfterLaw(words, at);
  const size_t number = AfterSection(words, behind_law);
  const bool is_section =
      number < words.size() && IsSection(words[number].text, behind_law > at);
  return is_section ? number : at;
}

}  // namespace imr
