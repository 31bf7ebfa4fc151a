// The words that requests are written in: those of the lexicons and everyday
// ones. What is known is no misspelling of another word.
// Outside face: Vocabulary, AddWords(), IsFirstWord(), IsKnownWord(),
// WordsByLetter.
#ifndef IMR_COMMON_KNOWN_WORDS_H_
#define IMR_COMMON_KNOWN_WORDS_H_

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"

#include "common/lexicons.h"

namespace imr {

// How many names and forms of lexicons have a word.
using Vocabulary = absl::flat_hash_map<std::string, int>;

// Counts the words of the lexicon `id`.
void AddWords(LexiconId id, Vocabulary& vocabulary);

// Returns whether the folded `word` begins a form of a lexicon of requests or
// an outcome: most known words do, which this tells without their set.
bool IsFirstWord(absl::string_view word);

// Returns whether a lexicon of requests has the folded `word`, or it is an
// everyday one that one slip would make of theirs.
bool IsKnownWord(absl::string_view word);

// Returns whether `word` is of the letters a to z alone, and no empty one.
bool IsLowerWord(absl::string_view word);

// Words by their first letter, which is seldom the slip. Only words that
// IsLowerWord() holds of are kept or asked for.
template <typename Value>
class WordsByLetter {
 public:
  struct Row {
    std::string word;
    Value value = {};
  };

  void Add(absl::string_view word, const Value& value) {
    Row& row = rows_[LetterOf(word)].emplace_back();
    row.word.assign(word.data(), word.size());
    row.value = value;
  }

  // Returns the words that begin as `word` does.
  absl::Span<const Row> Beside(absl::string_view word) const {
    return rows_[LetterOf(word)];
  }

 private:
  static size_t LetterOf(absl::string_view word) {
    return static_cast<size_t>(word.front() - 'a');
  }

  std::array<std::vector<Row>, 26> rows_;
};

}  // namespace imr

#endif  // IMR_COMMON_KNOWN_WORDS_H_
