// Adds up the terms of each document of a segment as searches find them:
// frequent terms from their sets, others from Xapian's postings.
// Outside face: SumIndexedTerms().
#ifndef IMR_INDEXER_INDEXED_TERMS_H_
#define IMR_INDEXER_INDEXED_TERMS_H_

#include "common/segment.h"
#include "indexer/findings.h"
#include "indexer/segment_terms.h"
#include "indexer/term_sums.h"

namespace imr {

// Returns false if some postings could not be read.
bool SumIndexedTerms(const Segment& segment, const SegmentTerms& terms,
                     int threads, const SegmentFindings& findings,
                     TermSums& sums);

}  // namespace imr

#endif  // IMR_INDEXER_INDEXED_TERMS_H_
