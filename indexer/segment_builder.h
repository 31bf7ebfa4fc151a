// Writes a segment (common/index_schema.h): letters go in one by one, and in
// the end the folder is whole and on the disk. Terms that are rare so far are
// inverted by Xapian in small parts on several threads (parts_writer.h) and
// merged; postings of the others (frequent_terms.h), the order of words and
// the columns are collected in memory; letters go straight to their file.
// Outside face: SegmentBuilder.
#ifndef IMR_INDEXER_SEGMENT_BUILDER_H_
#define IMR_INDEXER_SEGMENT_BUILDER_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"

#include "common/letter_file.h"
#include "common/revision.h"
#include "common/word_file.h"
#include "indexer/column_builder.h"
#include "indexer/document_builder.h"
#include "indexer/frequent_terms.h"
#include "indexer/parts_writer.h"
#include "indexer/segment_merge.h"

namespace imr {

struct SegmentOptions {
  uint64_t generation = 0;  // the build whose letters these are
  int threads = 1;
  size_t parts_per_merge = kPartsPerMerge;  // at least 2
};

class SegmentBuilder {
 public:
  // Makes segment `number` of the index in `index_folder`.
  static absl::StatusOr<std::unique_ptr<SegmentBuilder>> Open(
      absl::string_view index_folder, uint64_t number,
      const SegmentOptions& options);

  // Adds a letter; waits while the threads are behind. `generation` is the
  // content of its slot, "" for that of the options.
  // Errors: the first that writing met, e.g. that the disk is full.
  absl::Status Add(LetterDocuments letter, absl::string_view generation = "");

  uint32_t documents() const { return documents_; }

  // Bytes held in memory, about.
  size_t bytes() const;

  // Ends the segment, with all on the disk. The last call.
  absl::StatusOr<SegmentEntry> Finish();

 private:
  SegmentBuilder(std::string folder, uint64_t number,
                 const SegmentOptions& options);

  void AddWords(const LetterDocuments& letter,
                absl::Span<const uint32_t> numbers);
  void AddColumns(const LetterDocuments& letter, absl::string_view generation);
  std::vector<RareTerms> AddTerms(LetterDocuments& letter,
                                  absl::Span<const uint32_t> numbers);

  const std::string folder_;
  const uint64_t number_;
  const std::string generation_;  // as its slot holds it
  const size_t parts_per_merge_;
  uint32_t documents_ = 0;
  uint32_t letters_ = 0;
  FrequentTerms frequent_;
  PartsWriter parts_;
  LetterFileWriter letter_file_;
  WordFileWriter words_;
  ColumnBuilder columns_;
};

}  // namespace imr

#endif  // IMR_INDEXER_SEGMENT_BUILDER_H_
