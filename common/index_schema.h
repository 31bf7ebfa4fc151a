// What an index is on disk, and whether this program may read it. Both
// programs open an index through these names and this check.
//
//   DIR/xapian/      the documents, one a determination, and the manifest of
//                    inputs (indexer/manifest.h) in their metadata
//   DIR/xapian/imr.columns  the value slots once more, quick to read
//                    (column_file.h); readers do without it
//   DIR/xapian.new/  a rebuild or compaction under way; swapped in when it is
//                    whole, left behind by a kill and removed by the next
//   DIR/lock         held by the one process that writes
//
// Metadata of the documents' database: "schema" the version of all this,
// "fields" and "lexicons" fingerprints of what the documents were made with,
// "program" the version of the program that created it; and the ids of words
// (word_sequence.h).
#ifndef IMR_COMMON_INDEX_SCHEMA_H_
#define IMR_COMMON_INDEX_SCHEMA_H_

#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include <xapian.h>

namespace imr {

// Raise when the same letters would give other documents, whatever the cause
// outside the field table and the lexicons: terms, slots, record, reading.
inline constexpr int kIndexSchemaVersion = 2;

// Returns DIR/xapian, what Xapian::Database opens.
std::string XapianFolder(absl::string_view index_folder);

// Returns DIR/xapian/imr.columns: beside the tables, so that it goes when they
// are replaced.
std::string ColumnsPath(absl::string_view index_folder);

// Returns DIR/xapian.new.
std::string FreshXapianFolder(absl::string_view index_folder);

// Returns DIR/lock.
std::string LockFile(absl::string_view index_folder);

// Returns a short hash of every row of the field table.
std::string FieldsFingerprint();

// Returns the metadata, key and value, that say what this program writes.
std::vector<std::pair<std::string, std::string>> SchemaMetadata();

// Errors: FailedPrecondition saying what differs and to rebuild, if the index
// was made with another schema, field table or lexicons; DataLoss if it does
// not say with which. Xapian's exceptions pass through.
absl::Status CheckIndexSchema(const Xapian::Database& database,
                              absl::string_view index_folder);

}  // namespace imr

#endif  // IMR_COMMON_INDEX_SCHEMA_H_
