// Letters for tests against the oracle: those of the sample corpus, and
// invented ones.
#ifndef IMR_TESTS_ORACLE_RANDOM_LETTERS_H_
#define IMR_TESTS_ORACLE_RANDOM_LETTERS_H_

#include <vector>

#include "common/letter.h"
#include "tests/oracle/random.h"

namespace imr {

// Reads the sample corpus's text letters.
std::vector<Letter> SampleLetters();

// Returns letters of few words, so that random queries meet often, and of
// every oddity a column can have: no values, many values, no determinations.
std::vector<Letter> InventedLetters(int count, Random& random);

}  // namespace imr

#endif  // IMR_TESTS_ORACLE_RANDOM_LETTERS_H_
