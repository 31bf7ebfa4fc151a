// The labels of a letter's header, as the years print them.
// Outside face: HeaderLabelAt().
#ifndef IMR_INDEXER_HEADER_LABELS_H_
#define IMR_INDEXER_HEADER_LABELS_H_

#include <cstddef>

#include "absl/strings/string_view.h"

namespace imr {

enum class HeaderLabel {
  kNone,
  kCaseNumber,
  kAssigned,
  kDecision,
  kInjury,
  kDenial,
  kReceived,
  kReceivedTail,  // "Received:", parted from its "Application"
  kPriority,
  kFinal,
  kOther,  // of a value that is not kept
};

struct FoundLabel {
  HeaderLabel label = HeaderLabel::kNone;
  size_t end = 0;  // one past the label; 0 if none
};

// Returns the label that stands at byte `at` of the header.
FoundLabel HeaderLabelAt(absl::string_view header, size_t at);

}  // namespace imr

#endif  // IMR_INDEXER_HEADER_LABELS_H_
