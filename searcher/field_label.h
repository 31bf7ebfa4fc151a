// The labels of fields, "drug:" and as people say them: "Page(s):", "drug class
// :", "date of injury:".
// Outside face: FieldOfLabel(), LabelBytes(), and what says that something else
// than a label stands there. Used by lexer.cc and other files of the lexer.
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

// Returns true for the label of "after:2014", which is no field's.
bool IsOrderOfDays(absl::string_view label);

// Returns true for the "jan 2015" of "decided:jan 2015", at which `next`
// stands: it is read as it is with a space.
bool IsNamedTime(const Field& field, absl::string_view label, Cursor next);

// Returns true if at `next`, after spaces, no word stands, or one that begins
// what a field of this kind holds.
bool FiguresFollow(FieldKind kind, Cursor next);

}  // namespace imr

#endif  // IMR_SEARCHER_FIELD_LABEL_H_
