// The word rules over folded text (words_fold.h), one pass from left to
// right. A word is one of
//
//   number   := [1-9]d{0,2} ("," ddd)+ decimals? | d+ decimals? | decimals
//   decimals := ("." d+)+                        9792.24.2
//   ordinal  := d+ ("st"|"nd"|"rd"|"th")         a word of its own
//   code     := l{1,2} d [ld]*                   L4 H2 CM14-0012345 M54.5
//   dotted   := l ("." l)+                       q.i.d. -> qid
//   compound := letters (hyphen letters)*        follow-up
//   letters  := l+ ("'" l+)*                     without the apostrophes
//
// where l is a letter and d a digit. Words never depend on the spaces around
// them, so that FoldText of folded text changes nothing.
#include "common/words.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"

#include "common/unicode.h"
#include "common/words_fold.h"

namespace imr {
namespace {

constexpr size_t kNone = absl::string_view::npos;
constexpr size_t kBytesPerWord = 6;  // of prose, for the first allocation

enum class ByteClass : uint8_t { kOther, kLetter, kDigit };

constexpr std::array<ByteClass, 256> MakeClasses() {
  std::array<ByteClass, 256> classes = {};
  for (size_t c = 'a'; c <= 'z'; ++c) classes[c] = ByteClass::kLetter;
  for (size_t c = 0x80; c < 256; ++c) classes[c] = ByteClass::kLetter;
  for (size_t c = '0'; c <= '9'; ++c) classes[c] = ByteClass::kDigit;
  return classes;
}
constexpr std::array<ByteClass, 256> kClasses = MakeClasses();

ByteClass ClassOf(char c) { return kClasses[static_cast<unsigned char>(c)]; }
bool IsLetter(char c) { return ClassOf(c) == ByteClass::kLetter; }
bool IsDigit(char c) { return ClassOf(c) == ByteClass::kDigit; }
bool IsAlnum(char c) { return ClassOf(c) != ByteClass::kOther; }
bool IsAsciiLetter(char c) { return c >= 'a' && c <= 'z'; }
bool IsSpace(char c) {
  return absl::ascii_isspace(static_cast<unsigned char>(c));
}

// The vertebrae of each region of the spine; L6 is a known variant.
struct SpineRegion {
  char letter;
  int vertebrae;
};
constexpr SpineRegion kSpine[] = {{'c', 8}, {'t', 12}, {'l', 6}, {'s', 5}};

int VertebraeOf(char letter) {
  for (const SpineRegion& region : kSpine) {
    if (region.letter == letter) return region.vertebrae;
  }
  return 0;
}

absl::string_view CutWord(absl::string_view text) {
  if (text.size() <= kMaxWordBytes) return text;
  size_t size = kMaxWordBytes;
  // Not within a character, nor after the point of a number.
  while (size > 1 && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80) {
    --size;
  }
  while (size > 1 && text[size - 1] == '.') --size;
  return text.substr(0, size);
}

struct Part {  // of a compound
  size_t begin = 0;
  size_t end = 0;
  std::string text;
};

class Splitter {
 public:
  explicit Splitter(const FoldedText& folded)
      : folded_(folded), text_(folded.text) {
    words_.reserve(text_.size() / kBytesPerWord + 4);
  }

  std::vector<Word> Split() {
    while (at_ < text_.size()) {
      if (IsLetter(text_[at_])) {
        ReadLetters();
      } else if (IsDigit(text_[at_]) || StartsDecimal()) {
        ReadNumber();
      } else {
        ++at_;
      }
    }
    return std::move(words_);
  }

 private:
  // Reading: each takes one word or compound at at_ and moves behind it.
  void ReadNumber();
  void ReadLetters();
  void ReadDotted();
  void ReadCode();
  void ReadVertebrae(char letter, size_t digits);
  void ReadCompound(size_t first_end);

  // Looking: none moves at_.
  char At(size_t i) const { return i < text_.size() ? text_[i] : '\0'; }
  char Before(size_t i) const { return i > 0 ? text_[i - 1] : '\0'; }
  size_t DigitsEnd(size_t i) const;
  size_t AlnumEnd(size_t i) const;
  size_t LettersEnd(size_t i) const;
  size_t ThousandsEnd(size_t i) const;
  size_t CaseNumberEnd() const;
  size_t DiagnosisCodeEnd(size_t alnum_end) const;
  size_t PossessiveEnd(size_t i) const;
  size_t PluralEnd(size_t i) const;
  size_t AfterHyphen(size_t i) const;
  bool StartsDecimal() const;
  bool StartsOrdinalEnding(size_t i) const;
  bool StartsDotted(size_t i) const;
  int VertebraAt(char letter, size_t i) const;

