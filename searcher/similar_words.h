// "~wean" and "nor*o" -> the words of an index that are spelled like it. After
// this a query holds plain words, so that finding, ranking and marking know
// nothing of spelling.
// Outside face: HasSimilar(), ReplaceSimilar().
#ifndef IMR_SEARCHER_SIMILAR_WORDS_H_
#define IMR_SEARCHER_SIMILAR_WORDS_H_

#include <cstddef>
#include <string>
#include <vector>

#include "searcher/index_reader.h"
#include "searcher/query_tree.h"

namespace imr {

// Words that "~wean" stands for: the most frequent ones, which a note says.
inline constexpr size_t kMaxSimilarWords = 32;

// Words that a form such as "nor*o" stands for, likewise.
inline constexpr size_t kMaxWordsOfForm = 256;

// Similar words and forms of one query that are looked up: for each, all words
// of the index are read.
inline constexpr size_t kMaxSimilarParts = 16;

// Returns true if there is a similar word or form in `node`.
bool HasSimilar(const QueryNode& node);

// Replaces each similar word in `node` by any of the words of `index` within
// 1 letter of it, or 2 of one of more than kLongestOfOneSlip letters, or of its
// form, and says in `notes` which. Throws Xapian::Error.
void ReplaceSimilar(const IndexReader& index, QueryNode& node,
                    std::vector<std::string>& notes);

}  // namespace imr

#endif  // IMR_SEARCHER_SIMILAR_WORDS_H_
