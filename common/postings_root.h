// The small file of a segment's postings that says where Xapian's trees begin
// and how deep they are, which Xapian believes: a changed byte of it can end
// the program. Outside face: CheckPostingsRoot(). Used by segment.cc.
#ifndef IMR_COMMON_POSTINGS_ROOT_H_
#define IMR_COMMON_POSTINGS_ROOT_H_

#include <string>

#include "absl/status/status.h"

namespace imr {

// Compares the file with its sum in the segment's `folder`. A segment without
// readable sums is not refused for that: "imr-index verify" names them.
// Errors: DataLoss if the file is not the one that was written.
absl::Status CheckPostingsRoot(const std::string& folder);

}  // namespace imr

#endif  // IMR_COMMON_POSTINGS_ROOT_H_
