// What follows "Decision based on MTUS": chapters with editions, topics or
// sections, and pages. The grammar stands at the top of mtus_citation.cc.
// Outside face: ReadMtusClause().
#ifndef IMR_INDEXER_MTUS_CITATION_H_
#define IMR_INDEXER_MTUS_CITATION_H_

#include <cstddef>

#include "indexer/citation_scanner.h"
#include "indexer/citations.h"

namespace imr {

// Reads bytes [begin, end) of the scanner's line and appends the chapters to
// `reading`; sets reading.complete to false if no chapter is there.
void ReadMtusClause(const CitationScanner& scanner, size_t begin, size_t end,
                    CitationsReading& reading);

}  // namespace imr

#endif  // IMR_INDEXER_MTUS_CITATION_H_
