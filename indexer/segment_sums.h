// The size and SHA-256 of each file of a segment, in the segment, so that
// damage is found wherever it is:
//
//   sums := JSON {"files": {path in the folder: {"bytes", "sha256"}}}
//
// Outside face: WriteSums(), CheckSums().
#ifndef IMR_INDEXER_SEGMENT_SUMS_H_
#define IMR_INDEXER_SEGMENT_SUMS_H_

#include <string>
#include <vector>

#include "absl/status/status.h"

namespace imr {

// Puts a segment's files on the disk, and their sums beside them.
absl::Status WriteSums(const std::string& segment_folder);

// Returns what is wrong with a segment's files by their sums.
std::vector<std::string> CheckSums(const std::string& segment_folder);

}  // namespace imr

#endif  // IMR_INDEXER_SEGMENT_SUMS_H_
