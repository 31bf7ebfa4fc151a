// The indexing river: inputs -> letters -> documents -> index. pipeline.cc is
// its picture as code; start reading there.
// Outside face: BuildIndex().
#ifndef IMR_INDEXER_PIPELINE_H_
#define IMR_INDEXER_PIPELINE_H_

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/time/civil_time.h"

#include "indexer/index_writer.h"
#include "indexer/report.h"

namespace imr {

struct BuildOptions {
  std::string index_folder;
  std::vector<std::string> inputs;  // as ListInputs takes them
  int jobs = 1;                     // threads that read letters
  bool prune = false;               // take out letters whose input is gone
  bool rebuild = false;             // begin with an empty index
  absl::CivilDay day = {};          // of the build, which the index remembers
  uint32_t documents_per_segment = kDocumentsPerSegment;
  size_t memory_bytes = kDefaultMemoryBytes;  // of segments being written
  // Set from outside, e.g. by Ctrl-C, to end the build early; or null.
  const std::atomic<bool>* stop = nullptr;
};

// Adds and updates the letters of the inputs. If stopped, the report says
// interrupted: what was complete is committed, a rebuild is dropped.
// Errors: NotFound if there is no input or none that can be read, those of
// ListInputs and IndexWriter; the index is then as it was after the last
// commit.
absl::StatusOr<BuildReport> BuildIndex(const BuildOptions& options);

}  // namespace imr

#endif  // IMR_INDEXER_PIPELINE_H_
