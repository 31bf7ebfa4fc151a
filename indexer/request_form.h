// The dose form a drug is asked for in: tablet, patch, cream.
// Outside face: FindDoseForm(), IsTopicalForm(), IsDoseForm().
#ifndef IMR_INDEXER_REQUEST_FORM_H_
#define IMR_INDEXER_REQUEST_FORM_H_

#include <cstddef>

#include "absl/strings/string_view.h"

#include "indexer/request_tokens.h"

namespace imr {

// A dose form and the token it was read from.
struct RequestForm {
  absl::string_view name;  // "tablet", "patch"; "" if none is named
  size_t token = 0;
};

// Returns the first dose form named.
RequestForm FindDoseForm(const RequestTokens& tokens);

// Returns whether a lower-case word names a dose form: "tabs".
bool IsDoseForm(absl::string_view word);

// Returns whether a dose form, "cream", is put on the skin.
bool IsTopicalForm(absl::string_view form);

}  // namespace imr

#endif  // IMR_INDEXER_REQUEST_FORM_H_
