// The lexer's second half: what stands behind "name:". Values, lists, ranges,
// comparisons, quotes.
// Outside face: ReadQuoted(), ReadOperands(). Used by lexer.cc only.
#ifndef IMR_SEARCHER_LEXER_VALUES_H_
#define IMR_SEARCHER_LEXER_VALUES_H_

#include <cstddef>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"

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

// Returns true, with the cursor at the figures, if spaces and then a number,
// a day or a comparison follow.
bool SkipToFigures(Cursor& cursor);

// Reads value ("," value)*, at most `max` of them. A list of figures may have
// a space after its commas.
std::vector<FieldOperand> ReadOperands(Cursor& cursor, bool is_figures,
                                       size_t max,
                                       std::vector<std::string>& notes);

}  // namespace imr

#endif  // IMR_SEARCHER_LEXER_VALUES_H_
