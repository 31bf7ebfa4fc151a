// Terms and their postings. A word of a text is its own term. The term of a
// value is its field's prefix, three capitals, and the folded value (words.h),
// so it never goes on with a capital and needs no ':' (Xapian docs,
// termprefixes). A posting's wdf, which nothing here counts occurrences with,
// says where a word stands:
//
//   wdf of a word   := fields + 32 * (documents - 1)
//   wdf of a value  := documents if the letter has it, 0 if the determination
//
// `fields` has a bit for each of TextFields(). What the whole letter has is
// posted once, in the first document of the letter, and holds for its
// `documents` documents, which stand together.
// Outside face: ValueTerm(), WordTerm(), LetterTerm(), WordPosting,
// DocumentsOfValue().
#ifndef IMR_COMMON_TERM_H_
#define IMR_COMMON_TERM_H_

#include <cstddef>
#include <cstdint>
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

// Returns the term of a word as it stands in text fields.
std::string WordTerm(absl::string_view word);

// Returns the term of a letter's id, which its first document has.
std::string LetterTerm(absl::string_view letter_id);

// Returns true of the terms LetterTerm returns.
bool IsLetterTerm(absl::string_view term);

// Returns true of the terms of words: those of values begin with a capital,
// words never do.
bool IsWordTerm(absl::string_view term);

// Returns the bit of a text field, or the bits of all for kText.
uint32_t FieldBits(FieldId text_field);

// Returns the bits of the text fields that a letter's documents share.
uint32_t LetterFieldBits();

// What a word's posting says.
struct WordPosting {
  uint32_t fields = 0;     // bits of text fields
  uint32_t documents = 1;  // from this one on, which share the letter's texts

  uint32_t ToWdf() const { return fields | (documents - 1) << kFieldBits; }
  static WordPosting FromWdf(uint32_t wdf) {
    return {wdf & ((1u << kFieldBits) - 1), (wdf >> kFieldBits) + 1};
  }

  // Returns how many documents, from the posting's own on, have the word in
  // one of `wanted`; 0 if none has.
  uint32_t DocumentsIn(uint32_t wanted) const {
    static const uint32_t kShared = LetterFieldBits();
    if ((fields & wanted & kShared) != 0) return documents;
    return (fields & wanted) != 0 ? 1 : 0;
  }

  static constexpr int kFieldBits = 5;
};

// Returns how many documents, from the posting's own on, have a value.
inline uint32_t DocumentsOfValue(uint32_t wdf) { return wdf == 0 ? 1 : wdf; }

}  // namespace imr

#endif  // IMR_COMMON_TERM_H_
