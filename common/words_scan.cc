#include "common/words_scan.h"

#include "absl/strings/ascii.h"

namespace imr {
namespace {

// The vertebrae of each region of the spine; L6 is a known variant.
struct SpineRegion {
  char letter;
  int vertebrae;
};
constexpr SpineRegion kSpine[] = {{'c', 8}, {'t', 12}, {'l', 6}, {'s', 5}};

int VertebraeOf(char region) {
  for (const SpineRegion& row : kSpine) {
    if (row.letter == region) return row.vertebrae;
  }
  return 0;
}

constexpr std::array<WordScan::ByteClass, 256> MakeClasses() {
  std::array<WordScan::ByteClass, 256> classes = {};
  for (size_t c = 'a'; c <= 'z'; ++c) classes[c] = WordScan::ByteClass::kLetter;
  for (size_t c = 0x80; c < 256; ++c) classes[c] = WordScan::ByteClass::kLetter;
  for (size_t c = '0'; c <= '9'; ++c) classes[c] = WordScan::ByteClass::kDigit;
  for (const unsigned char c : {'\'', '-', '.', '('}) {
    classes[c] = WordScan::ByteClass::kBinder;
  }
  return classes;
}

bool IsSpace(char c) {
  return absl::ascii_isspace(static_cast<unsigned char>(c));
}

}  // namespace

constexpr std::array<WordScan::ByteClass, 256> WordScan::kClasses =
    MakeClasses();

// Apostrophes stand between ASCII letters: other scripts have breaks of their
// own, which an apostrophe must not hide.
size_t WordScan::LettersEnd(size_t i) const {
  while (IsLetter(i) || (At(i) == '\'' && i > 0 && IsAsciiLetter(i - 1) &&
                         IsAsciiLetter(i + 1))) {
    ++i;
  }
  return i;
}

bool WordScan::StartsDecimal(size_t i) const {
  if (At(i) != '.' || !IsDigit(i + 1)) return false;
  constexpr absl::string_view kClosers = ".)]\"'";
  return i == 0 || (!IsAlnum(i - 1) && kClosers.find(Before(i)) == kNone);
}

bool WordScan::StartsOrdinalEnding(size_t i) const {
  if (i >= text_.size() || IsAlnum(i + 2)) return false;
  const absl::string_view ending = text_.substr(i, 2);
  return ending == "st" || ending == "nd" || ending == "rd" || ending == "th";
}

bool WordScan::StartsDotted(size_t i) const {
  return IsAsciiLetter(i) && At(i + 1) == '.' && IsAsciiLetter(i + 2) &&
         !IsAlnum(i + 3);
}

size_t WordScan::ThousandsEnd(size_t i) const {
  size_t end = DigitsEnd(i);
  const bool in_list = i > 1 && text_[i - 1] == ',' && IsDigit(i - 2);
  if (At(end) != ',' || end - i > 3 || At(i) == '0' || in_list) return kNone;
  const size_t first_end = end;
  while (At(end) == ',' && IsDigit(end + 1)) {
    const size_t group = end + 1;
    end = DigitsEnd(group);
    if (end - group != 3) return kNone;
  }
  return end == first_end ? kNone : end;
}

size_t WordScan::CaseNumberEnd(size_t i) const {
  const size_t digits = i + 2;
  if (!IsLetter(i) || !IsLetter(i + 1)) return kNone;
  if (DigitsEnd(digits) != digits + 2) return kNone;
  const size_t serial = AfterHyphen(digits + 2);
  if (serial == kNone || DigitsEnd(serial) != serial + 7) return kNone;
  return IsAlnum(serial + 7) ? kNone : serial + 7;
}

size_t WordScan::DiagnosisCodeEnd(size_t i) const {
  const size_t point = i + 3;  // a letter, a digit, a digit or letter
  const size_t detail = point + 1;
  if (AlnumEnd(i) != point || !IsDigit(i + 1)) return kNone;
  if (At(point) != '.' || !IsDigit(detail)) return kNone;
  const size_t end = AlnumEnd(detail);
  return end - detail <= 4 ? end : kNone;
}

size_t WordScan::PossessiveEnd(size_t i) const {
  const bool is_possessive =
      At(i) == '\'' && At(i + 1) == 's' && !IsAlnum(i + 2);
  return is_possessive ? i + 2 : i;
}

size_t WordScan::PluralEnd(size_t i) const {
  return At(i) == '(' && At(i + 1) == 's' && At(i + 2) == ')' ? i + 3 : i;
}

size_t WordScan::AfterHyphen(size_t i) const {
  if (At(i) != '-') return kNone;
  size_t next = i + 1;
  bool has_break = false;
  for (; IsSpace(At(next)); ++next) {
    has_break = has_break || At(next) == '\n' || At(next) == '\f';
  }
  return (next == i + 1 || has_break) && IsAlnum(next) ? next : kNone;
}

int WordScan::VertebraAt(char region, size_t i) const {
  const size_t end = DigitsEnd(i);
  if (end == i || end - i > 2 || At(i) == '0' || IsLetter(end)) return 0;
  if (At(end) == '.' && IsDigit(end + 1)) return 0;
  int number = 0;
  for (size_t at = i; at < end; ++at) number = number * 10 + (text_[at] - '0');
  return number <= VertebraeOf(region) ? number : 0;
}

}  // namespace imr
