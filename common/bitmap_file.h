// The documents of a segment's frequent words as bits: those of a word that
// every third letter has are a million postings' time, or a hundredth of it.
//
//   file   := "IMRBIT01" bitmap* row* texts footer
//   bitmap := u64 x (documents / 64 + 1)   document d is bit d % 64 of number
//                                          d / 64
//   row    := place:u32 length:u32 fields:u32 bitmap:u32, in the order of word
//             and fields; the word is texts[place, place + length), its bitmap
//             that of the documents that have it in one of `fields` (term.h)
//   footer := documents:u64 rows:u64 bitmaps:u64 bytes of texts:u64 "IMRBIT01"
//
// Numbers have the machine's byte order: an index is built where it is used.
// Outside face: BitmapFile, BitmapFileWriter.
#ifndef IMR_COMMON_BITMAP_FILE_H_
#define IMR_COMMON_BITMAP_FILE_H_

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

#include "common/dead_file.h"
#include "common/mapped_file.h"
#include "common/output_file.h"

namespace imr {

class BitmapFile {
 public:
  // Errors: as MappedFile; DataLoss if it is no whole file of bitmaps.
  static absl::StatusOr<BitmapFile> Open(const std::string& path);

  uint32_t documents() const { return documents_; }

  // Returns the bits of the documents that have `word` in one of `fields`, or
  // null if there is no such bitmap.
  const uint64_t* Find(absl::string_view word, uint32_t fields) const;

  // What a row is of, by its number, below rows().
  uint32_t rows() const { return rows_; }
  absl::string_view Word(uint32_t row) const;
  uint32_t Fields(uint32_t row) const { return row_[row].fields; }

 private:
  struct Row {
    uint32_t place, length, fields, bitmap;
  };

  explicit BitmapFile(MappedFile file) : file_(std::move(file)) {}

  bool ReadFooter();

  MappedFile file_;
  uint32_t documents_ = 0;
  uint32_t rows_ = 0;
  const uint64_t* bits_ = nullptr;
  const Row* row_ = nullptr;
  absl::string_view texts_;

  friend class BitmapFileWriter;
};

class BitmapFileWriter {
 public:
  BitmapFileWriter(const std::string& path, uint32_t documents);

  // Adds a bitmap. Words ascend, and of one word the fields.
  void Add(absl::string_view word, uint32_t fields, const DocumentBits& bits);

  // Errors: what the file system says.
  absl::Status Finish();

 private:
  const uint32_t documents_;
  OutputFile file_;
  std::vector<BitmapFile::Row> rows_;
  std::string texts_;
};

}  // namespace imr

#endif  // IMR_COMMON_BITMAP_FILE_H_
