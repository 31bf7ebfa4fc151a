// The labels of fields, "drug:" and as people say them: "Page(s):", "drug class
// :", "date of injury:".
// Outside face: FieldOfLabel(), LabelBytes(). Used by lexer.cc and
// lexer_values.cc.
#ifndef IMR_SEARCHER_FIELD_LABEL_H_
#define IMR_SEARCHER_FIELD_LABEL_H_

#include <cstddef>

#include "absl/strings/string_view.h"

#include "common/fields.h"
#include "searcher/lexer_values.h"

namespace imr {

// Returns the field that `label`, without its colon, calls; null if none.
const Field* FieldOfLabel(absl::string_view label);

// Returns the length of a label that starts at the cursor, without its colon;
// 0 if none does. A label of one word may be of no field, and then be an
// error; one of several words, or with a space before its colon, is a field's.
size_t LabelBytes(const Cursor& cursor);

}  // namespace imr

#endif  // IMR_SEARCHER_FIELD_LABEL_H_
