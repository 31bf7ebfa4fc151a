// Which matches are scored. Scoring reads a document's words, so of a broad
// query only some documents can be; which ones is exact and depends on the
// query alone, never on the page: first documents whose request holds what the
// query says, then those whose rationale does, then the others; within each,
// the newest. Of a query of more than kMaxRankedTerms parts, which would be
// slow to look for three times, just the newest.
//
// Outside face: kMaxScored, ChooseCandidates().
#ifndef IMR_SEARCHER_CANDIDATES_H_
#define IMR_SEARCHER_CANDIDATES_H_

#include <cstddef>
#include <vector>

#include "absl/strings/string_view.h"
#include <xapian.h>

#include "searcher/docset.h"
#include "searcher/evaluate.h"
#include "searcher/index_reader.h"
#include "searcher/query_tree.h"

namespace imr {

// Documents scored for one query at most: some 2 microseconds each where word
// sequences are in memory.
inline constexpr size_t kMaxScored = 300;

// Returns up to `most` members of `matches`, which `tree` made of `query`
// finds, in ascending order. Throws Xapian::Error.
std::vector<Xapian::docid> ChooseCandidates(const IndexReader& index,
                                            const QueryNode& tree,
                                            absl::string_view query,
                                            const DocSet& matches, size_t most,
                                            Evaluator& evaluator);

}  // namespace imr

#endif  // IMR_SEARCHER_CANDIDATES_H_
