// Terms: a field's prefix and a value. Values are folded (words.h), so they
// never start with a capital and need no ':' (Xapian docs, termprefixes).
#ifndef IMR_COMMON_TERM_H_
#define IMR_COMMON_TERM_H_

#include <string>

#include "absl/strings/string_view.h"

#include "common/fields.h"

namespace imr {

// Bytes a term may have. Xapian refuses more than 245, and stores a NUL byte
// as two.
inline constexpr size_t kMaxTermBytes = 240;

// Returns the term of a keyword or number: prefix + value, cut and closed
// with a hash of the whole where it would be longer than kMaxTermBytes.
std::string ValueTerm(const Field& field, absl::string_view folded_value);

// Returns the term of a word as it stands in a text field.
std::string WordTerm(const Field& field, absl::string_view word);

// Returns the term that words with stem `stem` have in a text field besides
// their own, when they differ from it: "injections" has StemTerm(injection).
std::string StemTerm(const Field& field, absl::string_view stem);

// Returns the id of a determination's document: "Q" + "cm14-0012345#1".
std::string IdTerm(absl::string_view letter_id, int number);

// Returns the term that all documents of a letter share.
std::string LetterTerm(absl::string_view letter_id);

}  // namespace imr

#endif  // IMR_COMMON_TERM_H_
