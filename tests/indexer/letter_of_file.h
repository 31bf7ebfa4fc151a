// A letter as it is read from a file.
#ifndef IMR_TESTS_INDEXER_LETTER_OF_FILE_H_
#define IMR_TESTS_INDEXER_LETTER_OF_FILE_H_

#include <string>
#include <utility>

#include "common/letter.h"
#include "indexer/extract.h"
#include "indexer/letter_format.h"

namespace imr {

// The folder of the sample letters.
inline constexpr char kSample[] = IMR_SOURCE_DIR "/corpus/sample/";

// Returns the last letter in the file; of a PDF, where main() is that of
// tests/pdf_worker_main.cc.
inline Letter ReadFileOfOneLetter(const std::string& path) {
  Letter letter;
  ExtractLetters(path, [&](ExtractedLetter extracted) {
    letter = ParseLetter(extracted.text, std::move(extracted.source));
  });
  return letter;
}

}  // namespace imr

#endif  // IMR_TESTS_INDEXER_LETTER_OF_FILE_H_
