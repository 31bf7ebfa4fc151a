// The words that a lexicon's forms are made of, by their first letter.
// Outside face: LexiconWords, WordsOfForms(). Used by misspelt_words.cc.
#ifndef IMR_COMMON_LEXICON_WORDS_H_
#define IMR_COMMON_LEXICON_WORDS_H_

#include <cstddef>

#include "common/lexicons.h"
#include "common/words_by_letter.h"

namespace imr {

// Words, and how many forms have each.
using LexiconWords = WordsByLetter<int>;

// Of shorter words one slip makes too many others.
inline constexpr size_t kShortestLexiconWord = 4;

// Returns the words, of kShortestLexiconWord letters from a to z and more, of
// the names and forms of `id`: treatments, body parts or outcomes; of outcomes
// those of one word, since longer ones hold every kind of word.
LexiconWords& WordsOfForms(LexiconId id);

}  // namespace imr

#endif  // IMR_COMMON_LEXICON_WORDS_H_
