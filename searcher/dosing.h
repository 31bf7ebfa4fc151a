// How a drug is taken: "one tab po q6h prn", "twice daily". Requests seldom
// print it, and a search that asked for the words would find nothing.
// Outside face: kPills, DirectionsAt(). Used in reading bare words.
#ifndef IMR_SEARCHER_DOSING_H_
#define IMR_SEARCHER_DOSING_H_

#include <cstddef>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

#include "common/words.h"

namespace imr {

// What is counted of prescriptions, and taken at a time.
inline constexpr absl::string_view kPills[] = {
    "tablets", "tablet", "tabs",  "tab",  "capsules", "capsule",
    "caps",    "cap",    "pills", "pill", "patches",  "patch"};

// Returns one past the last of the directions that begin at `words[at]`; 0 if
// none do. Without `in_words` they are those of prescriptions only, "tid".
size_t DirectionsAt(absl::Span<const Word> words, size_t at, bool in_words);

}  // namespace imr

#endif  // IMR_SEARCHER_DOSING_H_
