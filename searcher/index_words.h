// The words of an index, whatever text they stand in, by their beginning and by
// their spelling.
// Outside face: WordsThatBegin(), WordsLike().
#ifndef IMR_SEARCHER_INDEX_WORDS_H_
#define IMR_SEARCHER_INDEX_WORDS_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"

#include "searcher/index_reader.h"

namespace imr {

// Returns the words that begin with `beginning` in the order of their bytes,
// the first `most` at the most.
std::vector<std::string> WordsThatBegin(const IndexReader& index,
                                        absl::string_view beginning,
                                        size_t most);

// A word and how many postings it has.
struct CountedWord {
  std::string word;
  uint64_t postings = 0;
};

// Returns the words at most `distance` letters (spelling_distance.h) from
// `word`, itself among them, the most frequent first. Throws Xapian::Error.
std::vector<CountedWord> WordsLike(const IndexReader& index,
                                   absl::string_view word, int distance);

// Returns the words of `form`, in which "*" is any letters and "?" is one,
// the most frequent first. Throws Xapian::Error.
std::vector<CountedWord> WordsOfForm(const IndexReader& index,
                                     absl::string_view form);

}  // namespace imr

#endif  // IMR_SEARCHER_INDEX_WORDS_H_
