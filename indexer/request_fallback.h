// The category of a request none of whose words is in the lexicons: by the
// kind of thing its head noun or its Greek ending names.
// Outside face: FallbackCategory().
#ifndef IMR_INDEXER_REQUEST_FALLBACK_H_
#define IMR_INDEXER_REQUEST_FALLBACK_H_

#include "absl/types/span.h"

#include "common/words.h"
#include "indexer/request_category.h"

namespace imr {

// Returns the category of `words`: that of a class of drugs they name
// ("compound cream"), pharmaceutical if `has_dose` (a strength or a dose form
// is printed), else that of the last telling noun before the first
// preposition ("acme recovery unit for the knee"), else of a noun anywhere;
// "other" if nothing tells.
RequestCategory FallbackCategory(absl::Span<const Word> words, bool has_dose);

}  // namespace imr

#endif  // IMR_INDEXER_REQUEST_FALLBACK_H_
