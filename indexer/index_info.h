// What an index holds, for imr-index info: counts, sizes, versions and the
// values of each field.
// Outside face: ReadIndexInfo(), InfoToText(), InfoToJson().
#ifndef IMR_INDEXER_INDEX_INFO_H_
#define IMR_INDEXER_INDEX_INFO_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/time/civil_time.h"

#include "common/json.h"

namespace imr {

struct FieldInfo {
  std::string name;
  uint64_t values = 0;     // different ones; of a text field, words
  uint64_t documents = 0;  // that have one; 0 for words
};

struct IndexInfo {
  std::string folder;
  uint64_t letters = 0;
  uint64_t determinations = 0;
  uint64_t documents = 0;  // a letter without determinations has one
  uint64_t inputs = 0;     // files the letters came from
  uint64_t segments = 0;   // pieces the index is in
  uint64_t bytes = 0;      // on disk
  uint64_t revision = 0;   // commits so far
  std::optional<absl::CivilDay> last_day;  // on which letters were committed
  std::string schema;
  std::string program;  // version that created it
  std::string fields_fingerprint;
  std::string lexicons_fingerprint;
  std::vector<FieldInfo> fields;  // in the order of the field table
};

// Errors: NotFound if there is no index, FailedPrecondition if it is of
// another schema, DataLoss if it is damaged.
absl::StatusOr<IndexInfo> ReadIndexInfo(absl::string_view folder);

// Returns lines for a terminal.
std::string InfoToText(const IndexInfo& info);

// Returns the same with all figures as numbers.
Json InfoToJson(const IndexInfo& info);

}  // namespace imr

#endif  // IMR_INDEXER_INDEX_INFO_H_
