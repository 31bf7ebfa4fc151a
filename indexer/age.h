// The age of the injured worker: "61 yo", "a now 47-year-old", "aged 45",
// "fifty-two year old".
// Outside face: FindAge().
#ifndef IMR_INDEXER_AGE_H_
#define IMR_INDEXER_AGE_H_

#include <optional>

#include "absl/strings/string_view.h"

#include "indexer/scan.h"

namespace imr {

struct FoundAge {
  int age = 0;
  Span span;  // the number and its unit
};

// Returns the first age that a worker may have (14 to 99 years) and that is
// neither of the family nor of another time: in digits if any stands so, else
// in words, else a number that only its place tells.
std::optional<FoundAge> FindAge(absl::string_view text);

}  // namespace imr

#endif  // IMR_INDEXER_AGE_H_
