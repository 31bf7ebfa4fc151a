// Which documents may hold words near each other, told from sets and postings
// alone, so that only their word sequences are read.
// Outside face: HoldersOf(), HoldersIn(). Used by evaluate.cc
// and proximity.cc.
#ifndef IMR_SEARCHER_PROXIMITY_HOLDERS_H_
#define IMR_SEARCHER_PROXIMITY_HOLDERS_H_

#include "common/fields.h"
#include "searcher/docset.h"
#include "searcher/evaluate.h"
#include "searcher/index_reader.h"
#include "searcher/query_tree.h"

namespace imr {

// Returns the documents of `candidates` that may hold the kPhrase or kNear
// `node`: they have its rare words. Throws Xapian::Error, as does the other.
DocSet HoldersOf(const IndexReader& index, const QueryNode& node,
                 const DocSet& candidates, Evaluator& evaluator);

// Returns the documents of `holders` that may hold it in text field `field`:
// all words of it stand there. Prefixes are left to the sequences.
DocSet HoldersIn(FieldId field, const QueryNode& node, const DocSet& holders,
                 Evaluator& evaluator);

}  // namespace imr

#endif  // IMR_SEARCHER_PROXIMITY_HOLDERS_H_
