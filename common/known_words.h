// The words that requests are written in: those of the lexicons and everyday
// ones. What is known is no misspelling of another word.
// Outside face: WordSet, AddWords(), IsFirstWord(), IsKnownWord().
#ifndef IMR_COMMON_KNOWN_WORDS_H_
#define IMR_COMMON_KNOWN_WORDS_H_

#include <string>

#include "absl/container/flat_hash_set.h"
#include "absl/strings/string_view.h"

#include "common/lexicons.h"

namespace imr {

using WordSet = absl::flat_hash_set<std::string>;

// Adds the words of the lexicon `id` to `words`.
void AddWords(LexiconId id, WordSet& words);

// Returns whether the folded `word` begins a form of a lexicon of requests or
// an outcome: most known words do, which this tells without their set.
bool IsFirstWord(absl::string_view word);

// Returns whether a lexicon of requests has the folded `word`, or it is an
// everyday one that one slip would make of theirs.
bool IsKnownWord(absl::string_view word);

}  // namespace imr

#endif  // IMR_COMMON_KNOWN_WORDS_H_
