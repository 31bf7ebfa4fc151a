// Whether a request looks back at treatment already given.
// Outside face: FindRetrospective().
#ifndef IMR_INDEXER_REQUEST_RETROSPECTIVE_H_
#define IMR_INDEXER_REQUEST_RETROSPECTIVE_H_

#include "indexer/request_tokens.h"

namespace imr {

// Returns the token that says the request is retrospective, or null.
const RequestToken* FindRetrospective(const RequestTokens& tokens);

}  // namespace imr

#endif  // IMR_INDEXER_REQUEST_RETROSPECTIVE_H_
