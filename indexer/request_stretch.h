// A stretch of a heading and what it names: a plain heading is one stretch, a
// chain has one for each of its parts.
// Outside face: ReadStretch(), IsListedDose().
#ifndef IMR_INDEXER_REQUEST_STRETCH_H_
#define IMR_INDEXER_REQUEST_STRETCH_H_

#include <vector>

#include "absl/strings/string_view.h"

#include "common/words.h"
#include "indexer/request_category.h"
#include "indexer/request_chain.h"
#include "indexer/request_drugs.h"
#include "indexer/request_form.h"
#include "indexer/request_strength.h"
#include "indexer/request_tokens.h"
#include "indexer/request_treatments.h"

namespace imr {

// Bytes of the members count from the stretch's start; tokens point into the
// lower-case heading, and `strength` into `strengths`.
struct RequestStretch {
  RequestSpan span;
  RequestTokens tokens;
  std::vector<Word> words;
  std::vector<RequestDrug> drugs;
  std::vector<RequestTreatment> treatments;
  RequestForm form;
  std::vector<RequestStrength> strengths;
  const RequestStrength* strength = nullptr;  // of the drug asked for
  RequestCategory category;
};

// Reads the bytes `span` of `heading`; `lower` is the heading in lower case
// and must outlive the result.
RequestStretch ReadStretch(absl::string_view heading, absl::string_view lower,
                           RequestSpan span);

// Returns whether `drug` is an item of its own in a list of things asked for,
// with its strength: "CBT, 12 sessions; Zoloft 50mg #30". `lower` is the
// heading in lower case.
bool IsListedDose(absl::string_view lower, const RequestStretch& stretch,
                  const RequestDrug& drug);

}  // namespace imr

#endif  // IMR_INDEXER_REQUEST_STRETCH_H_
