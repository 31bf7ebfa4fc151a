// Why a hit stands where it does: its score, part by part.
// Outside face: ExplainHit(), ToString().
#ifndef IMR_SEARCHER_EXPLAIN_HIT_H_
#define IMR_SEARCHER_EXPLAIN_HIT_H_

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

#include "searcher/index_reader.h"
#include "searcher/request.h"
#include "searcher/score_parts.h"

namespace imr {

struct HitExplanation {
  std::string id;      // "CM14-0012345#1"
  bool found = false;  // the query finds it
  bool ranked = true;  // false: the query puts its matches newest first
  bool scored = true;  // false: it stands behind the candidates, newest first
  ScoreParts parts;
  std::vector<std::string> notes;  // on how the query was read
};

// Returns how the score of determination `id` comes about, found or not; of
// the id of a letter, that of its best.
// Errors: as Search; NotFound if the index has no such determination.
absl::StatusOr<HitExplanation> ExplainHit(IndexReader& index,
                                          const SearchRequest& request,
                                          absl::string_view id);

// Returns the explanation as text, a line a part, its notes last.
std::string ToString(const HitExplanation& explanation);

}  // namespace imr

#endif  // IMR_SEARCHER_EXPLAIN_HIT_H_
