// The documents of a segment's frequent terms, which would be long to read
// posting by posting.
//
//   file   := "IMRSET02" set* place* head* row* texts footer
//   set    := u64 x (documents / 64 + 1)   document d is bit d % 64 of number
//                                          d / 64: of many documents
//           | u32 x count, 0 up to 8 bytes documents, ascending: of few
//   place  := offset:u64 count:u64         a set from `offset` of sets on, of
//                                          so many documents
//   head   := u64                          of each row's term (text_heads.h)
//   row    := text:u32 length:u32 fields:u32 postings:u32 place:u32, ascending
//             by term, which is texts[text, text + length); it has as many
//             postings (term.h), and its sets are those from `place` on
//   footer := documents:u64 rows:u64 places:u64 bytes of sets:u64
//             bytes of texts:u64 "IMRSET02"
//
// A value has one set and `fields` 0. A word has `fields`, those where it
// stands, a set of each, ascending, and, if they are several, one of all. A
// set is bits where a list would take as many bytes. Numbers have the
// machine's byte order: an index is built where it is used.
// Outside face: TermSet, SetFile, SetFileWriter.
#ifndef IMR_COMMON_SET_FILE_H_
#define IMR_COMMON_SET_FILE_H_

#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"

#include "common/mapped_file.h"
#include "common/output_file.h"

namespace imr {

// The documents of a term: in one span or the other, or none.
struct TermSet {
  absl::Span<const uint64_t> bits;
  absl::Span<const uint32_t> list;

  // Calls visit(document) for each, ascending.
  template <typename Visit>
  void ForEach(Visit visit) const {
    for (uint32_t document : list) visit(document);
    for (size_t i = 0; i < bits.size(); ++i) {
      for (uint64_t left = bits[i]; left != 0; left &= left - 1) {
        visit(static_cast<uint32_t>(i * 64) +
              static_cast<uint32_t>(std::countr_zero(left)));
      }
    }
  }
};

class SetFile {
 public:
  // Errors: as MappedFile; DataLoss if it is no whole file of sets.
  static absl::StatusOr<SetFile> Open(const std::string& path);

  uint32_t documents() const { return documents_; }

  // Terms there are, 0..terms() - 1 in ascending order.
  uint32_t terms() const { return terms_; }
  absl::string_view Term(uint32_t number) const;
  uint32_t Fields(uint32_t number) const { return row_[number].fields; }
  uint32_t Postings(uint32_t number) const { return row_[number].postings; }

  // Returns the number of a term; nullopt if it is not frequent.
  std::optional<uint32_t> Find(absl::string_view term) const;

  // Returns the documents of a value, or of a word in `fields`: the bit of one
  // field, or all bits.
  TermSet Set(uint32_t number, uint32_t fields) const;

 private:
  struct Place {
    uint64_t offset, count;
  };
  struct Row {
    uint32_t text, length, fields, postings, place;
  };

  explicit SetFile(MappedFile file) : file_(std::move(file)) {}

  bool ReadFooter();
  bool IsWhole(const Place& place) const;
  bool IsWhole(const Row& row, uint64_t places) const;
  static uint32_t SetsOf(uint32_t fields);

  MappedFile file_;
  uint32_t documents_ = 0;
  uint32_t terms_ = 0;
  absl::string_view sets_;
  const Place* place_ = nullptr;
  const uint64_t* head_ = nullptr;
  const Row* row_ = nullptr;
  absl::string_view texts_;

  friend class SetFileWriter;
};

class SetFileWriter {
 public:
  SetFileWriter(const std::string& path, uint32_t documents);

  // Adds a term. Terms ascend, and the documents of each of `sets`, of which
  // there are as many as the head of this file says.
  void Add(absl::string_view term, uint32_t fields, uint32_t postings,
           absl::Span<const std::vector<uint32_t>> sets);

  // Errors: what the file system says.
  absl::Status Finish();

 private:
  void AddSet(absl::Span<const uint32_t> documents);

  const uint32_t documents_;
  OutputFile file_;
  std::vector<SetFile::Place> places_;
  std::vector<uint64_t> heads_;
  std::vector<SetFile::Row> rows_;
  std::string texts_;
};

}  // namespace imr

#endif  // IMR_COMMON_SET_FILE_H_
