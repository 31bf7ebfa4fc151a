#include "common/term.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"

#include "common/file.h"

namespace imr {
namespace {

// Prefixes of terms that belong to no field; a field's have three capitals.
// On disk: never reuse one. Q is Xapian's convention for unique ids and Z its
// convention for stems.
constexpr absl::string_view kIdPrefix = "Q";
constexpr absl::string_view kLetterPrefix = "L";
constexpr absl::string_view kStemPrefix = "Z";

constexpr size_t kHashDigits = 16;

// Returns the bytes Xapian's key of `term` needs: a NUL counts twice.
size_t KeyBytes(absl::string_view term) {
  return term.size() +
         static_cast<size_t>(std::count(term.begin(), term.end(), '\0'));
}

// Returns `term` if it fits, else what fits and a hash of the whole. The cut
// may split a character: terms are bytes.
std::string Limited(std::string term) {
  if (KeyBytes(term) <= kMaxTermBytes) return term;
  const std::string hash = Sha256Hex(term).substr(0, kHashDigits);
  while (KeyBytes(term) + hash.size() > kMaxTermBytes) term.pop_back();
  return absl::StrCat(term, hash);
}

}  // namespace

std::string ValueTerm(const Field& field, absl::string_view folded_value) {
  return Limited(absl::StrCat(field.prefix, folded_value));
}

std::string WordTerm(const Field& field, absl::string_view word) {
  return Limited(absl::StrCat(field.prefix, word));
}

std::string StemTerm(const Field& field, absl::string_view stem) {
  return Limited(absl::StrCat(kStemPrefix, field.prefix, stem));
}

std::string IdTerm(absl::string_view letter_id, int number) {
  return Limited(
      absl::StrCat(kIdPrefix, absl::AsciiStrToLower(letter_id), "#", number));
}

std::string LetterTerm(absl::string_view letter_id) {
  return Limited(absl::StrCat(kLetterPrefix, absl::AsciiStrToLower(letter_id)));
}

}  // namespace imr
