// What a request asks for first: its treatments and drugs in one list, and the
// one of them that decides the category.
// Outside face: ListItems(), HeadOf(), IsSelfInjected().
#ifndef IMR_INDEXER_REQUEST_HEAD_H_
#define IMR_INDEXER_REQUEST_HEAD_H_

#include <cstddef>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

#include "common/lexicon.h"
#include "common/words.h"
#include "indexer/request_drugs.h"
#include "indexer/request_treatments.h"

namespace imr {

// A treatment or a drug, by its place.
struct RequestItem {
  const LexiconEntry* treatment = nullptr;
  const RequestDrug* drug = nullptr;
  size_t begin = 0;
  size_t end = 0;
  size_t first = 0;  // words of a treatment
  size_t last = 0;
  absl::string_view category;  // a name of categories.tsv
};

// Returns treatments and drugs in reading order.
std::vector<RequestItem> ListItems(
    absl::Span<const Word> words, absl::Span<const RequestTreatment> treatments,
    absl::Span<const RequestDrug> drugs);

// Returns the item, of one or more, that is asked for itself.
const RequestItem& HeadOf(absl::Span<const Word> words,
                          absl::Span<const RequestItem> items);

// Returns whether patients inject drugs of this class themselves: these are
// prescriptions, not procedures.
bool IsSelfInjected(absl::string_view drug_class);

}  // namespace imr

#endif  // IMR_INDEXER_REQUEST_HEAD_H_
