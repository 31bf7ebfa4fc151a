// Words that stand near each other: phrases and "within n words". Word
// sequences say so exactly; a document's is read only if it holds all words.
// Outside face: IsPhrase(), AreNear(), AddProximityMatches().
#ifndef IMR_SEARCHER_PROXIMITY_H_
#define IMR_SEARCHER_PROXIMITY_H_

#include <cstdint>
#include <vector>

#include "absl/types/span.h"

#include "searcher/docset.h"
#include "searcher/index_reader.h"
#include "searcher/query_tree.h"

namespace imr {

// The positions at which a word stands in a text, ascending.
using Positions = std::vector<uint32_t>;

// Returns true if the words stand one after another somewhere, the i-th at
// position p + i.
bool IsPhrase(absl::Span<const Positions> words);

// A word that must occur `times` times.
struct NearWord {
  Positions positions;
  size_t times = 1;
};

// Returns true if somewhere all words stand within `distance` positions of
// each other, in any order.
bool AreNear(absl::Span<const NearWord> words, int distance);

// Adds to `matches` the documents of `candidates` in which the kPhrase or
// kNear leaf holds, within one text field. Throws Xapian::Error.
void AddProximityMatches(const IndexReader& index, const QueryNode& leaf,
                         const DocSet& candidates, DocSet& matches);

}  // namespace imr

#endif  // IMR_SEARCHER_PROXIMITY_H_
