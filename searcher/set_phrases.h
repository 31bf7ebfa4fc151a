// Words that are one thing side by side though some of them are left out
// elsewhere: "peer to peer", "side by side", "Table 12-8".
// Outside face: SetPhraseEnd(). Used by bare_phrases.cc.
#ifndef IMR_SEARCHER_SET_PHRASES_H_
#define IMR_SEARCHER_SET_PHRASES_H_

#include <cstddef>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

#include "common/words.h"

namespace imr {

// Returns one past the last of the words of a set phrase of `text` that begins
// at `words[at]`; 0 if none does.
size_t SetPhraseEnd(absl::string_view text, absl::Span<const Word> words,
                    size_t at);

// Returns how letters say what a set phrase from `words[at]` on says, "untimely
// denial" of "late denial", and sets `end` to one past its last word; "" if
// none begins there.
absl::string_view SaidOtherwise(absl::Span<const Word> words, size_t at,
                                size_t& end);

}  // namespace imr

#endif  // IMR_SEARCHER_SET_PHRASES_H_
