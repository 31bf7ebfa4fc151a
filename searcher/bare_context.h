// What the words around a name or figure say of it: who speaks of it, whether
// it is compared, whether it means something else there.
// Outside face: the functions below.
#ifndef IMR_SEARCHER_BARE_CONTEXT_H_
#define IMR_SEARCHER_BARE_CONTEXT_H_

#include <cstddef>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

#include "common/words.h"
#include "searcher/readings.h"

namespace imr {

// Returns where figures at `word` begin: at their "#", ">" or the apostrophe of
// "'14", if they have one.
size_t FiguresBegin(absl::string_view text, const Word& word);

// Returns true if `names`, at `words[at]` of `text`, are no names there: "board
// certified", "FDA approved", "patient denies pain", "30 day supply", "back to
// work".
bool IsNoName(absl::string_view text, absl::Span<const Word> words, size_t at,
              const Understood& names);

// Returns true if what ends at byte `end` measures opioids by morphine: "120 mg
// MED", "80 mg morphine equivalents".
bool IsEquivalentDose(absl::Span<const Word> words, size_t at, size_t end);

// Returns true if words or a sign that compare stand right before `words[at]`:
// "over 80 mg" is not what a request prints.
bool IsCompared(absl::string_view text, absl::Span<const Word> words,
                size_t at);

// Returns the comparison with a number that begins in bytes [begin, end) of
// `text`, at their begin or at a sign: the "> 120" of "MED > 120", the "over
// 80" of "over 80 MED"; "" if there is none.
absl::string_view ComparisonIn(absl::string_view text, size_t begin,
                               size_t end);

// Leaves of `names`, at `words[at]`, what the words before them let a
// specialist be: a reviewer behind "denied by", none behind "consultation
// with" and "second opinion" and before "eval", which are visits.
void ChooseBySpeech(absl::string_view text, absl::Span<const Word> words,
                    size_t at, Understood& names);

}  // namespace imr

#endif  // IMR_SEARCHER_BARE_CONTEXT_H_
