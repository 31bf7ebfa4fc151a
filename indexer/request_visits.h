// How often, for how long: "2 times a week for 6 weeks" is twelve visits.
// Outside face: FindFrequencyTotal().
#ifndef IMR_INDEXER_REQUEST_VISITS_H_
#define IMR_INDEXER_REQUEST_VISITS_H_

#include <optional>

#include "indexer/request_refills.h"
#include "indexer/request_tokens.h"

namespace imr {

// Returns how often times how long: "2 times a week for 6 weeks", "6 weeks at
// 2x/wk", "2x6". nullopt if a factor is missing, is a range ("2-3 times a
// week" is no number), or counts another period.
std::optional<RequestCount> FindFrequencyTotal(const RequestTokens& tokens);

}  // namespace imr

#endif  // IMR_INDEXER_REQUEST_VISITS_H_
