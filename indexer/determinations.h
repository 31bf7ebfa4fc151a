// The determinations of letters since 2014: each is a request with its
// outcome, two guideline lines and a rationale.
// Outside face: ReadDeterminations(), AppendDetermination().
#ifndef IMR_INDEXER_DETERMINATIONS_H_
#define IMR_INDEXER_DETERMINATIONS_H_

#include <cstddef>
#include <optional>

#include "absl/strings/string_view.h"

#include "common/letter.h"
#include "indexer/passage.h"

namespace imr {

// Determinations kept of one letter; the longest real one has 43. More become
// a Problem (kTooManyDeterminations).
inline constexpr size_t kMaxDeterminations = 1000;

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

// Appends the determinations of `section` to the letter, in order.
void ReadDeterminations(const Passage& passage, absl::string_view section,
                        Letter& letter);

// Appends one determination: reads its request and guidelines, gives evidence
// its place in the letter, and reports what is odd.
void AppendDetermination(const Passage& passage,
                         const DeterminationParts& parts, Letter& letter);

}  // namespace imr

#endif  // IMR_INDEXER_DETERMINATIONS_H_
