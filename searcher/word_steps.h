// Steps from word to word of a query, over the joined ones, which stand where
// their parts do: "followup" behind the "follow" of "follow-up".
// Outside face: the functions below. Used by what reads phrases among bare
// words.
#ifndef IMR_SEARCHER_WORD_STEPS_H_
#define IMR_SEARCHER_WORD_STEPS_H_

#include <cstddef>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

#include "common/words.h"

namespace imr {

// Returns the first word from `at` on that is no joined one.
inline size_t SkipJoined(absl::Span<const Word> words, size_t at) {
  while (at < words.size() && words[at].joined) ++at;
  return at;
}

// Returns what EndOf() does of words that begin as `phrase` does.
size_t EndOfLikely(absl::string_view phrase, absl::Span<const Word> words,
                   size_t at);

// Returns one past the last of `words` from `at` on that are `phrase`; 0 if
// they are not. Of most phrases, at most places, the first letter tells.
inline size_t EndOf(absl::string_view phrase, absl::Span<const Word> words,
                    size_t at) {
  at = SkipJoined(words, at);
  const bool is_likely =
      at < words.size() && phrase.front() == words[at].text.front();
  return is_likely ? EndOfLikely(phrase, words, at) : 0;
}

// Returns the same of the longest of `phrases`.
size_t EndOfAny(absl::Span<const absl::string_view> phrases,
                absl::Span<const Word> words, size_t at);

// Returns true for "ten" and "10".
bool IsCount(absl::string_view word);

}  // namespace imr

#endif  // IMR_SEARCHER_WORD_STEPS_H_
