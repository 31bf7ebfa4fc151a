// Which parts of the body hold which, by the names of the lexicon.
// Outside face: IsPartOf(), RelatedParts(). Used by asked_names.cc and
// bare_places.cc.
#ifndef IMR_SEARCHER_BODY_PARTS_H_
#define IMR_SEARCHER_BODY_PARTS_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"

namespace imr {

// Returns true if `whole` holds `part`, or is it.
bool IsPartOf(absl::string_view part, absl::string_view whole);

// Returns the parts of the body that hold `part`, and those that it holds.
const std::vector<std::string>& RelatedParts(absl::string_view part);

}  // namespace imr

#endif  // IMR_SEARCHER_BODY_PARTS_H_
