// Why a query finds what it finds: what was understood, the tree with the
// number of determinations for each of its parts, the same as Xapian says it,
// and what puts the matches in order.
// Outside face: Explain(), ToString().
#ifndef IMR_SEARCHER_EXPLAIN_H_
#define IMR_SEARCHER_EXPLAIN_H_

#include <string>
#include <vector>

#include "absl/status/statusor.h"

#include "searcher/index_reader.h"
#include "searcher/interpret.h"
#include "searcher/request.h"
#include "searcher/result_page.h"

namespace imr {

// A part of the tree; those it consists of follow it, one deeper.
struct ExplainedNode {
  int depth = 0;
  std::string text;  // "and", "or", "not", or a leaf: "(drug alprazolam)"
  Count count;       // of what the part alone finds
};

struct Explanation {
  Interpretation interpretation;
  std::vector<ExplainedNode> nodes;  // the whole query first
  std::string filter;                // Xapian's description of what must hold
  std::string ranking;               // what puts the matches in order
};

// Errors: as Search.
absl::StatusOr<Explanation> Explain(IndexReader& index,
                                    const SearchRequest& request);

// Returns the explanation as text, a line a part.
std::string ToString(const Explanation& explanation);

}  // namespace imr

#endif  // IMR_SEARCHER_EXPLAIN_H_
