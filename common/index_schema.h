// What an index is on disk. Both programs open an index through these names.
//
//   DIR/revision           which segments there are: what readers see
//                          (revision.h); replaced by renaming, never written
//   DIR/rebuild            the same for a rebuild under way
//   DIR/manifest.N         the inputs and letters of a revision
//                          (indexer/manifest.h)
//   DIR/segments/N/        letters, never changed once a revision names it:
//     postings/            Xapian: terms -> documents (term.h)
//     letters              the letters as understood (letter_file.h)
//     words                the order of their words (word_file.h)
//     columns              their values by document (column_file.h)
//     sets                 documents of frequent terms (set_file.h)
//     tallies              counts of facets by value (tally_file.h)
//     sums                 the size and SHA-256 of each of these files
//   DIR/segments/N.dead-M  documents of a segment that are no more, as of
//                          revision M (dead_file.h)
//   DIR/lock               held by the one process that writes
//
// A document is one determination; a letter's documents stand together, in the
// order of its determinations. Documents of a segment are numbered from 1,
// those of an index go on from one segment to the next.
#ifndef IMR_COMMON_INDEX_SCHEMA_H_
#define IMR_COMMON_INDEX_SCHEMA_H_

#include <cstdint>
#include <string>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"

namespace imr {

// Raise when the same letters would give other files, whatever the cause
// outside the field table, the lexicons and the dictionary of letters.
inline constexpr int kIndexSchemaVersion = 6;

// What an index was made with. Readers and writers refuse another.
struct IndexSchema {
  std::string version;     // kIndexSchemaVersion
  std::string fields;      // hash of every row of the field table
  std::string lexicons;    // hash of the lexicons
  std::string dictionary;  // hash of schemas/letter.dict
  std::string program;     // version of the program; not compared

  // Returns what this program writes.
  static IndexSchema Mine();
};

// Errors: FailedPrecondition saying what differs and to rebuild.
absl::Status CheckIndexSchema(const IndexSchema& found,
                              absl::string_view index_folder);

std::string RevisionPath(absl::string_view index_folder);
std::string RebuildRevisionPath(absl::string_view index_folder);
std::string ManifestPathOf(absl::string_view index_folder, uint64_t number);
std::string SegmentsFolder(absl::string_view index_folder);
std::string SegmentFolder(absl::string_view index_folder, uint64_t segment);
std::string DeadPath(absl::string_view index_folder, uint64_t segment,
                     uint64_t revision);
std::string LockFile(absl::string_view index_folder);

// Files of a segment's folder.
inline constexpr char kPostingsName[] = "postings";
inline constexpr char kLettersName[] = "letters";
inline constexpr char kWordsName[] = "words";
inline constexpr char kColumnsName[] = "columns";
inline constexpr char kSetsName[] = "sets";
inline constexpr char kTalliesName[] = "tallies";
inline constexpr char kSumsName[] = "sums";

}  // namespace imr

#endif  // IMR_COMMON_INDEX_SCHEMA_H_
