// The words of a letter's texts: each once, and each field's texts as a
// sequence of them (common/word_sequence.h) in the letter's own numbers. So
// letters are read on any thread in any order, and only giving the words their
// numbers in the segment goes letter by letter.
#ifndef IMR_INDEXER_LETTER_WORDS_H_
#define IMR_INDEXER_LETTER_WORDS_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"

namespace imr {

// The texts of one field.
struct FieldWords {
  // Marks, and kFirstWordId + a number of the letter's.
  std::vector<uint32_t> codes;
  // The numbers in it, each once.
  std::vector<uint32_t> numbers;
};

class LetterWords {
 public:
  // Reads the texts of a field.
  FieldWords Read(absl::Span<const std::string> texts);

  // By number, in the order in which they were first read.
  const std::vector<std::string>& entries() const { return entries_; }

 private:
  uint32_t NumberOf(std::string word);
  void ReadText(absl::string_view text, FieldWords& words);

  std::vector<std::string> entries_;
  absl::flat_hash_map<std::string, uint32_t> numbers_;
  std::vector<bool> is_met_;  // by number: in the field being read
};

}  // namespace imr

#endif  // IMR_INDEXER_LETTER_WORDS_H_
