// The Official Disability Guidelines where no lexicon knows how a letter names
// them.
// Outside face: IsDisabilityGuidelines().
#ifndef IMR_INDEXER_DISABILITY_GUIDELINES_H_
#define IMR_INDEXER_DISABILITY_GUIDELINES_H_

#include "absl/strings/string_view.h"

namespace imr {

// Returns whether the cited `work` is theirs: "Shoulder (Acute & Chronic)",
// "Official Disabilty Guidlines".
bool IsDisabilityGuidelines(absl::string_view work);

}  // namespace imr

#endif  // IMR_INDEXER_DISABILITY_GUIDELINES_H_
