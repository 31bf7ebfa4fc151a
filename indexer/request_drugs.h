// The drugs a request names.
// Outside face: FindDrugs().
#ifndef IMR_INDEXER_REQUEST_DRUGS_H_
#define IMR_INDEXER_REQUEST_DRUGS_H_

#include <cstddef>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

#include "common/letter.h"
#include "common/words.h"
#include "indexer/request_tokens.h"

namespace imr {

// A drug and the bytes [begin, end) of its name in the request.
struct RequestDrug {
  Drug drug;
  size_t begin = 0;
  size_t end = 0;
};

// Returns the drugs of `request` in reading order. A name takes its salt and
// release form ("Orphenadrine Citrate ER") and a second name of the same drug
// ("Meloxicam (Mobic)"); the parts of a compound are one drug each, with
// their percentages. A name with one slip counts before a dose, and where the
// request holds no known drug and no treatment (`has_treatments`). `words` and
// `tokens` are those of `request`.
std::vector<RequestDrug> FindDrugs(absl::string_view request,
                                   absl::Span<const Word> words,
                                   const RequestTokens& tokens,
                                   bool has_treatments);

}  // namespace imr

#endif  // IMR_INDEXER_REQUEST_DRUGS_H_
