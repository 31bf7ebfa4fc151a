// One determination of a letter of any year: its parts as a layout found them,
// and what is read of them.
// Outside face: DeterminationParts, AppendDetermination().
#ifndef IMR_INDEXER_DETERMINATION_PARTS_H_
#define IMR_INDEXER_DETERMINATION_PARTS_H_

#include <optional>

#include "absl/strings/string_view.h"

#include "common/letter.h"
#include "indexer/passage.h"

namespace imr {

// The parts of one determination, views into the passage; empty if absent.
struct DeterminationParts {
  absl::string_view request;
  std::optional<Outcome> outcome;
  absl::string_view claims_administrator;  // after its label
  absl::string_view reviewer;              // after its label
  absl::string_view rationale;
  bool has_prose_guidelines = false;  // as in letters of 2013
  // The reviewer relied on what the claims administrator did.
  bool cites_the_same = false;
};

// Appends one determination: reads its request and guidelines, gives evidence
// its place in the letter, and reports what is odd.
void AppendDetermination(const Passage& passage,
                         const DeterminationParts& parts, Letter& letter);

}  // namespace imr

#endif  // IMR_INDEXER_DETERMINATION_PARTS_H_
