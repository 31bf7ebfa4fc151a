// The documents that builds after a given one added or replaced: what
// "find --since" shows. Merging and compaction keep the build of a letter.
// Outside face: AddedAfter(), HasAddedUpTo(). Used by run.cc and
// alert.cc.
#ifndef IMR_SEARCHER_ADDED_AFTER_H_
#define IMR_SEARCHER_ADDED_AFTER_H_

#include <cstdint>

#include "searcher/docset.h"
#include "searcher/index_reader.h"

namespace imr {

// Returns the documents, living or not, of builds after number `generation`.
DocSet AddedAfter(const IndexReader& index, uint64_t generation);

// Returns true if there are documents, living or not, of builds up to number
// `generation`.
bool HasAddedUpTo(const IndexReader& index, uint64_t generation);

}  // namespace imr

#endif  // IMR_SEARCHER_ADDED_AFTER_H_
