// JSON Lines: {"id": ..., "text": ...}, a letter a line. Fed piece by piece,
// so that a file of any size needs the memory of one line.
// Outside face: JsonLinesReader.
#ifndef IMR_INDEXER_JSON_LINES_H_
#define IMR_INDEXER_JSON_LINES_H_

#include <string>
#include <utility>

#include "absl/strings/string_view.h"

#include "indexer/extract.h"

namespace imr {

class JsonLinesReader {
 public:
  // Calls `use` with each letter; its path is "FILE!ID", or "FILE!LINE"
  // without an id. Lines that are no such objects become one Problem.
  JsonLinesReader(std::string path, const LetterUser& use)
      : path_(std::move(path)), use_(use) {}

  void Add(absl::string_view piece);
  void Finish();  // after the last piece

 private:
  void EndLine();
  void ReadLine();
  void CountBadLine(const std::string& what);

  std::string path_;
  const LetterUser& use_;
  std::string line_;
  bool is_too_long_ = false;
  int number_ = 0;  // of the line, from 1
  int letters_ = 0;
  int bad_lines_ = 0;
  std::string first_bad_;  // "line 12 is no JSON"
};

}  // namespace imr

#endif  // IMR_INDEXER_JSON_LINES_H_
