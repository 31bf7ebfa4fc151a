// A word that finds nothing -> what may have been meant: words and drugs that
// are spelled nearly so and are no slips themselves, or two words run together.
// Outside face: LikelyWords(). Used by did_you_mean.cc.
#ifndef IMR_SEARCHER_LIKELY_WORDS_H_
#define IMR_SEARCHER_LIKELY_WORDS_H_

#include <cstddef>
#include <string>
#include <vector>

#include "searcher/index_reader.h"

namespace imr {

// Returns what `word`, folded, may mean, the likeliest first, at most `count`
// of each kind. Throws Xapian::Error.
std::vector<std::string> LikelyWords(const IndexReader& index,
                                     const std::string& word, size_t count);

}  // namespace imr

#endif  // IMR_SEARCHER_LIKELY_WORDS_H_
