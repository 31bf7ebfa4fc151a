// The first step from words to a query: bytes -> tokens. Knows spaces, quotes,
// parentheses, operators and field labels; not what a word means.
//
//   query    := all (("OR" | " | ") all)*        any of them
//   all      := some (["AND"] some)*             every one of them
//   some     := unit (("or" | "|") unit)*        either of its neighbours
//   unit     := ("-" | "NOT" | "%")* near        "-" stands at a word
//   near     := operand (["NOT"] distance operand)*
//   distance := ("w/" | "NEAR/" | "/") reach     in any order
//             | ("pre/" | "+") reach             in this order
//             | "NEAR"                           within 10 words
//             | "within" n "words of"
//   reach    := n | "s" | "p"                    words, sentence, paragraph
//   operand  := "(" query ")" | word | word ("*" | "!") | "~" word | phrase
//             | field | "letter:" operand
//   phrase   := '"' words '"'
//   field    := name ":" (value (("," | "|") value)* | "(" query ")")
//             | name "(" query ")"               of a field that there is
//             | name compare value               of numbers and days
//             | name ("=" | "<>" | "!=") value   the last two are NOT
//   value    := word | word ("*" | "!") | "~" word | phrase
//             | [low] ".." [high]
//             | low ("-" | "to") high            of numbers and days
//             | compare word
//   compare  := "<" | "<=" | ">" | ">=" | "=" | "over", "since" and the like
//
// Operators have capitals. In small letters "and" and "or" are read as in
// speech, "or" for the two things beside it; "not" is a word unless a field's
// value follows; a name that holds one of them comes first. "*" within a word
// is any letters of it, "?" is one. "(s)" at a word
// is part of it, as is "(h)" at a number, "http://..." and "10:30" are words,
// and a name with a colon is a field, unless a space and no number or day
// follows that of one. "ANDNOT" and "BUTNOT" are NOT, "NEAR5" and "n/5" w/5,
// "ADJ5" pre/5, "ADJ" pre/1. Never fails: what is out of order is read as well
// as it can be and said so in a note. Takes time linear in the query. Outside
// face: Lex().
#ifndef IMR_SEARCHER_LEXER_H_
#define IMR_SEARCHER_LEXER_H_

#include <cstddef>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"

#include "common/fields.h"
#include "searcher/distance.h"
#include "searcher/lexer_values.h"

namespace imr {

// Words and values of a query that are read.
inline constexpr size_t kMaxQueryWords = 576;

enum class TokenKind {
  kWord,    // what stands between spaces: xanax, 10/325mg, #60, benzo*
  kQuoted,  // text between quotes
  kField,   // a label with its values, or before a group or a spaced value
  kOpen,    // (
  kClose,   // )
  kAnd,     // AND, and, &
  kOr,      // OR, or, |
  kNot,     // NOT, not, or "-" at what follows
  kNear,    // w/5, pre/5, /s, NEAR
  kLetter,  // "letter:" at what follows
};

// Views point into the text given to Lex.
struct Token {
  TokenKind kind = TokenKind::kWord;
  absl::string_view text;        // without quotes; of a field its label
  size_t begin = 0, end = 0;     // bytes of the query
  bool capitals = false;         // of an operator: AND, OR, NOT, or a sign
  Distance distance;             // of kNear
  const Field* field = nullptr;  // of kField; null if no such field
  std::vector<FieldOperand> values;
  bool group = false;  // of kField: a group follows
};

struct LexedQuery {
  std::vector<Token> tokens;
  std::vector<std::string> notes;
  std::vector<size_t> lone_dashes;  // where "-" stands between spaces
};

// Returns the tokens of `query`, which CleanQuery made.
LexedQuery Lex(absl::string_view query);

}  // namespace imr

#endif  // IMR_SEARCHER_LEXER_H_
