// Inputs -> files: folders walked, lists read from stdin.
// Outside face: ListInputs().
#ifndef IMR_INDEXER_SOURCE_H_
#define IMR_INDEXER_SOURCE_H_

#include <cstdint>
#include <iostream>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/types/span.h"

namespace imr {

// A file that may hold letters.
struct InputFile {
  std::string path;  // as given, or folder + "/" + relative path
  uint64_t bytes = 0;
  int64_t modified_ns = 0;  // since 1970
};

// Returns the files `inputs` name, sorted by path, each once. A folder is
// walked, links to folders too, each folder once; hidden files, kinds nobody
// reads and what is no file (pipes, devices) are left out. "-" reads paths
// from `list`, one a line.
// Errors: NotFound naming an input that does not exist, PermissionDenied for
// a folder that cannot be listed, InvalidArgument for a pipe or device.
absl::StatusOr<std::vector<InputFile>> ListInputs(
    absl::Span<const std::string> inputs, std::istream& list = std::cin);

}  // namespace imr

#endif  // IMR_INDEXER_SOURCE_H_
