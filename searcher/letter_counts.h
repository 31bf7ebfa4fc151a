// How many treatments a letter decides on, as people ask for it: "3 or more
// disputed treatments", "letters with several requests", "single issue".
// Outside face: DeterminationsAt(). Used by bare_readings.cc.
#ifndef IMR_SEARCHER_LETTER_COUNTS_H_
#define IMR_SEARCHER_LETTER_COUNTS_H_

#include <cstddef>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

#include "common/words.h"
#include "searcher/readings.h"

namespace imr {

// Returns what the words of `text` from `words[at]` on say of the number of a
// letter's determinations, or of visits if such a treatment is named near; no
// readings if they do not.
Understood DeterminationsAt(absl::string_view text,
                            absl::Span<const Word> words, size_t at);

}  // namespace imr

#endif  // IMR_SEARCHER_LETTER_COUNTS_H_
