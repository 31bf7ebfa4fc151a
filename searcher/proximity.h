// Documents in which a phrase, or words near each other, stand. Word sequences
// say so exactly; a document's is read only if it holds all words.
// Outside face: AddProximityMatches().
#ifndef IMR_SEARCHER_PROXIMITY_H_
#define IMR_SEARCHER_PROXIMITY_H_

#include "searcher/docset.h"
#include "searcher/index_reader.h"
#include "searcher/query_tree.h"

namespace imr {

class Evaluator;

// Adds to `matches` the documents of `candidates` in which the kPhrase or
// kNear node holds, within one text field. `evaluator` finds the documents
// with the words. Throws Xapian::Error.
void AddProximityMatches(const IndexReader& index, const QueryNode& node,
                         const DocSet& candidates, Evaluator& evaluator,
                         DocSet& matches);

}  // namespace imr

#endif  // IMR_SEARCHER_PROXIMITY_H_
