// Value slots of a finished index -> its column file (common/column_file.h).
// Nothing depends on it but speed. Outside face: RefreshColumns().
#ifndef IMR_INDEXER_COLUMN_BUILDER_H_
#define IMR_INDEXER_COLUMN_BUILDER_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include <xapian.h>

namespace imr {

// Documents that readers may have to read from Xapian's streams before the
// columns are written anew: some 10 ms of a query that looks at all fields.
inline constexpr uint32_t kMaxUncovered = 10000;

// Writes the column file of the index in `folder` anew if there is none that
// belongs to it or it leaves out more than `max_uncovered` documents.
// Errors: what Xapian or the file system says; the index is whole without.
absl::Status RefreshColumns(absl::string_view folder,
                            uint32_t max_uncovered = kMaxUncovered);

// Returns what is wrong with the column file of the index in `folder`, which
// is opened as `database`: contents that are not those of the slots, or that
// it cannot be read. Nothing if there is none. Throws Xapian::Error.
std::vector<std::string> CheckColumns(const Xapian::Database& database,
                                      absl::string_view folder);

}  // namespace imr

#endif  // IMR_INDEXER_COLUMN_BUILDER_H_
