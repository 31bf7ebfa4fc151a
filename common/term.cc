#include "common/term.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"

#include "common/file.h"
#include "common/words.h"

namespace imr {
namespace {

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

std::string WordTerm(absl::string_view word) {
  return Limited(std::string(word));
}

std::string LetterTerm(absl::string_view letter_id) {
  return ValueTerm(GetField(FieldId::kCase), FoldText(letter_id));
}

bool IsWordTerm(absl::string_view term) {
  return !term.empty() &&
         !absl::ascii_isupper(static_cast<unsigned char>(term[0]));
}

bool IsLetterTerm(absl::string_view term) {
  return absl::StartsWith(term, GetField(FieldId::kCase).prefix);
}

uint32_t FieldBits(FieldId text_field) {
  uint32_t bits = 0;
  uint32_t bit = 1;
  for (FieldId id : TextFields()) {
    if (text_field == FieldId::kText || text_field == id) bits |= bit;
    bit <<= 1;
  }
  return bits;
}

uint32_t LetterFieldBits() {
  uint32_t bits = 0;
  for (FieldId id : TextFields()) {
    if (GetField(id).scope == Scope::kLetter) bits |= FieldBits(id);
  }
  return bits;
}

}  // namespace imr
