#include "searcher/index_words.h"

#include <algorithm>
#include <bitset>
#include <iterator>
#include <tuple>

#include "absl/container/btree_set.h"
#include "absl/container/flat_hash_set.h"
#include "absl/strings/match.h"

#include "common/term.h"
#include "searcher/spelling_distance.h"

namespace imr {
namespace {

// The letters of a word: words that differ in many are not spelled alike.
std::bitset<32> LettersOf(absl::string_view word) {
  std::bitset<32> letters;
  for (const char c : word) letters.set(static_cast<unsigned char>(c) % 32);
  return letters;
}

}  // namespace

std::vector<std::string> WordsThatBegin(const IndexReader& index,
                                        absl::string_view beginning,
                                        size_t most) {
  absl::btree_set<absl::string_view> words;
  for (const PlacedSegment& placed : index.segments()) {
    const WordFile& file = placed.segment->words;
    for (uint32_t at = file.LowerBound(beginning); at < file.words(); ++at) {
      const absl::string_view word = file.Word(at);
      if (!absl::StartsWith(word, beginning)) break;
      words.insert(word);
      if (words.size() > most) words.erase(std::prev(words.end()));
    }
  }
  return {words.begin(), words.end()};
}

std::vector<CountedWord> WordsLike(const IndexReader& index,
                                   absl::string_view word, int distance) {
  const std::bitset<32> letters = LettersOf(word);
  const auto most = static_cast<size_t>(2 * distance);
  absl::flat_hash_set<absl::string_view> like;
  for (const PlacedSegment& placed : index.segments()) {
    const WordFile& file = placed.segment->words;
    for (uint32_t at = 0; at < file.words(); ++at) {
      const absl::string_view other = file.Word(at);
      if ((LettersOf(other) ^ letters).count() <= most &&
          SpellingDistance(word, other, distance) <= distance) {
        like.insert(other);
      }
    }
  }
  std::vector<CountedWord> words;
  for (absl::string_view other : like) {
    words.push_back({std::string(other), index.TermFrequency(WordTerm(other))});
  }
  std::sort(words.begin(), words.end(),
            [](const CountedWord& a, const CountedWord& b) {
              return std::tie(b.postings, a.word) <
                     std::tie(a.postings, b.word);
            });
  return words;
}

}  // namespace imr
