// The letters that extract.h finds in a file, for tests to look at.
#ifndef IMR_TESTS_INDEXER_EXTRACTED_H_
#define IMR_TESTS_INDEXER_EXTRACTED_H_

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"

#include "indexer/extract.h"

namespace imr {

// Returns all letters of the file at `path`.
inline std::vector<ExtractedLetter> Extract(const std::string& path) {
  std::vector<ExtractedLetter> letters;
  ExtractLetters(path, [&](ExtractedLetter letter) {
    letters.push_back(std::move(letter));
  });
  return letters;
}

// Returns "name kind pages text" or "name kind problem" of each letter.
inline std::vector<std::string> Show(const std::string& path) {
  std::vector<std::string> shown;
  for (const ExtractedLetter& letter : Extract(path)) {
    const size_t slash = path.rfind('/');
    std::string line = absl::StrCat(letter.source.path.substr(slash + 1), " ",
                                    letter.source.kind);
    if (!letter.text.empty()) absl::StrAppend(&line, " ", letter.text);
    for (const Problem& problem : letter.problems) {
      absl::StrAppend(&line, " ", ProblemName(problem.code));
    }
    shown.push_back(line);
  }
  return shown;
}

// Returns the path of a letter that is a PDF.
inline std::string SamplePdf() {
  return std::string(IMR_SOURCE_DIR) + "/corpus/sample/CM14-0900455.pdf";
}

}  // namespace imr

#endif  // IMR_TESTS_INDEXER_EXTRACTED_H_
