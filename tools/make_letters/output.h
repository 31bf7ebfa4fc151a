// Writes letters: a JSON Lines file or stream, or a folder of text files in
// folders of a thousand; beside it the truth.
// Outside face: WriteLetters(), OutputOptions.
#ifndef IMR_TOOLS_MAKE_LETTERS_OUTPUT_H_
#define IMR_TOOLS_MAKE_LETTERS_OUTPUT_H_

#include <cstdint>
#include <string>

#include "absl/status/status.h"

namespace imr {

struct OutputOptions {
  uint64_t start = 0;  // first letter
  uint64_t count = 0;
  uint64_t seed = 1;
  int first_year = 2013;
  int last_year = 2025;
  std::string out;         // folder, file, or "-" for stdout
  bool as_files = false;   // a folder of text files
  std::string truth_path;  // "" for none
  int jobs = 1;
};

// Errors: Internal naming a file that cannot be written.
absl::Status WriteLetters(const OutputOptions& options);

}  // namespace imr

#endif  // IMR_TOOLS_MAKE_LETTERS_OUTPUT_H_
