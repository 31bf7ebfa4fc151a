// The value slots of an index once more, by docid: what facets, statistics,
// ranges and sorting read at the speed of memory. Xapian's value streams hold
// the same bytes; the file only makes them quick, and whoever finds it
// missing, damaged or of another database reads the streams.
//
// A column numbers the different contents of a slot, in ascending order of
// their bytes, and keeps one small number a document. A docid's values never
// change (a replaced letter gets new docids), so a file is right for the
// documents it covers, 1..last, as long as the database lives; later ones are
// read from the streams.
//
//   file       := "IMRCOL01" block* directory length:u64 "IMRCOL01"
//   block      := offset:u32 x (contents + 1), bytes      contents of a slot
//               | number x (last + 1), of 1, 2 or 4 bytes  0: no content
//   directory  := JSON: {"uuid", "last", "columns": [{"slot", "width",
//                 "contents", "texts", "numbers"}]}, the last two offsets of
//                 blocks, which start at multiples of 8
//
// Numbers have the machine's byte order: an index is built where it is used.
// Outside face: ColumnFile, StoredColumn, ColumnFileWriter.
#ifndef IMR_COMMON_COLUMN_FILE_H_
#define IMR_COMMON_COLUMN_FILE_H_

#include <cstdint>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"

#include "common/json.h"
#include "common/mapped_file.h"

namespace imr {

// One slot's column in a mapped file.
class StoredColumn {
 public:
  uint32_t slot() const { return slot_; }

  // Contents there are, numbered from 1.
  uint32_t contents() const { return contents_; }

  // Returns the number of the document's content, 0 if it has none. `docid`
  // is at most the file's last(). Damage shows as 0.
  uint32_t NumberAt(uint32_t docid) const {
    uint32_t number = 0;
    switch (width_) {
      case 1:
        number = static_cast<const uint8_t*>(numbers_)[docid];
        break;
      case 2:
        number = static_cast<const uint16_t*>(numbers_)[docid];
        break;
      default:
        number = static_cast<const uint32_t*>(numbers_)[docid];
    }
    return number <= contents_ ? number : 0;
  }

  // Returns the bytes of a content, 1..contents(); "" of number 0.
  absl::string_view Content(uint32_t number) const;

 private:
  friend class ColumnFile;

  uint32_t slot_ = 0;
  uint32_t contents_ = 0;
  int width_ = 4;
  const uint32_t* offsets_ = nullptr;
  absl::string_view texts_;
  const void* numbers_ = nullptr;
};

class ColumnFile {
 public:
  // Errors: as MappedFile; DataLoss if it is no whole column file.
  static absl::StatusOr<ColumnFile> Open(const std::string& path);

  // The database it was made of, and the last docid it covers.
  const std::string& uuid() const { return uuid_; }
  uint32_t last() const { return last_; }

  // Returns the column of a slot, or null if the file has none.
  const StoredColumn* Find(uint32_t slot) const;

 private:
  explicit ColumnFile(MappedFile file) : file_(std::move(file)) {}

  bool ReadDirectory();
  bool AddColumn(const Json& row);

  MappedFile file_;
  std::string uuid_;
  uint32_t last_ = 0;
  std::vector<StoredColumn> columns_;
};

class ColumnFileWriter {
 public:
  // Writes beside `path`; the file stands there after Finish.
  ColumnFileWriter(const std::string& path, absl::string_view uuid,
                   uint32_t last);

  // Adds the column of a slot. `contents` ascend; numbers[docid] is 1 + the
  // index of the document's content, or 0, and has last + 1 entries.
  void AddColumn(uint32_t slot, absl::Span<const std::string> contents,
                 absl::Span<const uint32_t> numbers);

  // Errors: what the file system says.
  absl::Status Finish();

 private:
  uint64_t BeginBlock();
  void Write(const void* bytes, size_t size);

  const std::string path_;
  const std::string fresh_;
  std::ofstream file_;
  uint64_t size_ = 0;
  Json directory_;
};

}  // namespace imr

#endif  // IMR_COMMON_COLUMN_FILE_H_
