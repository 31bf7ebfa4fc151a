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

// Returns true if `word` has `form`. Goes back to the last "*" alone, so that
// time is at most the product of their lengths.
bool HasForm(absl::string_view word, absl::string_view form) {
  size_t at = 0, in_form = 0;
  size_t star = absl::string_view::npos, behind_star = 0;
  while (at < word.size()) {
    if (in_form < form.size() && form[in_form] == '*') {
      star = in_form++;
      behind_star = at;
    } else if (in_form < form.size() &&
               (form[in_form] == '?' || form[in_form] == word[at])) {
      ++in_form;
      ++at;
    } else if (star != absl::string_view::npos) {
      in_form = star + 1;
      at = ++behind_star;
    } else {
      return false;
    }
  }
  return form.find_first_not_of('*', in_form) == absl::string_view::npos;
}

// Returns `words` and how many postings each has, the most frequent first.
std::vector<CountedWord> Counted(
    const IndexReader& index,
    const absl::flat_hash_set<absl::string_view>& words) {
  std::vector<CountedWord> counted;
  for (absl::string_view word : words) {
    counted.push_back({std::string(word), index.TermFrequency(WordTerm(word))});
  }
  std::sort(counted.begin(), counted.end(),
            [](const CountedWord& a, const CountedWord& b) {
              return std::tie(b.postings, a.word) <
                     std::tie(a.postings, b.word);
            });
  return counted;
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
  return Counted(index, like);
}

std::vector<CountedWord> WordsOfForm(const IndexReader& index,
                                     absl::string_view form) {
  const absl::string_view beginning = form.substr(0, form.find_first_of("*?"));
  absl::flat_hash_set<absl::string_view> words;
  for (const PlacedSegment& placed : index.segments()) {
    const WordFile& file = placed.segment->words;
    for (uint32_t at = file.LowerBound(beginning); at < file.words(); ++at) {
      const absl::string_view word = file.Word(at);
      if (!absl::StartsWith(word, beginning)) break;
      if (HasForm(word, form)) words.insert(word);
    }
  }
  return Counted(index, words);
}

}  // namespace imr
