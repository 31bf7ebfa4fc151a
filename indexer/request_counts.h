// What the words around a number say of it: that it counts visits, that it is
// a dose, that it stands first. Used by request_quantity.cc, which ranks
// numbers by it.
#ifndef IMR_INDEXER_REQUEST_COUNTS_H_
#define IMR_INDEXER_REQUEST_COUNTS_H_

#include <cstddef>

#include "indexer/request_frequency.h"
#include "indexer/request_tokens.h"

namespace imr {

// "1-2 tablets every 6 hours", "1 q 6 hours"; `next` stands after it.
bool IsDose(const RequestTokens& tokens, const RequestRange& range,
            size_t next);

// "10 patches/box".
bool IsPerBox(const RequestTokens& tokens, const RequestRange& range);

// "6 of 12 visits": six are in dispute. `of` stands behind the six.
bool IsOfWhole(const RequestTokens& tokens, size_t of);

// Returns the noun of visits that the words from token `from` on lead to, 0 if
// they lead to none: "additional post-operative physical therapy sessions".
size_t VisitNoun(const RequestTokens& tokens, size_t from);

// "visits 12", "tablets: 60", "injections, 3,".
bool FollowsNoun(const RequestTokens& tokens, size_t i);

// "series of 3", "up to 6", "trial of 8".
bool IsSeries(const RequestTokens& tokens, size_t i);

// The first number of the request or of its part after ":".
bool IsLeading(const RequestTokens& tokens, size_t i);

// "Unspecified number of", "unknown prescription".
bool IsUnspecified(const RequestTokens& tokens);

}  // namespace imr

#endif  // IMR_INDEXER_REQUEST_COUNTS_H_
