// Words for the outcome of a whole letter: "partially overturned", "everything
// was denied", "some approved and some denied".
//
//   part  := ("partial" | "partially" | "partly") verdict | verdict "in part"
//   mixed := ("mixed" | "split") ("decision" | "outcome" | "result")
//   whole := ("everything" | "fully" | "all" items) was verdict
//   none  := "nothing" was verdict                      the other one
//   some  := some [items] was verdict ["and"] some [items] was verdict
//            of two outcomes
//   both  := "both" verdict "and" verdict [items]
//          | verdict "and" verdict items
//
// Outside face: CaseOutcomeAt(), CaseOutcomeOf(). Used by closed_values.cc.
#ifndef IMR_SEARCHER_CASE_OUTCOMES_H_
#define IMR_SEARCHER_CASE_OUTCOMES_H_

#include <cstddef>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

#include "common/words.h"
#include "searcher/verdicts.h"

namespace imr {

// Returns the value of case-outcome that the words from `at` on stand for.
Verdict CaseOutcomeAt(absl::Span<const Word> words, size_t at);

// Returns the value that `folded` stands for behind "case-outcome:", where a
// verdict is enough; "" if none.
absl::string_view CaseOutcomeOf(absl::string_view folded);

}  // namespace imr

#endif  // IMR_SEARCHER_CASE_OUTCOMES_H_
