#include "searcher/spelling_distance.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "absl/numeric/bits.h"

namespace imr {
namespace {

// Returns a bit for each letter of `word`; others may share one.
uint64_t LettersOf(absl::string_view word) {
  uint64_t letters = 0;
  for (const char c : word) {
    letters |= uint64_t{1} << (static_cast<unsigned char>(c) % 64);
  }
  return letters;
}

// Returns how many letters of one are not in the other, each of which takes a
// slip of its own; nearly all words differ in more than a few.
int DifferentLetters(absl::string_view a, absl::string_view b) {
  const uint64_t in_a = LettersOf(a);
  const uint64_t in_b = LettersOf(b);
  return std::max(absl::popcount(in_a & ~in_b), absl::popcount(in_b & ~in_a));
}

}  // namespace

int SpellingDistance(absl::string_view a, absl::string_view b, int limit) {
  const int longer = static_cast<int>(std::max(a.size(), b.size()));
  const int shorter = static_cast<int>(std::min(a.size(), b.size()));
  if (longer - shorter > limit || DifferentLetters(a, b) > limit) {
    return limit + 1;
  }
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

}  // namespace imr
