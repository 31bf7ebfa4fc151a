// The percentages of a compound's drugs.
// Outside face: ReadPercents().
#ifndef IMR_INDEXER_REQUEST_PERCENTS_H_
#define IMR_INDEXER_REQUEST_PERCENTS_H_

#include <vector>

#include "indexer/request_drugs.h"
#include "indexer/request_tokens.h"

namespace imr {

// Gives the drugs of a compound, two or more, the percentages that stand by
// them.
void ReadPercents(const RequestTokens& tokens, std::vector<RequestDrug>& drugs);

}  // namespace imr

#endif  // IMR_INDEXER_REQUEST_PERCENTS_H_
