// A passage copied from a letter, to find it again or others like it: whole
// sentences, of which what is understood ("approved", "8 sessions") was said
// in passing and is no filter. Its words are looked for, too.
// Outside face: WordsOfPassage().
#ifndef IMR_SEARCHER_PASSAGE_H_
#define IMR_SEARCHER_PASSAGE_H_

#include <cstddef>
#include <optional>

#include "absl/strings/string_view.h"

#include "searcher/query_tree.h"

namespace imr {

// Words a passage has at least. Shorter sentences stand in many letters.
inline constexpr size_t kMinPassageWords = 6;

// Returns all words of `query`, which CleanQuery made, but those that say
// nothing, if it is a passage: it has a sentence's capital and end, and no sign
// of a query's grammar.
std::optional<QueryNode> WordsOfPassage(absl::string_view query);

}  // namespace imr

#endif  // IMR_SEARCHER_PASSAGE_H_