  // Writing.
  std::string LettersText(size_t begin, size_t end) const;
  void Emit(std::string text, size_t begin, size_t end);
  void Emit(size_t begin, size_t end) {
    Emit(text_.substr(begin, end - begin), begin, end);
  }
  void EmitJoined();
  bool JoinXRay(absl::string_view text, size_t end);

  const FoldedText& folded_;
  const std::string& text_;
  size_t at_ = 0;
  uint32_t next_position_ = 0;
  std::vector<Word> words_;
  std::vector<Part> parts_;  // of the compound being read
};

size_t Splitter::DigitsEnd(size_t i) const {
  while (IsDigit(At(i))) ++i;
  return i;
}

size_t Splitter::AlnumEnd(size_t i) const {
  while (IsAlnum(At(i))) ++i;
  return i;
}

// Apostrophes stand between ASCII letters: other scripts have breaks of their
// own, which an apostrophe must not hide.
size_t Splitter::LettersEnd(size_t i) const {
  while (IsLetter(At(i)) || (At(i) == '\'' && IsAsciiLetter(Before(i)) &&
                             IsAsciiLetter(At(i + 1)))) {
    ++i;
  }
  return i;
}

// ".5" but not "a.5", "1.5" or "...5".
bool Splitter::StartsDecimal() const {
  if (text_[at_] != '.' || !IsDigit(At(at_ + 1))) return false;
  constexpr absl::string_view kClosers = ".)]\"'";
  const char before = Before(at_);
  return !IsAlnum(before) && kClosers.find(before) == kNone;
}

// Returns the end of "2,000" at `i`, kNone if it is no such number: "24,66"
// and "1,234,56" are lists.
size_t Splitter::ThousandsEnd(size_t i) const {
  size_t end = DigitsEnd(i);
  const bool in_list = Before(i) == ',' && i > 1 && IsDigit(text_[i - 2]);
  if (At(end) != ',' || end - i > 3 || text_[i] == '0' || in_list) return kNone;
  while (At(end) == ',' && IsDigit(At(end + 1))) {
    const size_t group = end + 1;
    end = DigitsEnd(group);
    if (end - group != 3) return kNone;
  }
  return end == DigitsEnd(i) ? kNone : end;
}

bool Splitter::StartsOrdinalEnding(size_t i) const {
  const absl::string_view ending = absl::string_view(text_).substr(i, 2);
  return (ending == "st" || ending == "nd" || ending == "rd" ||
          ending == "th") &&
         !IsAlnum(At(i + 2));
}

// Returns the end of "'s" at `i`; `i` if there is none.
size_t Splitter::PossessiveEnd(size_t i) const {
  const bool is_possessive =
      At(i) == '\'' && At(i + 1) == 's' && !IsAlnum(At(i + 2));
  return is_possessive ? i + 2 : i;
}

// Returns the end of "(s)" at `i`, as in "Page(s)"; `i` if there is none.
size_t Splitter::PluralEnd(size_t i) const {
  return At(i) == '(' && At(i + 1) == 's' && At(i + 2) == ')' ? i + 3 : i;
}

// Returns what follows the hyphen at `i`, beyond a line break after it, if it
// is a letter or digit; else kNone.
size_t Splitter::AfterHyphen(size_t i) const {
  if (At(i) != '-') return kNone;
  size_t next = i + 1;
  bool has_break = false;
  for (; IsSpace(At(next)); ++next) {
    has_break = has_break || At(next) == '\n' || At(next) == '\f';
  }
  return (next == i + 1 || has_break) && IsAlnum(At(next)) ? next : kNone;
}

void Splitter::ReadNumber() {
  const size_t begin = at_;
  const size_t thousands = At(begin) == '.' ? kNone : ThousandsEnd(begin);
  size_t end = thousands == kNone ? DigitsEnd(begin) : thousands;
  const bool is_integer = thousands == kNone && end > begin;
  const size_t integer_end = end;
  while (At(end) == '.' && IsDigit(At(end + 1))) end = DigitsEnd(end + 1);
  if (is_integer && end == integer_end) {
    if (StartsOrdinalEnding(end)) {
      end += 2;
    } else if (end - begin == 2 && text_[begin] == '0') {
      Emit(text_.substr(begin + 1, 1), begin, end);  // 07/2014 is 7/2014
      at_ = PossessiveEnd(end);
      return;
    }
  }
  std::string number = text_.substr(begin, end - begin);
  if (thousands != kNone) {
    number.erase(std::remove(number.begin(), number.end(), ','), number.end());
  }
  if (number[0] == '.') number.insert(0, 1, '0');
  Emit(std::move(number), begin, end);
  at_ = PossessiveEnd(end);
}

// One letter, a point, one letter: "e.g.", but not "J.Smith".
bool Splitter::StartsDotted(size_t i) const {
  return IsAsciiLetter(At(i)) && At(i + 1) == '.' && IsAsciiLetter(At(i + 2)) &&
         !IsAlnum(At(i + 3));
}

void Splitter::ReadDotted() {
  const size_t begin = at_;
  std::string letters(1, text_[begin]);
  for (; StartsDotted(at_); at_ += 2) letters += text_[at_ + 2];
  ++at_;
  Emit(std::move(letters), begin, at_);
  at_ = PossessiveEnd(At(at_) == '.' ? at_ + 1 : at_);
}

void Splitter::ReadLetters() {
  if (StartsDotted(at_)) return ReadDotted();
  const size_t end = LettersEnd(at_);
  const bool follows_number = IsDigit(Before(at_));
  const bool is_times = end - at_ == 1 && text_[at_] == 'x';  // "x4" is "x 4"
  const bool is_short = end - at_ <= 2 && !is_times;
  if (IsDigit(At(end)) && is_short && !follows_number) return ReadCode();
  if (end - at_ == 1 && At(end) == '-') {
    const size_t digits = AfterHyphen(end);
    if (digits != kNone && VertebraAt(text_[at_], digits) > 0) {
      return ReadVertebrae(text_[at_], digits);
    }
  }
  if (IsDigit(At(end)) || AfterHyphen(end) == kNone) {
    const size_t begin = std::exchange(at_, PluralEnd(end));
    return Emit(LettersText(begin, end), begin, end);
  }
  ReadCompound(end);
}

// Returns the end of a case number such as CM14-0012345 at at_, else kNone.
size_t Splitter::CaseNumberEnd() const {
  const size_t digits = at_ + 2;
  if (!IsLetter(At(at_ + 1)) || DigitsEnd(digits) != digits + 2) return kNone;
  const size_t serial = AfterHyphen(digits + 2);
  if (serial == kNone || DigitsEnd(serial) != serial + 7) return kNone;
  return IsAlnum(At(serial + 7)) ? kNone : serial + 7;
}

// Returns the end of an ICD-10 code with a point, such as M54.5 or S83.241A,
// whose part before the point ends at `alnum_end`; else kNone.
size_t Splitter::DiagnosisCodeEnd(size_t alnum_end) const {
  const size_t detail = alnum_end + 1;
  if (alnum_end - at_ != 3 || !IsDigit(text_[at_ + 1])) return kNone;
  if (At(alnum_end) != '.' || !IsDigit(At(detail))) return kNone;
  const size_t end = AlnumEnd(detail);
  return end - detail <= 4 ? end : kNone;
}

void Splitter::ReadCode() {
  const size_t begin = at_;
  const size_t case_end = CaseNumberEnd();
  if (case_end != kNone) {
    Emit(absl::StrCat(text_.substr(begin, 4), "-",
                      text_.substr(case_end - 7, 7)),
         begin, case_end);
    at_ = case_end;
    return;
  }
  if (VertebraAt(text_[begin], begin + 1) > 0) {
    return ReadVertebrae(text_[begin], begin + 1);
  }
  const size_t alnum_end = AlnumEnd(begin);
  const size_t code_end = DiagnosisCodeEnd(alnum_end);
  const size_t end = code_end == kNone ? alnum_end : code_end;
  Emit(begin, end);
  at_ = PossessiveEnd(end);
}

// Returns the number at `i` if it is one of the region's vertebrae, else 0.
int Splitter::VertebraAt(char letter, size_t i) const {
  const size_t end = DigitsEnd(i);
  if (end == i || end - i > 2 || text_[i] == '0' || IsLetter(At(end))) return 0;
  if (At(end) == '.' && IsDigit(At(end + 1))) return 0;
  int number = 0;
  for (size_t at = i; at < end; ++at) number = number * 10 + (text_[at] - '0');
  return number <= VertebraeOf(letter) ? number : 0;
}

// Reads "l4" or "l-4", whose number begins at `digits`, and the vertebrae
// counted on from it: "l4-5", "l3/4/5".
void Splitter::ReadVertebrae(char letter, size_t digits) {
  int last = 0;
  size_t begin = at_;
  while (digits != kNone) {
    const int number = VertebraAt(letter, digits);
    if (number <= last) return;
    last = number;
    at_ = DigitsEnd(digits);
    Emit(absl::StrCat(absl::string_view(&letter, 1), number), begin, at_);
    at_ = PossessiveEnd(at_);
    digits = At(at_) == '/' ? at_ + 1 : AfterHyphen(at_);
    begin = digits;
  }
}

// Reads letters that end at `first_end` and the hyphenated letters after it.
void Splitter::ReadCompound(size_t first_end) {
  parts_.clear();
  size_t begin = at_;
  size_t end = first_end;
  while (true) {
    std::string text = LettersText(begin, end);
    const bool is_ray = text == "ray" || text == "rays";
    if (is_ray && !parts_.empty() && parts_.back().text == "x") {
      parts_.back().text += text;
      parts_.back().end = end;
    } else {
      parts_.push_back({begin, end, std::move(text)});
    }
    const size_t next = AfterHyphen(end);
    if (next == kNone || !IsLetter(text_[next]) || StartsDotted(next)) break;
    const size_t next_end = LettersEnd(next);
    if (IsDigit(At(next_end))) break;
    begin = next;
    end = next_end;
  }
  at_ = PluralEnd(end);
  for (size_t i = 0; i < parts_.size(); ++i) {
    Emit(parts_[i].text, parts_[i].begin, parts_[i].end);
    if (i == 0 && parts_.size() > 1) EmitJoined();
  }
}

// Returns the letters without apostrophes and without a final 's.
std::string Splitter::LettersText(size_t begin, size_t end) const {
  std::string text = text_.substr(begin, end - begin);
  if (text == "\u03BCg") return "mcg";
  if (text.find('\'') == std::string::npos) return text;
  while (text.size() > 2 && absl::EndsWith(text, "'s")) {
    text.resize(text.size() - 2);
  }
  text.erase(std::remove(text.begin(), text.end(), '\''), text.end());
  return text;
}

// "x" and "ray" are one word however they are written.
bool Splitter::JoinXRay(absl::string_view text, size_t end) {
  if ((text != "ray" && text != "rays") || words_.empty()) return false;
  Word& last = words_.back();
  if (last.joined || last.text != "x") return false;
  last.text.append(text.data(), text.size());
  last.end = folded_.OriginalEnd(end);
  return true;
}

void Splitter::Emit(std::string text, size_t begin, size_t end) {
  if (text[0] == 'r' && JoinXRay(text, end)) return;
  if (text.size() > kMaxWordBytes) text.resize(CutWord(text).size());
  words_.push_back({std::move(text), folded_.OriginalBegin(begin),
                    folded_.OriginalEnd(end), next_position_++, false});
}

void Splitter::EmitJoined() {
  const uint32_t position = words_.back().position;
  std::string joined;
  for (const Part& part : parts_) {
    joined += part.text;
    if (joined.size() > kMaxWordBytes) break;
  }
  joined.resize(CutWord(joined).size());
  words_.push_back({std::move(joined),
                    folded_.OriginalBegin(parts_.front().begin),
                    folded_.OriginalEnd(parts_.back().end), position, true});
}

}  // namespace

std::vector<Word> SplitFolded(const FoldedText& folded) {
  return Splitter(folded).Split();
}

std::vector<Word> SplitWords(absl::string_view utf8) {
  return SplitFolded(IsAscii(utf8) ? FoldAscii(utf8) : FoldUnicode(utf8));
}

std::string FoldText(absl::string_view text) {
  std::string folded;
  for (const Word& word : SplitWords(text)) {
    if (word.joined) continue;
    if (!folded.empty()) folded += ' ';
    folded += word.text;
  }
  return folded;
}

}  // namespace imr
