// The verbs of a decision among the words of a query, as phrases are made with
// them: "did not approve", "some denied and some certified".
// Outside face: VerdictAt(), OneWordVerdictAt(). Used by refusals.cc and
// case_outcomes.cc.
#ifndef IMR_SEARCHER_VERDICTS_H_
#define IMR_SEARCHER_VERDICTS_H_

#include <cstddef>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

#include "common/words.h"

namespace imr {

// The names of outcomes in the lexicon.
inline constexpr absl::string_view kUpheld = "upheld";
inline constexpr absl::string_view kOverturned = "overturned";

struct Verdict {
  absl::string_view outcome;  // "" if there is none
  size_t end = 0;             // one past its last word
};

// Returns the outcome that the longest form at `words[at]` is a word for.
Verdict VerdictAt(absl::Span<const Word> words, size_t at);

// Returns the same if the form is one word, or one with "non" or "not".
Verdict OneWordVerdictAt(absl::Span<const Word> words, size_t at);

// Returns the outcome that `outcome` is not.
absl::string_view OtherOutcome(absl::string_view outcome);

}  // namespace imr

#endif  // IMR_SEARCHER_VERDICTS_H_
