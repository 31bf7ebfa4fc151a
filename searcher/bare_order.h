// Words that join what is asked for and are no words of letters: "after"
// between two treatments, the "no" of "no opioids".
// Outside face: the functions below. Used by bare_excluded.cc and bare_run.cc.
#ifndef IMR_SEARCHER_BARE_ORDER_H_
#define IMR_SEARCHER_BARE_ORDER_H_

#include <cstddef>

#include "absl/strings/string_view.h"
#include "absl/time/civil_time.h"
#include "absl/types/span.h"

#include "common/words.h"

namespace imr {

// Returns true if `words[at]`, behind something understood, only says in which
// order two treatments were given: letters say it otherwise ("status post").
bool IsBetweenNames(absl::string_view query, absl::Span<const Word> words,
                    size_t at, absl::CivilDay today);

// Returns true for the "no" of "no opioids": without them, unless that begins
// what a letter says, as in "no opioid agreement".
bool IsNoDrug(absl::string_view query, absl::Span<const Word> words, size_t at,
              absl::CivilDay today);

}  // namespace imr

#endif  // IMR_SEARCHER_BARE_ORDER_H_
