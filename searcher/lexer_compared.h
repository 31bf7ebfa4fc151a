// Labels before a sign of comparison instead of a colon: "year >= 2014",
// "page=24", "outcome<>upheld", "drug != soma".
// Outside face: ReadComparedLabel(). Used by lexer.cc.
#ifndef IMR_SEARCHER_LEXER_COMPARED_H_
#define IMR_SEARCHER_LEXER_COMPARED_H_

#include <cstddef>

#include "common/fields.h"
#include "searcher/lexer_values.h"

namespace imr {

// A label and where the query goes on behind it.
struct ComparedLabel {
  const Field* field = nullptr;  // null if none stands there
  size_t bytes = 0;              // of the label
  size_t values = 0;       // where its values begin, "<" and ">" with them
  bool is_unlike = false;  // "<>", "!=": all but these values
};

// Reads a label and a sign at `cursor`: of figures any sign, and a digit behind
// it, of names "=", "<>" and "!=".
ComparedLabel ReadComparedLabel(const Cursor& cursor);

}  // namespace imr

#endif  // IMR_SEARCHER_LEXER_COMPARED_H_
