// Figures behind "name:" that are compared in words, as people go on typing:
// "decided:after 7/1/2014", "age:between 40 and 60", "page:76 to 80",
// "quantity:60 or more". Words are read so only where figures stand beside
// them. Outside face: SpokenForm, ReadSpokenForm(), ReadSpokenEnd(). Used by
// lexer_values.cc.
#ifndef IMR_SEARCHER_LEXER_SPOKEN_H_
#define IMR_SEARCHER_LEXER_SPOKEN_H_

#include "common/fields.h"
#include "searcher/lexer_values.h"

namespace imr {

// How the figures behind the cursor are compared.
struct SpokenForm {
  ValueForm form = ValueForm::kEqual;
  bool needs_end = false;  // "between", "from"
};

// Reads "since", "at least", "between" and the like before figures of a field
// of this kind, and the spaces behind; nothing, without moving, if none stands
// here.
SpokenForm ReadSpokenForm(Cursor& cursor, FieldKind kind);

// Reads what stands behind `operand`, a value: the "to 80" of a range, of which
// "and" is the sign behind "between", or "or more". Leaves the operand, without
// moving, if nothing of the kind follows.
void ReadSpokenEnd(Cursor& cursor, FieldKind kind, const SpokenForm& spoken,
                   FieldOperand& operand);

}  // namespace imr

#endif  // IMR_SEARCHER_LEXER_SPOKEN_H_
