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
#include <cstddef>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"

#include "common/unicode.h"
#include "common/words_fold.h"
#include "common/words_scan.h"

namespace imr {
namespace {

constexpr size_t kNone = WordScan::kNone;
constexpr size_t kBytesPerWord = 6;  // of prose, for the first allocation
constexpr absl::string_view kMicrograms = "\u03BCg";

absl::string_view CutWord(absl::string_view text) {
  if (text.size() <= kMaxWordBytes) return text;
  // Not within a character, nor after the point of a number.
  size_t size = std::max<size_t>(1, CharacterBegin(text, kMaxWordBytes));
  while (size > 1 && text[size - 1] == '.') --size;
  return text.substr(0, size);
}

// Returns letters without apostrophes and without a final 's.
std::string PlainLetters(absl::string_view letters) {
  if (letters == kMicrograms) return "mcg";
  std::string plain(letters);
  if (!absl::StrContains(letters, '\'')) return plain;
  while (plain.size() > 2 && absl::EndsWith(plain, "'s")) {
    plain.resize(plain.size() - 2);
  }
  plain.erase(std::remove(plain.begin(), plain.end(), '\''), plain.end());
  return plain;
}

bool IsRay(absl::string_view word) { return word == "ray" || word == "rays"; }

struct Part {  // of a compound
  size_t begin = 0;
  size_t end = 0;
  std::string text;
};

class Splitter {
 public:
  explicit Splitter(const FoldedText& folded)
      : folded_(folded), text_(folded.text), scan_(folded.text) {
    words_.reserve(text_.size() / kBytesPerWord + 4);
  }

  std::vector<Word> Split() {
    while (at_ < text_.size()) {
      const WordScan::ByteClass byte = scan_.ClassAt(at_);
      if (byte == WordScan::ByteClass::kLetter) {
        ReadLetters();
      } else if (byte == WordScan::ByteClass::kDigit ||
                 (text_[at_] == '.' && scan_.StartsDecimal(at_))) {
        ReadNumber();
      } else {
        ++at_;
      }
    }
    return std::move(words_);
  }

 private:
  // Each reads one word or compound at at_ and moves behind it.
  void ReadNumber();
  void ReadLetters();
  void ReadBoundLetters();
  void ReadDotted();
  void ReadCode();
  void ReadVertebrae(size_t digits);
  void ReadCompound(size_t first_end);

  bool ReadsVertebra(size_t end) const;
  void AddPart(size_t begin, size_t end);
  void Emit(absl::string_view text, size_t begin, size_t end);
  void Emit(size_t begin, size_t end) {
    Emit(text_.substr(begin, end - begin), begin, end);
  }
  void EmitJoined();
  bool JoinXRay(absl::string_view text, size_t end);

