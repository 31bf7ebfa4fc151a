// Words of a request, or of a query, that misspell a treatment, a part of the
// body or an outcome: "Physical thearpy", "lubmar spine", "overtuned".
// Outside face: MendWords().
#ifndef IMR_COMMON_MISSPELT_WORDS_H_
#define IMR_COMMON_MISSPELT_WORDS_H_

#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

#include "common/lexicons.h"
#include "common/words.h"

namespace imr {

// Returns the `words` of `request` with those that no lexicon of requests knows
// put right where one slip makes them a word of `lexicon` (treatments, body
// parts or outcomes) and no other; each keeps its place in the request. Short
// words are put right in names of several only ("nerv block"), everyday ones
// stay as they are. Empty if no word is put right.
std::vector<Word> MendWords(absl::string_view request,
                            absl::Span<const Word> words, LexiconId lexicon);

}  // namespace imr

#endif  // IMR_COMMON_MISSPELT_WORDS_H_
