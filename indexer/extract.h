// A file's bytes -> the texts of its letters, by kind: one row a kind in
// extract.cc. PDFs are read where a hostile one cannot take the build down
// (pdf_worker.h); archives are bounded (archive.h).
// Outside face: ExtractLetters(), IsKnownKind().
#ifndef IMR_INDEXER_EXTRACT_H_
#define IMR_INDEXER_EXTRACT_H_

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"

#include "common/letter.h"

namespace imr {

// One letter's text, cleaned (common/text.h), and where it came from.
struct ExtractedLetter {
  std::string text;
  LetterSource source;
  std::vector<Problem> problems;  // kNotUtf8, kNoText, kUnreadableFile, ...
};

using LetterUser = std::function<void(ExtractedLetter)>;

// Bytes of the largest letter read; more is a Problem (kTooLarge). The
// largest real letters have under 1 MB as PDF.
inline constexpr uint64_t kMaxLetterBytes = 64 << 20;

// Returns true if the path's ending names a kind that is read.
bool IsKnownKind(absl::string_view path);

// Calls `use` with each letter in the file at `path`, in order. A file that
// cannot be read, is empty, too large or damaged gives one letter without
// text and a Problem that says what to do. Several threads may call it.
void ExtractLetters(absl::string_view path, const LetterUser& use);

}  // namespace imr

#endif  // IMR_INDEXER_EXTRACT_H_
