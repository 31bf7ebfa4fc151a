// Words with a value each by their first letter, which is seldom the slip of a
// misspelling. The words of a letter are made at the first question: a search
// asks for few.
// Outside face: IsLowerWord(), WordsByLetter. Used by what mends misspellings.
#ifndef IMR_COMMON_WORDS_BY_LETTER_H_
#define IMR_COMMON_WORDS_BY_LETTER_H_

#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"

namespace imr {

// Returns whether `word` is of the letters a to z alone, and no empty one.
inline bool IsLowerWord(absl::string_view word) {
  return !word.empty() && std::all_of(word.begin(), word.end(), [](char c) {
    return absl::ascii_islower(static_cast<unsigned char>(c));
  });
}

// Several threads may ask.
template <typename Value>
class WordsByLetter {
 public:
  struct Row {
    std::string word;
    Value value;
  };

  // `rows_of` returns the rows of a letter from a to z.
  explicit WordsByLetter(std::function<std::vector<Row>(char)> rows_of)
      : rows_of_(std::move(rows_of)) {}

  // Returns the rows whose words begin as `word` does, of which IsLowerWord()
  // holds.
  absl::Span<const Row> Beside(absl::string_view word) {
    Letter& letter = letters_[static_cast<size_t>(word.front() - 'a')];
    std::call_once(letter.once, [&] { letter.rows = rows_of_(word.front()); });
    return letter.rows;
  }

 private:
  struct Letter {
    std::once_flag once;
    std::vector<Row> rows;
  };

  const std::function<std::vector<Row>(char)> rows_of_;
  std::array<Letter, 26> letters_;
};

}  // namespace imr

#endif  // IMR_COMMON_WORDS_BY_LETTER_H_
