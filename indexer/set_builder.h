// Postings -> the sets of a segment's frequent terms (common/set_file.h), of a
// segment that is built and of segments that are merged.
// Outside face: SetBuilder, WriteSets(), MergeSets().
#ifndef IMR_INDEXER_SET_BUILDER_H_
#define IMR_INDEXER_SET_BUILDER_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include <xapian.h>

#include "common/segment.h"
#include "common/set_file.h"
#include "indexer/frequent_terms.h"

namespace imr {

// Writes the sets of `terms` to `path`. Their first postings are in
// `postings`, which has `documents` documents. Throws Xapian::Error.
absl::Status WriteSets(const FrequentTerms& terms,
                       const Xapian::Database& postings, uint32_t documents,
                       const std::string& path);

// Writes the sets of segments that become one to `path`; `postings` are those
// of all of them. Throws Xapian::Error.
absl::Status MergeSets(absl::Span<const Segment* const> segments,
                       const Xapian::Database& postings,
                       const std::string& path);

// The documents of one term, from any number of places in turn.
class SetBuilder {
 public:
  // Sets have room for documents 1..documents.
  explicit SetBuilder(uint32_t documents);

  // Begins a term.
  void Begin(absl::string_view term);

  void AddPosting(uint32_t document, uint32_t wdf);

  // Adds the postings of `postings`, whose document d is base + d. Throws
  // Xapian::Error.
  void AddPostings(const Xapian::Database& postings, uint32_t base = 0);

  // Adds a row of another file, whose document d is base + d.
  void AddRow(const SetFile& file, uint32_t number, uint32_t base);

  uint32_t postings() const { return postings_; }

  // Returns the fields where the term stands (term.h), 0 for a value.
  uint32_t fields() const;

  // Returns the sets of these fields, as SetFileWriter::Add takes them. The
  // last call for a term.
  absl::Span<const std::vector<uint32_t>> Take();

 private:
  void AddRange(uint32_t first, uint32_t documents,
                std::vector<uint32_t>& set) const;

  const uint32_t documents_;
  std::string term_;
  bool is_word_ = false;
  uint32_t postings_ = 0;
  std::vector<std::vector<uint32_t>> of_field_;  // by bit
  std::vector<uint32_t> of_all_;                 // of a value: its one set
  std::vector<std::vector<uint32_t>> taken_;
};

}  // namespace imr

#endif  // IMR_INDEXER_SET_BUILDER_H_
