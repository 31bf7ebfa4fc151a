// The letters of a segment as they were understood, in the order of their
// documents, each compressed by itself (letter_frame.h).
//
//   file   := "IMRLET02" frames* padding begin first footer
//   begin  := u64 x (letters + 1)   where each letter's frames begin
//   first  := u32 x (letters + 1)   each letter's first document; last + 1
//   footer := letters:u64 "IMRLET02"
//
// Numbers have the machine's byte order: an index is built where it is used.
// Outside face: LetterFile, LetterFileWriter.
#ifndef IMR_COMMON_LETTER_FILE_H_
#define IMR_COMMON_LETTER_FILE_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

#include "common/letter.h"
#include "common/mapped_file.h"
#include "common/output_file.h"

namespace imr {

class LetterFile {
 public:
  // Errors: as MappedFile; DataLoss if it is no whole file of letters.
  static absl::StatusOr<LetterFile> Open(const std::string& path);

  size_t letters() const { return letters_; }
  // The last document of the last letter.
  uint32_t documents() const { return first_[letters_] - 1; }

  // Returns the first document of a letter, 0..letters(); of the last, one
  // more than there are.
  uint32_t FirstDocument(size_t letter) const { return first_[letter]; }

  // Returns the letter to which a document, 1..documents(), belongs.
  size_t LetterOf(uint32_t document) const;

  absl::string_view Frames(size_t letter) const;

  // Errors: DataLoss if its frames are damaged.
  absl::StatusOr<Letter> Read(size_t letter) const;

  // Returns a letter of which nothing but the face is filled in.
  // Errors: as Read().
  absl::StatusOr<Letter> ReadFace(size_t letter) const;

  // Gives back the memory of what was read (mapped_file.h).
  void Forget() const { file_.Forget(); }

 private:
  explicit LetterFile(MappedFile file) : file_(std::move(file)) {}

  bool ReadFooter();

  MappedFile file_;
  size_t letters_ = 0;
  const uint64_t* begin_ = nullptr;
  const uint32_t* first_ = nullptr;
};

class LetterFileWriter {
 public:
  explicit LetterFileWriter(const std::string& path);

  // Adds a letter, CompressLetter(), that has `documents` documents, at least
  // one.
  void Add(absl::string_view frames, uint32_t documents);

  // Errors: what the file system says.
  absl::Status Finish();

 private:
  OutputFile file_;
  std::vector<uint64_t> begin_;
  std::vector<uint32_t> first_ = {1};
};

}  // namespace imr

#endif  // IMR_COMMON_LETTER_FILE_H_
