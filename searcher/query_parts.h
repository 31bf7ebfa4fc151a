// The parts of a query of which all must hold, each with what it finds alone:
// what is said and shown where the whole finds nothing, or little.
//
// To find a phrase of common words alone, the word sequences of all documents
// that hold them would be read; a search that finds nothing is not to take a
// hundred times as long as one that does. Such a part has these documents, a
// bound, and Narrow() finds the phrase among those that matter.
// Outside face: QueryPart, PartsOf(), Narrow(). Used by run.cc,
// nothing_found.cc and closest.cc.
#ifndef IMR_SEARCHER_QUERY_PARTS_H_
#define IMR_SEARCHER_QUERY_PARTS_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "absl/types/span.h"

#include "searcher/docset.h"
#include "searcher/evaluate.h"
#include "searcher/query_tree.h"

namespace imr {

// Parts of a query that are looked at; more would keep the reader waiting.
inline constexpr size_t kMaxPartsTried = 12;

// Word sequences that are read for a part; some 20 ms.
inline constexpr int64_t kMaxSequencesRead = 20'000;

struct QueryPart {
  QueryNode node;
  DocSet alone;           // what it finds
  bool is_bound = false;  // `alone` also has documents that it does not find
};

// Returns the first parts of `tree`, kMaxPartsTried at most. Those for which
// more than `max_sequences` would be read are bounds. Throws Xapian::Error.
std::vector<QueryPart> PartsOf(const QueryNode& tree, Evaluator& evaluator,
                               int64_t max_sequences = kMaxSequencesRead);

// Leaves of `set`, whose documents are in all `parts` that are bounds, those
// that these parts find. Throws Xapian::Error.
void Narrow(absl::Span<const QueryPart* const> parts, Evaluator& evaluator,
            DocSet& set);

}  // namespace imr

#endif  // IMR_SEARCHER_QUERY_PARTS_H_
