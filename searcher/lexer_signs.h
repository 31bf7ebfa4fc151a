// The signs of a query that are words: operators, "and", "butnot", and
// distances, "w/5", "NEAR", "within 5 words of"; and signs that are of figures.
// Outside face: the functions below. Used by lexer.cc.
#ifndef IMR_SEARCHER_LEXER_SIGNS_H_
#define IMR_SEARCHER_LEXER_SIGNS_H_

#include <cstddef>
#include <string>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

#include "searcher/distance.h"
#include "searcher/lexer.h"

namespace imr {

// Returns the operator a word is, kWord if it is none.
TokenKind OperatorKind(absl::string_view word);

// Reads a word like "w/5", "NEAR/5", "/s", "+3" as a distance; returns false
// if it is none.
bool ReadDistance(absl::string_view word, Distance& distance);

// Returns the bytes of "within 5 words of" at the cursor, whose number is read
// into `distance`; 0 if that does not stand here.
size_t ReadDistanceInWords(Cursor cursor, Distance& distance);

// Says how `sign` was read if its distance is not the number typed; "" if it
// is.
std::string NoteOfDistance(absl::string_view sign, const Distance& distance);

// Returns true at the sign of 6", a length: not the begin of a phrase.
bool IsInchSign(const Cursor& cursor);

// Returns true for the sign behind the tokens of "5 %" and "30-50 %"; behind
// "10/325", "#60" and "2014" it is NOT.
bool IsPercentSign(absl::Span<const Token> before);

}  // namespace imr

#endif  // IMR_SEARCHER_LEXER_SIGNS_H_
