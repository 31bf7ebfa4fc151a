// Where a typed word ends: not at the "(s)" of "medication(s)".
// Outside face: TypedWordBytes(). Used by lexer.cc.
#ifndef IMR_SEARCHER_LEXER_WORDS_H_
#define IMR_SEARCHER_LEXER_WORDS_H_

#include <cstddef>

#include "searcher/lexer_values.h"

namespace imr {

// Returns the bytes of the word at the cursor, which ends before a space, a
// quote, a closing or an opening parenthesis, a bar or a comparison.
size_t TypedWordBytes(const Cursor& cursor);

}  // namespace imr

#endif  // IMR_SEARCHER_LEXER_WORDS_H_
