#include "searcher/name_parentheses.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"

#include "common/lexicons.h"
#include "common/words.h"

namespace imr {
namespace {

// Bytes of the longest name from its "(" to its ")".
constexpr size_t kMostInside = 80;

// Words of a name before its "(".
constexpr size_t kMostBefore = 8;

// Returns true if one name stands at words `first` to `last`.
bool IsName(absl::Span<const Word> words, size_t first, size_t last) {
  static constexpr LexiconId kNames[] = {
      LexiconId::kTopics, LexiconId::kChapters, LexiconId::kGuidelines,
      LexiconId::kDrugs, LexiconId::kTreatments};
  return absl::c_any_of(kNames, [&](LexiconId id) {
    const LexiconMatch name = GetLexicon(id).MatchAt(words, first);
    return !name.entries.empty() && words[name.end - 1].end == words[last].end;
  });
}

// Returns true if the parentheses at bytes `open` and `close` are of a name
// that ends at `close`. What stands in them may be a name itself: both of
// "physical therapy (PT)" are understood.
bool AreOfName(absl::Span<const Word> words, size_t open, size_t close) {
  const auto starts_before = [](const Word& word, size_t place) {
    return word.begin < place;
  };
  const auto inside = static_cast<size_t>(
      absl::c_lower_bound(words, open, starts_before) - words.begin());
  const auto behind = static_cast<size_t>(
      absl::c_lower_bound(words, close, starts_before) - words.begin());
  if (inside == 0 || inside == behind) return false;
  if (IsName(words, inside, behind - 1)) return false;
  for (size_t first = inside - std::min(inside, kMostBefore); first < inside;
       ++first) {
    if (IsName(words, first, behind - 1)) return true;
  }
  return false;
}

}  // namespace

void BlankNameParentheses(std::string& query) {
  std::vector<Word> words;  // split when they are needed
  bool is_quoted = false;
  for (size_t open = 0; open < query.size(); ++open) {
    if (query[open] == '"') is_quoted = !is_quoted;
    if (is_quoted || query[open] != '(') continue;
    const size_t close = query.find_first_of("()\"", open + 1);
    if (close == std::string::npos) return;
    if (query[close] != ')' || close - open > kMostInside) continue;
    if (words.empty()) words = SplitWords(query);
    if (!AreOfName(words, open, close)) continue;
    query[open] = ' ';
    query[close] = ' ';
  }
}

}  // namespace imr
