// Inputs -> files: folders walked, lists read from stdin, archives opened.
// Outside face: ListInputs().
#ifndef IMR_INDEXER_SOURCE_H_
#define IMR_INDEXER_SOURCE_H_

#include <cstdint>
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

// Returns the files `inputs` name, sorted by path, each once: a folder is
// walked (hidden files and kinds nobody reads are left out), "-" reads paths
// from stdin, one a line.
// Errors: NotFound naming an input that does not exist, PermissionDenied for
// a folder that cannot be listed.
absl::StatusOr<std::vector<InputFile>> ListInputs(
    absl::Span<const std::string> inputs);

}  // namespace imr

#endif  // IMR_INDEXER_SOURCE_H_
