#include "common/outcome.h"

#include "absl/strings/match.h"

namespace imr {

absl::string_view OutcomeName(Outcome outcome) {
  switch (outcome) {
    case Outcome::kUpheld:
      return "upheld";
    case Outcome::kOverturned:
      return "overturned";
  }
  return "";
}

absl::string_view DescribeOutcome(Outcome outcome) {
  switch (outcome) {
    case Outcome::kUpheld:
      return "upheld: the denial stands";
    case Outcome::kOverturned:
      return "overturned: the treatment is approved";
  }
  return "";
}

std::optional<Outcome> ParseOutcome(absl::string_view text) {
  for (Outcome outcome : {Outcome::kUpheld, Outcome::kOverturned}) {
    if (absl::EqualsIgnoreCase(text, OutcomeName(outcome))) return outcome;
  }
  return std::nullopt;
}

absl::string_view CaseOutcomeName(CaseOutcome outcome) {
  switch (outcome) {
    case CaseOutcome::kUpheld:
      return "upheld";
    case CaseOutcome::kOverturned:
      return "overturned";
    case CaseOutcome::kPartiallyOverturned:
      return "partially_overturned";
  }
  return "";
}

}  // namespace imr
