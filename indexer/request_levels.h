// Places in the tokens of a request: levels of the spine and the words around
// them.
// Outside face: IsLevel(), IsOfPlace().
#ifndef IMR_INDEXER_REQUEST_LEVELS_H_
#define IMR_INDEXER_REQUEST_LEVELS_H_

#include <cstddef>

#include "indexer/request_tokens.h"

namespace imr {

// Returns whether token `i` numbers a level of the spine: "L4", "C 5", the 5 of
// "L4, 5" and "L4 - 5".
bool IsLevel(const RequestTokens& tokens, size_t i);

// Returns whether token `i` may be one of a place: of "for the left knee and
// L4-5".
bool IsOfPlace(const RequestTokens& tokens, size_t i);

}  // namespace imr

#endif  // IMR_INDEXER_REQUEST_LEVELS_H_
