// How many of it a request asks for: tablets, visits, grams, braces.
// Outside face: FindQuantity().
#ifndef IMR_INDEXER_REQUEST_QUANTITY_H_
#define IMR_INDEXER_REQUEST_QUANTITY_H_

#include <optional>
#include <vector>

#include "absl/types/span.h"

#include "indexer/request_chain.h"
#include "indexer/request_refills.h"
#include "indexer/request_strength.h"
#include "indexer/request_tokens.h"

namespace imr {

// What is known of a request before it is counted.
struct QuantityContext {
  bool is_drug = false;
  bool has_schedule = true;   // "2 times a week for 6 weeks" is twelve visits
  bool counts_hours = false;  // of a programme, hours are units
  bool names_teeth = false;   // "#19" is a tooth
  std::vector<RequestSpan> names;  // "Synvisc One", "chem 8" count nothing
  absl::Span<const RequestStrength> strengths;
  const RequestStrength* strength = nullptr;  // the one chosen, or null
  std::optional<RequestCount> refills;
};

// Returns the count in dispute. Of several numbers the plainest wins: "#60"
// before "60 tablets", before "2 times a week for 6 weeks", "x 12", "120 gm",
// "1 prescription of", and a bare number at the end. A range of counts gives
// its upper figure; lengths of time, levels of the spine, codes and doses
// are no counts.
std::optional<RequestCount> FindQuantity(const RequestTokens& tokens,
                                         const QuantityContext& context);

}  // namespace imr

#endif  // IMR_INDEXER_REQUEST_QUANTITY_H_
