// What a determination decided, and how it is said. "Upheld" and "overturned"
// speak of the denial, which people get wrong; so the words for the treatment
// stand beside every outcome people see.
#ifndef IMR_COMMON_OUTCOME_H_
#define IMR_COMMON_OUTCOME_H_

#include <optional>

#include "absl/strings/string_view.h"

namespace imr {

enum class Outcome {
  kUpheld,      // the denial stands: the treatment is not approved
  kOverturned,  // the denial falls: the treatment is approved
};

// What a letter's determinations amount to together.
enum class CaseOutcome { kUpheld, kOverturned, kPartiallyOverturned };

// Returns the name used in terms, facets and JSON: "upheld", "overturned".
absl::string_view OutcomeName(Outcome outcome);

// Returns the outcome said in words: "upheld: the denial stands".
absl::string_view DescribeOutcome(Outcome outcome);

// Returns the outcome a heading names ("Upheld", "OVERTURNED"); letter case
// does not count.
std::optional<Outcome> ParseOutcome(absl::string_view text);

// Returns "upheld", "overturned" or "partially_overturned".
absl::string_view CaseOutcomeName(CaseOutcome outcome);

}  // namespace imr

#endif  // IMR_COMMON_OUTCOME_H_
