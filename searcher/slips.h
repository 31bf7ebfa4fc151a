// Misspelled words of a query: where they stand, and the query with them put
// right.
// Outside face: Slip, PlaceOf(), Replaced(), WithoutSlips(). Used by
// did_you_mean.cc.
#ifndef IMR_SEARCHER_SLIPS_H_
#define IMR_SEARCHER_SLIPS_H_

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"

#include "common/words.h"

namespace imr {

// A word typed in bytes [begin, end), and the likeliest for it.
struct Slip {
  size_t begin = 0, end = 0;
  std::string meant;
};

// Returns where `word`, folded, stands in bytes [begin, end) of `query`.
std::optional<Word> PlaceOf(absl::string_view word, absl::string_view query,
                            size_t begin, size_t end);

// Returns `text` with `by` for its bytes [begin, end).
std::string Replaced(absl::string_view text, size_t begin, size_t end,
                     absl::string_view by);

// Returns `query` with all its `slips` put right; "" if there are not several.
std::string WithoutSlips(absl::string_view query, std::vector<Slip> slips);

}  // namespace imr

#endif  // IMR_SEARCHER_SLIPS_H_
