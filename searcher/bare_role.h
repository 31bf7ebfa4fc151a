// The noun behind a name that chooses among its meanings: "acupuncture
// reviewer", "opioids section", "narcotic pain medication".
// Outside face: ReadRole(), IsSaidOfReviewers(), IsPractitioner(). Used by
// bare_choice.cc and bare_names.cc.
#ifndef IMR_SEARCHER_BARE_ROLE_H_
#define IMR_SEARCHER_BARE_ROLE_H_

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

#include "common/words.h"
#include "searcher/readings.h"

namespace imr {

// Returns true for the name of one who practices a specialty: "chiropractor".
bool IsPractitioner(absl::string_view name);

// Returns true if a noun behind `names`, which stand at `words`' begin, says
// that a specialty among them is meant: "hand surgery reviewers".
bool IsSaidOfReviewers(absl::Span<const Word> words, const Understood& names);

// Takes the noun behind `names`, which are those of `text` at `words`' begin,
// for what it says of them, if it fits one of their readings.
void ReadRole(absl::string_view text, absl::Span<const Word> words,
              Understood& names);

}  // namespace imr

#endif  // IMR_SEARCHER_BARE_ROLE_H_
