// Tallies of a segment's facets (common/tally_file.h) from its columns and
// letters.
// Outside face: TalliesOf(), WriteTallies(), HasRightTallies().
#ifndef IMR_INDEXER_TALLY_BUILDER_H_
#define IMR_INDEXER_TALLY_BUILDER_H_

#include <string>

#include "absl/status/status.h"

#include "common/column_file.h"
#include "common/fields.h"
#include "common/letter_file.h"
#include "common/tally_file.h"

namespace imr {

// Returns the tallies of a facet's column, over all documents of the segment.
SlotTallies TalliesOf(const Field& field, const StoredColumn& column,
                      const LetterFile& letters);

// Writes the tallies of every facet in a segment's folder, which has its
// columns and letters.
// Errors: as opening those; what the file system says.
absl::Status WriteTallies(const std::string& segment_folder);

// Returns whether the tallies of a segment are those of its columns and
// letters.
bool HasRightTallies(const TallyFile& tallies, const ColumnFile& columns,
                     const LetterFile& letters);

}  // namespace imr

#endif  // IMR_INDEXER_TALLY_BUILDER_H_
