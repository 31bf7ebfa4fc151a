// The contents of documents' slots -> a column file (common/column_file.h),
// collected in memory until all documents are there.
// Outside face: ColumnBuilder.
#ifndef IMR_INDEXER_COLUMN_BUILDER_H_
#define IMR_INDEXER_COLUMN_BUILDER_H_

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/status/status.h"
#include "absl/strings/string_view.h"

#include "common/column_file.h"

namespace imr {

class ColumnBuilder {
 public:
  // Begins the next document.
  void BeginDocument() { ++documents_; }

  // Gives the document begun its content in a slot.
  void Add(uint32_t slot, absl::string_view content);

  // Adds all documents of a file.
  void AddFile(const ColumnFile& file);

  // Errors: what the file system says.
  absl::Status Finish(const std::string& path) const;

 private:
  struct Column {
    absl::flat_hash_map<std::string, uint32_t> contents;  // number, from 1
    std::vector<uint32_t> numbers = {0};  // by document, as far as it has any
  };

  static uint32_t NumberOf(absl::string_view content, Column& column);

  uint32_t documents_ = 0;
  std::map<uint32_t, Column> columns_;  // by slot
};

}  // namespace imr

#endif  // IMR_INDEXER_COLUMN_BUILDER_H_
