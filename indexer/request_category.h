// The state's category and subcategory of a request, by the treatments and
// drugs it names.
// Outside face: ChooseCategory().
#ifndef IMR_INDEXER_REQUEST_CATEGORY_H_
#define IMR_INDEXER_REQUEST_CATEGORY_H_

#include <cstddef>
#include <string>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

#include "common/words.h"
#include "indexer/request_drugs.h"
#include "indexer/request_treatments.h"

namespace imr {

// What the dose printed in a request tells of its category.
struct RequestDose {
  bool is_printed = false;    // a strength or "cream": a drug is asked for
  bool is_rubbed_in = false;  // a cream or a percentage
};

// The state's category of a request and the bytes [begin, end) that decided.
struct RequestCategory {
  std::string key;          // "diagnostic_testing"; "other" if nothing tells
  std::string subcategory;  // "" if none
  size_t begin = 0;
  size_t end = 0;

  bool IsKnown() const { return begin != end; }
};

// Returns the category of a request for these treatments and drugs: that of
// its head, the first thing that is asked for itself. An injection keeps its
// category with the drug injected; a drug, test or device of an operation
// takes its own.
RequestCategory ChooseCategory(absl::Span<const Word> words,
                               absl::Span<const RequestTreatment> treatments,
                               absl::Span<const RequestDrug> drugs,
                               const RequestDose& dose);

// Returns whether drugs named in a request of this category are asked for,
// not only spoken of: "vitamin D level" asks for a test.
bool AsksForDrugs(absl::string_view category);

}  // namespace imr

#endif  // IMR_INDEXER_REQUEST_CATEGORY_H_
