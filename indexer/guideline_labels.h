// The labels of a determination since 2014: "Claims Administrator guideline:",
// "MAXIMUS guideline:", "Decision rationale:". They are found by their colon,
// in any case, in the plural and with slips in "Administrator"; without it
// where a sentence follows and others would be missing.
// Outside face: FindGuidelineLabels().
#ifndef IMR_INDEXER_GUIDELINE_LABELS_H_
#define IMR_INDEXER_GUIDELINE_LABELS_H_

#include <vector>

#include "absl/strings/string_view.h"

#include "indexer/scan.h"

namespace imr {

enum class LabelKind { kClaimsAdministrator, kReviewer, kRationale };

struct GuidelineLabel {
  LabelKind kind;
  Span words;  // to the colon and with it, if it has one
};

// Returns the labels of `text` in the order they stand in.
std::vector<GuidelineLabel> FindGuidelineLabels(absl::string_view text);

}  // namespace imr

#endif  // IMR_INDEXER_GUIDELINE_LABELS_H_
