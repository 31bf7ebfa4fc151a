// A word that stands nowhere in an index -> the words that do and are spelled
// nearly so, for "did you mean". Only ever shown: no search changes by it.
// Outside face: NearestWords(), NearestValues().
#ifndef IMR_SEARCHER_SPELLING_H_
#define IMR_SEARCHER_SPELLING_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"

#include "common/fields.h"
#include "searcher/index_reader.h"

namespace imr {

// Letters of the longest word in which only one is taken for a slip.
inline constexpr size_t kLongestOfOneSlip = 6;

struct SpellingSuggestion {
  std::string word;
  int distance = 0;
  uint64_t postings = 0;  // of the word
};

// Returns the names of outcomes, specialties, treatments and parts of the body
// that are one word, spelled nearly like `word`, folded; the nearest first.
std::vector<std::string> NearestNames(absl::string_view word, size_t count);

// Returns at most `count` words of the index within 1 letter of a folded word
// of up to 6 letters, within 2 of a longer one: the nearest first, of those
// the most frequent. The first letter is taken as right. None for words of
// under 4 letters and for words with digits, where every letter counts.
// Throws Xapian::Error.
std::vector<SpellingSuggestion> NearestWords(const IndexReader& index,
                                             absl::string_view word,
                                             size_t count);

// Returns at most `count` values of a keyword field that are spelled nearly
// like `folded`, the nearest first: names of the field's lexicon, by any of
// their forms, and values of the index. If none is, those that begin like it.
// None for what is short or has digits, as above. Throws Xapian::Error.
std::vector<std::string> NearestValues(const IndexReader& index,
                                       const Field& field,
                                       absl::string_view folded, size_t count);

}  // namespace imr

#endif  // IMR_SEARCHER_SPELLING_H_
