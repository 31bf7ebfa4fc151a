// The numbers of a request as they are written: "1,000", ".5", "twelve".
// Outside face: NumberWordValue(), NumberLength(), NumberValue(). Used by
// request_tokens.cc.
#ifndef IMR_INDEXER_REQUEST_FIGURES_H_
#define IMR_INDEXER_REQUEST_FIGURES_H_

#include <cstddef>
#include <optional>

#include "absl/strings/string_view.h"

namespace imr {

// Returns what a word in lower case counts, "one" to "ninety" and "hundred";
// nullopt if it is no number.
std::optional<double> NumberWordValue(absl::string_view word);

// Returns the bytes of the figures that `text` begins with, 0 if there are
// none.
size_t NumberLength(absl::string_view text);

// Returns the number that figures write.
double NumberValue(absl::string_view digits);

}  // namespace imr

#endif  // IMR_INDEXER_REQUEST_FIGURES_H_
