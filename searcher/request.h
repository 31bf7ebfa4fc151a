// What was asked, as typed: before anything is understood.
#ifndef IMR_SEARCHER_REQUEST_H_
#define IMR_SEARCHER_REQUEST_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/time/civil_time.h"
#include "absl/time/clock.h"
#include "absl/time/time.h"

#include "common/fields.h"

namespace imr {

enum class ResultUnit { kDetermination, kLetter };
enum class SortOrder { kRelevance, kNewest, kOldest };

struct FacetRequest {
  FieldId field;
  int limit = 10;  // values shown; 0 for all
};

struct SearchRequest {
  std::string query;
  bool literal = false;            // bare words are only words
  std::vector<std::string> cases;  // only letters of these; empty: of all
  ResultUnit unit = ResultUnit::kDetermination;
  SortOrder sort = SortOrder::kRelevance;
  int64_t offset = 0;
  int64_t limit = 10;  // 0 for all
  std::vector<FacetRequest> facets;
  bool facets_only = false;
  std::optional<uint64_t> since;  // only what builds after this one added
  // What "last-2-years" is counted from.
  absl::CivilDay today = absl::ToCivilDay(absl::Now(), absl::LocalTimeZone());
  bool fold = false;     // near-duplicates are shown as one (folding.h)
  bool snippets = true;  // hits have one each
  bool closest = true;   // as a page that finds next to nothing shows it
};

}  // namespace imr

#endif  // IMR_SEARCHER_REQUEST_H_
