// The kinds of files that hold letters: one row a kind. A kind holds one
// letter, or is a container of several.
// Outside face: FindFileKind(), the letters that only tell of a Problem.
#ifndef IMR_INDEXER_FILE_KIND_H_
#define IMR_INDEXER_FILE_KIND_H_

#include <cstdint>
#include <string>

#include "absl/strings/string_view.h"

#include "indexer/extract.h"

namespace imr {

enum class Container {
  kNone,       // the file is one letter
  kJsonLines,  // a letter a line
  kArchive,    // files of the other kinds
};

struct FileKind {
  absl::string_view ending;  // of the file's name, lower-case
  absl::string_view name;    // LetterSource::kind
  Container container;
  // Reads the letter in `bytes`; null for a container.
  ExtractedLetter (*read)(const std::string& path, absl::string_view bytes);
};

// Returns the kind that the path's ending names, in either case, or null.
const FileKind* FindFileKind(absl::string_view path);

// Returns "unknown kind of file; give .txt, .pdf, ...".
std::string KnownKindsHint();

// Returns the letter in `text`, with its Problems: bytes that are not UTF-8,
// no words, binary data.
ExtractedLetter ReadPlainText(const std::string& path, absl::string_view bytes);

// Returns a letter without text and one Problem.
ExtractedLetter LetterWithProblem(const std::string& path,
                                  absl::string_view kind, ProblemCode code,
                                  std::string message);

// Returns the same of a letter of so many bytes, which says how many may be.
ExtractedLetter TooLargeLetter(const std::string& path, absl::string_view kind,
                               uint64_t bytes);

}  // namespace imr

#endif  // IMR_INDEXER_FILE_KIND_H_
