// The values of a segment's documents by slot and docid: what facets,
// statistics, ranges and sorting read at the speed of memory.
//
// A column numbers the different contents of a slot (slot.h), in ascending
// order of their bytes, and keeps one small number a document.
//
// A block file (block_file.h) with the magic "IMRCOL02":
//
//   block      := offset:u32 x (contents + 1), bytes      contents of a slot
//               | number x (last + 1), of 1, 2 or 4 bytes  0: no content
//   directory  := JSON: {"last", "columns": [{"slot", "width", "contents",
//                 "texts", "numbers"}]}, the last two offsets of blocks
//
// Outside face: ColumnFile, StoredColumn, ColumnFileWriter.
#ifndef IMR_COMMON_COLUMN_FILE_H_
#define IMR_COMMON_COLUMN_FILE_H_

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"

#include "common/block_file.h"
#include "common/json.h"
#include "common/mapped_file.h"

namespace imr {

// One slot's column in a mapped file.
class StoredColumn {
 public:
  // The numbers of all documents from 0, for loops over a whole column: calls
  // visit(const Number* numbers) with Number of 1, 2 or 4 bytes.
  template <typename Visit>
  void VisitNumbers(Visit visit) const {
    switch (width_) {
      case 1:
        return visit(static_cast<const uint8_t*>(numbers_));
      case 2:
        return visit(static_cast<const uint16_t*>(numbers_));
      default:
        return visit(static_cast<const uint32_t*>(numbers_));
    }
  }

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

  // Begins to read all contents from the disk, for who reads them one by one.
  void FetchContents() const;

  // Returns the bytes of a content, 1..contents(); "" of number 0.
  absl::string_view Content(uint32_t number) const;

  // Returns the number of the first content not below `bytes`, contents() + 1
  // if there is none.
  uint32_t LowerBound(absl::string_view bytes) const;

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

  // The last docid of the segment.
  uint32_t last() const { return last_; }

  // In the order of their slots.
  const std::vector<StoredColumn>& columns() const { return columns_; }

  // Returns the column of a slot, or null if the file has none.
  const StoredColumn* Find(uint32_t slot) const;

 private:
  explicit ColumnFile(MappedFile file) : file_(std::move(file)) {}

  bool ReadColumns();
  bool AddColumn(const Json& row);

  MappedFile file_;
  uint32_t last_ = 0;
  std::vector<StoredColumn> columns_;
};

class ColumnFileWriter {
 public:
  // `last` is the last docid.
  ColumnFileWriter(const std::string& path, uint32_t last);

  // Adds the column of a slot. `contents` ascend; numbers[docid] is 1 + the
  // index of the document's content, or 0, and has last + 1 entries.
  void AddColumn(uint32_t slot, absl::Span<const std::string> contents,
                 absl::Span<const uint32_t> numbers);

  // Errors: what the file system says.
  absl::Status Finish();

 private:
  BlockFileWriter file_;
  Json directory_;
};

}  // namespace imr

#endif  // IMR_COMMON_COLUMN_FILE_H_
