// The treatments a request names, apart from drugs.
// Outside face: FindTreatments().
#ifndef IMR_INDEXER_REQUEST_TREATMENTS_H_
#define IMR_INDEXER_REQUEST_TREATMENTS_H_

#include <cstddef>
#include <vector>

#include "absl/types/span.h"

#include "common/lexicon.h"
#include "common/words.h"

namespace imr {

// A treatment and the words [first, last) that name it.
struct RequestTreatment {
  const LexiconEntry* entry = nullptr;
  size_t first = 0;
  size_t last = 0;
};

// Returns the treatments named, in reading order.
std::vector<RequestTreatment> FindTreatments(absl::Span<const Word> words);

// Returns whether a treatment only accompanies others: "under fluoroscopy",
// "associated surgical service". Alone it is what is asked for.
bool IsQualifier(const RequestTreatment& treatment);

}  // namespace imr

#endif  // IMR_INDEXER_REQUEST_TREATMENTS_H_
