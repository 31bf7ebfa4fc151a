// What people call the side that denied: the claims administrator and those
// who review for it.
// Outside face: ClaimsAdministratorNames(), EndOfClaimsAdministrator().
// Used by what reads who cited, refused or modified.
#ifndef IMR_SEARCHER_CLAIMS_ADMINISTRATORS_H_
#define IMR_SEARCHER_CLAIMS_ADMINISTRATORS_H_

#include <cstddef>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

#include "common/words.h"

namespace imr {

// Returns the folded names, each before those that it begins with.
absl::Span<const absl::string_view> ClaimsAdministratorNames();

// Returns one past the last of `words` from `at` on that are "carrier" or "the
// carrier"; 0 if they are not.
size_t EndOfClaimsAdministrator(absl::Span<const Word> words, size_t at);

}  // namespace imr

#endif  // IMR_SEARCHER_CLAIMS_ADMINISTRATORS_H_
