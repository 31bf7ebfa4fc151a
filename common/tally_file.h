// What a segment's facets are counted from beside its columns
// (column_file.h): the values of each content, how many documents and letters
// of the whole segment have a value, and where a letter has one again.
//
// A block file (block_file.h) with the magic "IMRTAL01":
//
//   block      := offset:u32 x (values + 1), bytes     values, ascending
//               | end:u32 x (contents + 1), value:u32*  values of each content,
//                                                      from 0, which has none
//               | (documents:u32 letters:u32) x values  totals
//               | set x (1 + frequent values)           repeats, then the
//                                                      documents of each
//   set        := u64 x (documents / 64 + 1)   document d is bit d % 64 of
//                                              number d / 64
//   directory  := JSON: {"documents", "slots": [{"slot", "values", "contents",
//                 "listed", "frequent", "texts", "lists", "totals", "sets"}]},
//                 the last four offsets of blocks; sets is 0 where a letter's
//                 documents share their values
//
// "frequent" are values, ascending. A repeat is a document with a value, not a
// frequent one, that one before of the same letter has too.
// Outside face: TallyFile, StoredTallies, SlotTallies, TallyFileWriter.
#ifndef IMR_COMMON_TALLY_FILE_H_
#define IMR_COMMON_TALLY_FILE_H_

#include <cstddef>
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

// How many documents and letters have a value.
struct ValueTotal {
  uint32_t documents = 0;
  uint32_t letters = 0;

  friend bool operator==(const ValueTotal&, const ValueTotal&) = default;
};

// What is written of a slot, and StoredTallies reads.
struct SlotTallies {
  uint32_t slot = 0;
  std::vector<std::string> values;  // ascending
  std::vector<uint32_t> ends;       // of each content's list, from content 0 on
  std::vector<uint32_t> lists;      // of values, ascending in each
  std::vector<ValueTotal> totals;   // by value
  std::vector<uint32_t> frequent;   // values
  std::vector<uint64_t> sets;       // empty if letters share their values
};

// One slot's tallies in a mapped file. Damage shows as less or as zeros.
class StoredTallies {
 public:
  uint32_t slot() const { return slot_; }

  // Values there are, numbered from 0 in ascending order of their bytes, which
  // have the form of the slot.
  uint32_t values() const { return static_cast<uint32_t>(totals_.size()); }
  absl::string_view Value(uint32_t value) const;
  const ValueTotal& Total(uint32_t value) const { return totals_[value]; }

  // Contents there are, as many as in the column.
  uint32_t contents() const { return static_cast<uint32_t>(ends_.size() - 1); }

  // Calls visit(value) for each value of a content, ascending; there are none
  // of content 0.
  template <typename Visit>
  void ForEachValueOf(uint32_t content, Visit visit) const {
    for (uint32_t value : ListOf(content)) {
      if (value < values()) visit(value);
    }
  }

  // Whether the documents of a letter share their values.
  bool is_shared() const { return sets_.empty(); }

  // Unless they do: the repeats, the frequent values, and the documents of
  // frequent()[i].
  absl::Span<const uint64_t> sets() const { return sets_; }
  const uint64_t* repeats() const { return sets_.data(); }
  const std::vector<uint32_t>& frequent() const { return frequent_; }
  const uint64_t* FrequentSet(size_t i) const {
    return sets_.data() + (i + 1) * words_;
  }

 private:
  friend class TallyFile;

  absl::Span<const uint32_t> ListOf(uint32_t content) const {
    if (content == 0 || content >= ends_.size()) return {};
    const uint32_t begin = ends_[content - 1];
    const uint32_t end = ends_[content];
    if (begin > end || end > lists_.size()) return {};
    return lists_.subspan(begin, end - begin);
  }

  uint32_t slot_ = 0;
  absl::Span<const uint32_t> offsets_;
  absl::string_view texts_;
  absl::Span<const uint32_t> ends_;
  absl::Span<const uint32_t> lists_;
  absl::Span<const ValueTotal> totals_;
  std::vector<uint32_t> frequent_;
  size_t words_ = 0;  // of a set
  absl::Span<const uint64_t> sets_;
};

class TallyFile {
 public:
  // Errors: as MappedFile; DataLoss if it is no whole file of tallies.
  static absl::StatusOr<TallyFile> Open(const std::string& path);

  // Documents of the segment.
  uint32_t documents() const { return documents_; }

  // In the order of their slots.
  const std::vector<StoredTallies>& slots() const { return slots_; }

  // Returns the tallies of a slot, or null if the file has none.
  const StoredTallies* Find(uint32_t slot) const;

 private:
  explicit TallyFile(MappedFile file) : file_(std::move(file)) {}

  bool ReadSlots();
  bool AddSlot(const Json& row);

  MappedFile file_;
  uint32_t documents_ = 0;
  std::vector<StoredTallies> slots_;
};

class TallyFileWriter {
 public:
  TallyFileWriter(const std::string& path, uint32_t documents);

  void Add(const SlotTallies& tallies);

  // Errors: what the file system says.
  absl::Status Finish();

 private:
  BlockFileWriter file_;
  Json directory_;
};

}  // namespace imr

#endif  // IMR_COMMON_TALLY_FILE_H_
