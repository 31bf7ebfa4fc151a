// A revision of an index: which segments it has and what they were made with.
// It stands in one small file, replaced whole by renaming, so a reader sees
// one revision and a kill leaves the old or the new.
//
//   file := SHA-256 of the JSON, 64 hex digits "\n" JSON "\n"
//
// What the JSON lacks was not known to the program that wrote it, and what it
// has beside is ignored and lost with the next revision: nothing else of the
// index may depend on it.
// Outside face: Revision, ReadRevision(), ReadAnyRevision(), WriteRevision().
#ifndef IMR_COMMON_REVISION_H_
#define IMR_COMMON_REVISION_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/time/civil_time.h"

#include "common/index_schema.h"

namespace imr {

struct SegmentEntry {
  uint64_t number = 0;          // names its folder; never used twice
  uint32_t documents = 0;       // also those that are no more
  uint32_t letters = 0;         // the same
  uint32_t dead_documents = 0;  // that are no more
  uint64_t dead_revision = 0;   // names the file of dead documents; 0: none
};

// A day on which builds wrote to the index, and the first revision of it.
struct BuildDay {
  absl::CivilDay day;
  uint64_t first = 0;
};

struct Revision {
  std::string id;             // random, of the index; a rebuild has another
  uint64_t number = 0;        // one more with every commit
  uint64_t next_segment = 1;  // number of the next segment
  uint64_t manifest = 0;      // number of the manifest's file; 0: none
  std::string manifest_sha256;
  std::vector<SegmentEntry> segments;  // in the order of their documents
  // Ascending. Revisions before the first are of programs that noted no day.
  std::vector<BuildDay> days;
  IndexSchema schema;
};

// Notes that the revision is written on `day`. Days do not go back, whatever
// clocks do: it is of the last one then.
void NoteDay(absl::CivilDay day, Revision& revision);

// Reads the revision at `path`, of the index in `index_folder`.
// Errors: NotFound if there is no index; FailedPrecondition if it is of
// another schema; DataLoss if the file is damaged; those of ReadFile.
absl::StatusOr<Revision> ReadRevision(const std::string& path,
                                      absl::string_view index_folder);

// The same, whatever schema it is of: to know which files it needs.
absl::StatusOr<Revision> ReadAnyRevision(const std::string& path,
                                         absl::string_view index_folder);

// Writes the revision to the disk, in one step.
absl::Status WriteRevision(const Revision& revision, const std::string& path);

}  // namespace imr

#endif  // IMR_COMMON_REVISION_H_
