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
#include "absl/types/span.h"

namespace imr {

// Puts a segment's files on the disk, and their sums beside them.
absl::Status WriteSums(const std::string& segment_folder);

// Returns what is wrong with the files of segments by their sums, in their
// order. Each file is read by one of so many threads.
std::vector<std::string> CheckSums(
    absl::Span<const std::string> segment_folders, int threads = 1);

}  // namespace imr

#endif  // IMR_INDEXER_SEGMENT_SUMS_H_
