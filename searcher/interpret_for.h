// What a query means in one index: Interpret() sees none.
// Outside face: InterpretFor().
#ifndef IMR_SEARCHER_INTERPRET_FOR_H_
#define IMR_SEARCHER_INTERPRET_FOR_H_

#include "absl/status/statusor.h"

#include "searcher/index_reader.h"
#include "searcher/interpret.h"
#include "searcher/request.h"

namespace imr {

// Returns what Interpret() returns, with the words of `index` for similar
// ones, and with the words of a passage where they find more than what is
// understood of it. Errors: as Interpret, or the index cannot be read.
absl::StatusOr<Interpretation> InterpretFor(IndexReader& index,
                                            const SearchRequest& request);

}  // namespace imr

#endif  // IMR_SEARCHER_INTERPRET_FOR_H_
