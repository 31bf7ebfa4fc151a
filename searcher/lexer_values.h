// The lexer's second half: what stands behind "name:". Values, lists, ranges,
// comparisons, quotes.
// Outside face: ReadQuoted(), ReadOperands().
#ifndef IMR_SEARCHER_LEXER_VALUES_H_
#define IMR_SEARCHER_LEXER_VALUES_H_

#include <cstddef>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"

#include "common/fields.h"

namespace imr {

enum class ValueForm {
  kEqual,         // low
  kRange,         // low..high, "" is open
  kLess,          // <low
  kLessEqual,     // <=low
  kGreater,       // >low
  kGreaterEqual,  // >=low
};

// One value of a field label, as typed.
struct FieldOperand {
  ValueForm form = ValueForm::kEqual;
  absl::string_view low, high;  // without quotes
  bool quoted = false;          // `low` stood in quotes
  bool exact = false;           // "=" stood before it
};

// Returns the operand as it was typed, without quotes.
std::string ToString(const FieldOperand& operand);

// A place in a cleaned query that moves on as it is read.
struct Cursor {
  absl::string_view text;
  size_t at = 0;

  bool AtEnd() const { return at >= text.size(); }

  // Returns the byte `ahead` of the place; NUL behind the end, for a cleaned
  // query holds none.
  char Peek(size_t ahead = 0) const {
    return at + ahead < text.size() ? text[at + ahead] : '\0';
  }

  void SkipSpaces() {
    while (Peek() == ' ') ++at;
  }
};

// Reads a quoted text, from its opening quote to behind its closing one, and
// returns what stands inside. Without a closing quote it ends with the query,
// which is said in `notes`.
absl::string_view ReadQuoted(Cursor& cursor, std::vector<std::string>& notes);

// Returns true for fields of numbers and days.
bool HoldsFigures(FieldKind kind);

// Returns true, with the cursor at the figures, if the field holds figures and
// spaces and then a number, a comparison or days such as "last 2 years" follow.
bool SkipToFigures(Cursor& cursor, FieldKind kind);

// Reads value ("," value)* of a field of this kind, at most `max` of them. A
// list of figures may have a space after its commas.
std::vector<FieldOperand> ReadOperands(Cursor& cursor, FieldKind kind,
                                       size_t max,
                                       std::vector<std::string>& notes);

}  // namespace imr

#endif  // IMR_SEARCHER_LEXER_VALUES_H_
