// Postings of a segment -> the bitmaps of its frequent words
// (common/bitmap_file.h). Outside face: WriteBitmaps(), BitsOfWord().
#ifndef IMR_INDEXER_BITMAP_BUILDER_H_
#define IMR_INDEXER_BITMAP_BUILDER_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include <xapian.h>

#include "common/dead_file.h"

namespace imr {

// A word has a bitmap for the fields in which one document in so many has it:
// there bits take about the bytes of postings.
inline constexpr uint32_t kBitmapShare = 32;

// Writes the bitmaps of the words of `postings`, which has `documents`
// documents, to `path`. Throws Xapian::Error.
absl::Status WriteBitmaps(const Xapian::Database& postings, uint32_t documents,
                          const std::string& path);

// Returns the documents that have the word in one of the fields, for each of
// `fields` (term.h). Throws Xapian::Error.
std::vector<DocumentBits> BitsOfWord(const Xapian::Database& postings,
                                     uint32_t documents, absl::string_view word,
                                     absl::Span<const uint32_t> fields);

}  // namespace imr

#endif  // IMR_INDEXER_BITMAP_BUILDER_H_
