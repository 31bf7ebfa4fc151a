// The words of an index, whatever text they stand in: by their beginning, by
// their spelling, by number. The one place that knows how they are stored.
// Outside face: WordsThatBegin(), WordsLike(), IdsOf().
#ifndef IMR_SEARCHER_INDEX_WORDS_H_
#define IMR_SEARCHER_INDEX_WORDS_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"

#include "searcher/index_reader.h"

namespace imr {

// Returns the words that begin with `beginning`, about `most` at the most.
// Throws Xapian::Error, as do the others.
std::vector<std::string> WordsThatBegin(const IndexReader& index,
                                        absl::string_view beginning,
                                        size_t most);

// A word and in how many documents it stands, each counted once a text field.
struct CountedWord {
  std::string word;
  uint64_t postings = 0;
};

// Returns the words at most `distance` letters (spelling.h) from `word`,
// itself among them, the most frequent first.
std::vector<CountedWord> WordsLike(const IndexReader& index,
                                   absl::string_view word, int distance);

// Returns the numbers by which word sequences name those of `words` that the
// index has.
std::vector<uint32_t> IdsOf(const IndexReader& index,
                            const std::vector<std::string>& words);

}  // namespace imr

#endif  // IMR_SEARCHER_INDEX_WORDS_H_
