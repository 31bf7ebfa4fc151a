// How many refills a request asks for.
// Outside face: FindRefills().
#ifndef IMR_INDEXER_REQUEST_REFILLS_H_
#define IMR_INDEXER_REQUEST_REFILLS_H_

#include <cstddef>
#include <optional>

#include "indexer/request_tokens.h"

namespace imr {

// A count and the tokens [first, last) it was read from.
struct RequestCount {
  double value = 0;
  size_t first = 0;
  size_t last = 0;
};

// Returns the refills: "with 2 refills", "refills x3", "RF: 1", "three
// additional refills", "no refills" (0). nullopt if none are counted; the
// refill of a pump is a procedure.
std::optional<RequestCount> FindRefills(const RequestTokens& tokens);

}  // namespace imr

#endif  // IMR_INDEXER_REQUEST_REFILLS_H_
