// Where words, phrases and words near each other stand in one text, found by
// trying every place.
#ifndef IMR_TESTS_ORACLE_ORACLE_TEXT_H_
#define IMR_TESTS_ORACLE_ORACLE_TEXT_H_

#include <cstdint>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "common/sentences.h"
#include "common/words.h"
#include "searcher/query_tree.h"

namespace imr {

using MarkedBytes = std::set<std::pair<uint32_t, uint32_t>>;

// Words [first, last] by their positions, and where these two stand.
struct Occurrence {
  uint32_t first = 0, last = 0;
  TextPlace first_place, last_place;
  MarkedBytes marks;  // all words that make it match
};

// Returns true if a leaf that asks for words means `word`.
bool IsWord(const QueryNode& leaf, const std::string& word);

// Returns all places where `node`, words or words near each other, stands in
// the text of these words.
std::vector<Occurrence> FindInText(const QueryNode& node,
                                   const std::vector<Word>& words,
                                   const std::vector<TextPlace>& places);

}  // namespace imr

#endif  // IMR_TESTS_ORACLE_ORACLE_TEXT_H_
