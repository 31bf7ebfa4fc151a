// Phrases by which people ask rather than what they ask for: "how many", "list
// all cases", "by specialty"; and those by which they leave something out.
// Outside face: StopPhraseAt(), ExclusionAt(). Used by
// bare_excluded.cc, bare_phrases.cc and bare_redundant.cc.
#ifndef IMR_SEARCHER_STOP_PHRASES_H_
#define IMR_SEARCHER_STOP_PHRASES_H_

#include <cstddef>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/time/civil_time.h"
#include "absl/types/span.h"

#include "common/words.h"
#include "searcher/bare_asking.h"
#include "searcher/readings.h"

namespace imr {

// Returns the longest such phrase that begins at `words[at]`, behind what
// stands for `before`.
StopPhrase StopPhraseAt(absl::string_view query, absl::Span<const Word> words,
                        size_t at, const std::vector<Reading>& before,
                        absl::CivilDay today);

// Returns one past the last of the words at `words[at]` by which people leave
// something out, "except", "other than", "without"; 0 if there are none.
size_t ExclusionAt(absl::Span<const Word> words, size_t at);

}  // namespace imr

#endif  // IMR_SEARCHER_STOP_PHRASES_H_
