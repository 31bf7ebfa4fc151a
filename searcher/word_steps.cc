#include "searcher/word_steps.h"

#include <algorithm>

#include "absl/strings/match.h"
#include "absl/strings/str_split.h"

#include "searcher/bare_cursor.h"

namespace imr {

size_t EndOfLikely(absl::string_view phrase, absl::Span<const Word> words,
                   size_t at) {
  if (!absl::StartsWith(phrase, words[at].text)) return 0;
  for (const absl::string_view word : absl::StrSplit(phrase, ' ')) {
    at = SkipJoined(words, at);
    if (at >= words.size() || words[at].text != word) return 0;
    ++at;
  }
  return at;
}

size_t EndOfAny(absl::Span<const absl::string_view> phrases,
                absl::Span<const Word> words, size_t at) {
  size_t end = 0;
  for (const absl::string_view phrase : phrases) {
    end = std::max(end, EndOf(phrase, words, at));
  }
  return end;
}

bool IsCount(absl::string_view word) {
  Cursor cursor{word};
  return ReadCount(cursor).has_value() && cursor.AtEnd();
}

}  // namespace imr
