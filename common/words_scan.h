// Inside words.cc: what stands where in folded text. Looks, never moves: each
// function answers for a byte of the text, and kNone means "nothing such".
#ifndef IMR_COMMON_WORDS_SCAN_H_
#define IMR_COMMON_WORDS_SCAN_H_

#include <array>
#include <cstddef>
#include <cstdint>

#include "absl/strings/string_view.h"

namespace imr {

class WordScan {
 public:
  static constexpr size_t kNone = absl::string_view::npos;

  enum class ByteClass : uint8_t {
    kOther,
    kLetter,  // a-z and bytes of other scripts' letters
    kDigit,
    kBinder,  // a sign by which a word may go on: ' - . (
  };

  explicit WordScan(absl::string_view folded) : text_(folded) {}

  // Returns the byte at `i`, NUL beyond the end.
  char At(size_t i) const { return i < text_.size() ? text_[i] : '\0'; }
  char Before(size_t i) const { return i > 0 ? text_[i - 1] : '\0'; }
  ByteClass ClassAt(size_t i) const {
    return i < text_.size() ? kClasses[static_cast<unsigned char>(text_[i])]
                            : ByteClass::kOther;
  }
  bool IsLetter(size_t i) const { return ClassAt(i) == ByteClass::kLetter; }
  bool IsDigit(size_t i) const { return ClassAt(i) == ByteClass::kDigit; }
  bool IsAlnum(size_t i) const { return IsLetter(i) || IsDigit(i); }

  size_t PlainLettersEnd(size_t i) const {
    while (IsLetter(i)) ++i;
    return i;
  }
  size_t DigitsEnd(size_t i) const {
    while (IsDigit(i)) ++i;
    return i;
  }
  size_t AlnumEnd(size_t i) const {
    while (IsAlnum(i)) ++i;
    return i;
  }
  // Returns the end of letters with apostrophes between them.
  size_t LettersEnd(size_t i) const;

  // True for ".5" but not for "a.5", "1.5" or "...5".
  bool StartsDecimal(size_t i) const;
  // True for "st", "nd", "rd", "th" and a word's end.
  bool StartsOrdinalEnding(size_t i) const;
  // True for one letter, a point, one letter: "e.g.", but not "J.Smith".
  bool StartsDotted(size_t i) const;

  // Returns the end of "2,000"; "24,66" and "1,234,56" are lists.
  size_t ThousandsEnd(size_t i) const;
  // Returns the end of a case number such as cm14-0012345.
  size_t CaseNumberEnd(size_t i) const;
  // Returns the end of an ICD-10 code with a point, such as m54.5, s83.241a.
  size_t DiagnosisCodeEnd(size_t i) const;
  // Returns the end of "'s"; `i` if there is none.
  size_t PossessiveEnd(size_t i) const;
  // Returns the end of "(s)", as in "Page(s)"; `i` if there is none.
  size_t PluralEnd(size_t i) const;
  // Returns the letter or digit after a hyphen at `i`, which may be on the
  // next line.
  size_t AfterHyphen(size_t i) const;
  // Returns the number at `i` if it is a vertebra of the region c, t, l or s;
  // 0 if not.
  int VertebraAt(char region, size_t i) const;

 private:
  static const std::array<ByteClass, 256> kClasses;

  bool IsAsciiLetter(size_t i) const {
    const char c = At(i);
    return c >= 'a' && c <= 'z';
  }

  absl::string_view text_;
};

}  // namespace imr

#endif  // IMR_COMMON_WORDS_SCAN_H_
