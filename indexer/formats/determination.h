// What the layouts since 2014 share: their sections and determinations.
// Outside face: ReadDetermination().
#ifndef IMR_INDEXER_FORMATS_DETERMINATION_H_
#define IMR_INDEXER_FORMATS_DETERMINATION_H_

#include "common/letter.h"
#include "indexer/passage.h"

namespace imr {

void ReadDetermination(const Passage& passage, Letter& letter);

}  // namespace imr

#endif  // IMR_INDEXER_FORMATS_DETERMINATION_H_
