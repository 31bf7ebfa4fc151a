// Words of a request that misspell a treatment or a part of the body:
// "Physical thearpy", "lubmar spine".
// Outside face: MendWords().
#ifndef IMR_INDEXER_MISSPELT_WORDS_H_
#define IMR_INDEXER_MISSPELT_WORDS_H_

#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

#include "common/lexicons.h"
#include "common/words.h"

namespace imr {

// Returns the `words` of `request` with those that no lexicon of requests knows
// put right where one slip makes them a word of `lexicon` (treatments or body
// parts) and no other; each keeps its place in the request. Short words and
// everyday ones stay as they are. Empty if no word is put right.
std::vector<Word> MendWords(absl::string_view request,
                            absl::Span<const Word> words, LexiconId lexicon);

}  // namespace imr

#endif  // IMR_INDEXER_MISSPELT_WORDS_H_