  const FoldedText& folded_;
  const absl::string_view text_;
  const WordScan scan_;
  size_t at_ = 0;
  uint32_t next_position_ = 0;
  std::vector<Word> words_;
  std::vector<Part> parts_;  // of the compound being read
};

void Splitter::ReadNumber() {
  const size_t begin = at_;
  const size_t thousands = scan_.ThousandsEnd(begin);
  size_t end = thousands == kNone ? scan_.DigitsEnd(begin) : thousands;
  const size_t integer_end = end;
  while (scan_.At(end) == '.' && scan_.IsDigit(end + 1)) {
    end = scan_.DigitsEnd(end + 1);
  }
  const bool is_integer = thousands == kNone && end == integer_end;
  std::string number(text_.substr(begin, end - begin));
  if (is_integer && scan_.StartsOrdinalEnding(end)) {
    number.append(text_.data() + end, 2);
    end += 2;
  } else if (is_integer && number.size() == 2 && number[0] == '0') {
    number.erase(0, 1);  // 07/2014 is 7/2014
  } else if (number[0] == '.') {
    number.insert(0, 1, '0');
  } else if (thousands != kNone) {
    number.erase(std::remove(number.begin(), number.end(), ','), number.end());
  }
  Emit(number, begin, end);
  at_ = scan_.PossessiveEnd(end);
}

void Splitter::ReadLetters() {
  const size_t begin = at_;
  const size_t end = scan_.PlainLettersEnd(begin);
  if (scan_.ClassAt(end) != WordScan::ByteClass::kOther) {
    return ReadBoundLetters();
  }
  at_ = end;
  const absl::string_view letters = text_.substr(begin, end - begin);
  Emit(letters == kMicrograms ? "mcg" : letters, begin, end);
}

// Reads letters that a digit or a binding sign follows.
void Splitter::ReadBoundLetters() {
  if (scan_.StartsDotted(at_)) return ReadDotted();
  const size_t end = scan_.LettersEnd(at_);
  const bool precedes_number = scan_.IsDigit(end);
  const bool follows_number = at_ > 0 && scan_.IsDigit(at_ - 1);
  const bool is_times = end - at_ == 1 && text_[at_] == 'x';  // "x4" is "x 4"
  const bool is_short = end - at_ <= 2 && !is_times;
  if (precedes_number && is_short && !follows_number) return ReadCode();
  if (ReadsVertebra(end)) return ReadVertebrae(scan_.AfterHyphen(end));
  if (!precedes_number && scan_.AfterHyphen(end) != kNone) {
    return ReadCompound(end);
  }
  Emit(PlainLetters(text_.substr(at_, end - at_)), at_, end);
  at_ = scan_.PluralEnd(end);
}

void Splitter::ReadDotted() {
  const size_t begin = at_;
  std::string letters(1, text_[begin]);
  for (; scan_.StartsDotted(at_); at_ += 2) letters += text_[at_ + 2];
  ++at_;
  Emit(letters, begin, at_);
  at_ = scan_.PossessiveEnd(scan_.At(at_) == '.' ? at_ + 1 : at_);
}

void Splitter::ReadCode() {
  const size_t begin = at_;
  const size_t case_end = scan_.CaseNumberEnd(begin);
  if (case_end != kNone) {
    at_ = case_end;
    const absl::string_view serial = text_.substr(case_end - 7, 7);
    return Emit(absl::StrCat(text_.substr(begin, 4), "-", serial), begin,
                case_end);
  }
  if (scan_.VertebraAt(text_[begin], begin + 1) > 0) {
    return ReadVertebrae(begin + 1);
  }
  const size_t code_end = scan_.DiagnosisCodeEnd(begin);
  const size_t end = code_end == kNone ? scan_.AlnumEnd(begin) : code_end;
  Emit(begin, end);
  at_ = scan_.PossessiveEnd(end);
}

// True if the letter at at_, which ends at `end`, and a hyphen and number
// after it are a vertebra: "l-4".
bool Splitter::ReadsVertebra(size_t end) const {
  if (end - at_ != 1) return false;
  const size_t digits = scan_.AfterHyphen(end);
  return digits != kNone && scan_.VertebraAt(text_[at_], digits) > 0;
}

// Reads a vertebra whose number is at `digits`, and those counted on from it:
// "l4-5", "l3/4/5".
void Splitter::ReadVertebrae(size_t digits) {
  const absl::string_view region = text_.substr(at_, 1);
  size_t begin = at_;
  int last = 0;
  while (digits != kNone) {
    const int number = scan_.VertebraAt(region[0], digits);
    if (number <= last) return;
    last = number;
    at_ = scan_.DigitsEnd(digits);
    Emit(absl::StrCat(region, number), begin, at_);
    at_ = scan_.PossessiveEnd(at_);
    digits = scan_.At(at_) == '/' ? at_ + 1 : scan_.AfterHyphen(at_);
    begin = digits;
  }
}

// Reads letters that end at `first_end` and the hyphenated letters after it.
void Splitter::ReadCompound(size_t first_end) {
  parts_.clear();
  AddPart(at_, first_end);
  size_t next = scan_.AfterHyphen(first_end);
  while (next != kNone && scan_.IsLetter(next) && !scan_.StartsDotted(next)) {
    const size_t end = scan_.LettersEnd(next);
    if (scan_.IsDigit(end)) break;  // a code: "non-b12"
    AddPart(next, end);
    next = scan_.AfterHyphen(end);
  }
  at_ = scan_.PluralEnd(parts_.back().end);
  for (size_t i = 0; i < parts_.size(); ++i) {
    Emit(parts_[i].text, parts_[i].begin, parts_[i].end);
    if (i == 0 && parts_.size() > 1) EmitJoined();
  }
}

void Splitter::AddPart(size_t begin, size_t end) {
  std::string text = PlainLetters(text_.substr(begin, end - begin));
  if (IsRay(text) && !parts_.empty() && parts_.back().text == "x") {
    parts_.back().text += text;
    parts_.back().end = end;
  } else {
    parts_.push_back({begin, end, std::move(text)});
  }
}

// "x" and "ray" are one word however they are written.
bool Splitter::JoinXRay(absl::string_view text, size_t end) {
  if (!IsRay(text) || words_.empty()) return false;
  Word& last = words_.back();
  if (last.joined || last.text != "x") return false;
  last.text.append(text.data(), text.size());
  last.end = folded_.OriginalEnd(end);
  return true;
}

void Splitter::Emit(absl::string_view text, size_t begin, size_t end) {
  if (text[0] == 'r' && JoinXRay(text, end)) return;
  words_.push_back({std::string(CutWord(text)), folded_.OriginalBegin(begin),
                    folded_.OriginalEnd(end), next_position_++, false});
}

void Splitter::EmitJoined() {
  const uint32_t position = words_.back().position;
  std::string joined;
  for (const Part& part : parts_) {
    joined += part.text;
    if (joined.size() > kMaxWordBytes) break;
  }
  words_.push_back({std::string(CutWord(joined)),
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

bool IsFolded(absl::string_view text) {
  size_t letters = 0;  // of the word so far
  for (const char c : text) {
    if (c == ' ' && letters >= 2) {
      letters = 0;
    } else if (absl::ascii_islower(static_cast<unsigned char>(c)) &&
               letters < kMaxWordBytes) {
      ++letters;
    } else {
      return false;
    }
  }
  return letters >= 2;
}

std::string FoldText(absl::string_view text) {
  if (IsFolded(text)) return std::string(text);
  std::string folded;
  for (const Word& word : SplitWords(text)) {
    if (word.joined) continue;
    if (!folded.empty()) folded += ' ';
    folded += word.text;
  }
  return folded;
}

}  // namespace imr
