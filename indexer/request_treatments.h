// What a request asks for, apart from drugs' names: treatments and the
// state's category and subcategory.
// Outside face: FindTreatments().
#ifndef IMR_INDEXER_REQUEST_TREATMENTS_H_
#define IMR_INDEXER_REQUEST_TREATMENTS_H_

#include <cstddef>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

#include "common/lexicon.h"
#include "common/words.h"
#include "indexer/request_drugs.h"

namespace imr {

// A treatment and the words [first, last) that name it.
struct RequestTreatment {
  const LexiconEntry* entry = nullptr;
  size_t first = 0;
  size_t last = 0;
};

// The state's category of a request and the bytes [begin, end) that decided.
struct RequestCategory {
  std::string key;          // "diagnostic_testing"; "other" if nothing tells
  std::string subcategory;  // "" if none
  size_t begin = 0;
  size_t end = 0;

  bool IsKnown() const { return begin != end; }
};

// Returns the treatments named, in reading order, each once; qualifiers such
// as "under fluoroscopy" only if nothing else is named.
std::vector<RequestTreatment> FindTreatments(absl::Span<const Word> words);

// Returns the category of a request for these treatments and drugs: that of
// its head, the first thing that is asked for itself. An injection keeps its
// category with the drug injected; a drug, test or device of an operation
// takes its own. `has_dose`: a strength is printed.
RequestCategory ChooseCategory(absl::Span<const Word> words,
                               absl::Span<const RequestTreatment> treatments,
                               absl::Span<const RequestDrug> drugs,
                               absl::string_view dose_form, bool has_dose);

// Returns whether drugs named in a request of this category are asked for,
// not only spoken of: "vitamin D level" asks for a test.
bool AsksForDrugs(absl::string_view category);

}  // namespace imr

#endif  // IMR_INDEXER_REQUEST_TREATMENTS_H_
