#include "searcher/spelling.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/ascii.h"

#include "common/fields.h"
#include "common/term.h"

namespace imr {
namespace {

constexpr size_t kShortestWord = 4;
constexpr size_t kLongestOfOneSlip = 6;

bool HasDigit(absl::string_view word) {
  return std::any_of(word.begin(), word.end(), absl::ascii_isdigit);
}

// Returns the words of all text fields that begin with `letter`, with their
// postings.
absl::flat_hash_map<std::string, uint32_t> WordsWith(
    const Xapian::Database& database, absl::string_view letter) {
  absl::flat_hash_map<std::string, uint32_t> words;
  for (FieldId id : TextFields()) {
    const std::string prefix = WordTerm(GetField(id), letter);
    const size_t cut = prefix.size() - letter.size();
    for (auto at = database.allterms_begin(prefix);
         at != database.allterms_end(prefix); ++at) {
      words[(*at).substr(cut)] += at.get_termfreq();
    }
  }
  return words;
}

}  // namespace

int SpellingDistance(absl::string_view a, absl::string_view b, int limit) {
  const int longer = static_cast<int>(std::max(a.size(), b.size()));
  const int shorter = static_cast<int>(std::min(a.size(), b.size()));
  if (longer - shorter > limit) return limit + 1;
  // Rows of the table of distances between beginnings of a and of b.
  std::vector<int> before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
  for (size_t j = 0; j <= b.size(); ++j) last[j] = static_cast<int>(j);
  for (size_t i = 1; i <= a.size(); ++i) {
    row[0] = static_cast<int>(i);
    for (size_t j = 1; j <= b.size(); ++j) {
      const int replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({replaced, last[j] + 1, row[j - 1] + 1});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], before[j - 2] + 1);
      }
    }
    if (*std::min_element(row.begin(), row.end()) > limit) return limit + 1;
    std::swap(before, last);
    std::swap(last, row);
  }
  return std::min(last[b.size()], limit + 1);
}

std::vector<SpellingSuggestion> NearestWords(const Xapian::Database& database,
                                             absl::string_view word,
                                             size_t count) {
  if (word.size() < kShortestWord || HasDigit(word)) return {};
  const int limit = word.size() <= kLongestOfOneSlip ? 1 : 2;
  std::vector<SpellingSuggestion> nearest;
  for (const auto& [other, postings] : WordsWith(database, word.substr(0, 1))) {
    const int distance = SpellingDistance(word, other, limit);
    if (distance == 0 || distance > limit) continue;
    nearest.push_back({other, distance, postings});
  }
  std::sort(nearest.begin(), nearest.end(),
            [](const SpellingSuggestion& a, const SpellingSuggestion& b) {
              return std::tuple(a.distance, b.postings, a.word) <
                     std::tuple(b.distance, a.postings, b.word);
            });
  if (nearest.size() > count) nearest.resize(count);
  return nearest;
}

}  // namespace imr
