// The clauses of a guideline line, found by the words they open with, so that
// damage in one leaves the others readable.
// Outside face: FindClauses(). Used by citations.cc, which has the grammar.
#ifndef IMR_INDEXER_CITATION_CLAUSES_H_
#define IMR_INDEXER_CITATION_CLAUSES_H_

#include <cstddef>
#include <vector>

#include "absl/strings/string_view.h"

namespace imr {

enum class ClauseKind {
  kMtus,     // chapters of the schedule
  kNonMtus,  // other works
  kRemark,   // "The Expert Reviewer based their decision on ..."
};

struct Clause {
  ClauseKind kind;
  size_t begin;  // after its opening words
  size_t end;
};

// Returns the clauses of `line` in order. Openings may be run together, split,
// or have two letters misread behind "Dec".
std::vector<Clause> FindClauses(absl::string_view line);

}  // namespace imr

#endif  // IMR_INDEXER_CITATION_CLAUSES_H_
