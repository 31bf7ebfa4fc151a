#include "common/letter.h"

namespace imr {

std::optional<CaseOutcome> CaseOutcomeOf(const Letter& letter) {
  int upheld = 0;
  int overturned = 0;
  for (const Determination& determination : letter.determinations) {
    if (determination.outcome == Outcome::kUpheld) ++upheld;
    if (determination.outcome == Outcome::kOverturned) ++overturned;
  }
  if (upheld == 0 && overturned == 0) return std::nullopt;
  if (overturned == 0) return CaseOutcome::kUpheld;
  if (upheld == 0) return CaseOutcome::kOverturned;
  return CaseOutcome::kPartiallyOverturned;
}

}  // namespace imr
