// The words of a letter's texts: each once with its stem, and each field's
// texts as a sequence of them (common/word_sequence.h) in the letter's own
// numbers. So letters are read on any thread in any order, and only giving
// the words their ids in the index goes letter by letter (word_ids.h).
#ifndef IMR_INDEXER_LETTER_WORDS_H_
#define IMR_INDEXER_LETTER_WORDS_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"

#include "common/words.h"

namespace imr {

// The texts of one field.
struct FieldWords {
  // Marks, and kFirstWordId + a number of the letter's.
  std::vector<uint32_t> codes;
  // Each word's number, once, and how often it occurs.
  std::vector<std::pair<uint32_t, uint32_t>> counts;
};

class LetterWords {
 public:
  struct Entry {
    std::string word;
    std::string stem;  // "" if it is the word
  };

  // Reads the texts of a field.
  FieldWords Read(absl::Span<const std::string> texts);

  // By number, in the order in which they were first read.
  const std::vector<Entry>& entries() const { return entries_; }

 private:
  uint32_t NumberOf(std::string word);
  void ReadText(absl::string_view text, FieldWords& words);
  void Count(uint32_t number, FieldWords& words);

  std::vector<Entry> entries_;
  absl::flat_hash_map<std::string, uint32_t> numbers_;
  // By number: where it stands in the counts of the field being read, + 1.
  std::vector<uint32_t> counted_;
};

}  // namespace imr

#endif  // IMR_INDEXER_LETTER_WORDS_H_
