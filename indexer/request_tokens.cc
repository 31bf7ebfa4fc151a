// One pass over the bytes; a number word or a "(6)" is merged into the number
// before it as soon as it is complete.
#include "indexer/request_tokens.h"

#include <algorithm>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"

#include "indexer/request_figures.h"

namespace imr {
namespace {

using Kind = RequestToken::Kind;

constexpr absl::string_view kTimesSign = "\xc3\x97";  // U+00D7
// (R) and TM: "Norco(R) 10/325" is read as "Norco 10/325".
constexpr absl::string_view kTradeMarks[] = {"\xc2\xae", "\xe2\x84\xa2"};

// What is written short for a word.
struct Shorthand {
  absl::string_view text;
  absl::string_view word;
  bool after_number = false;
};

constexpr Shorthand kShorthands[] = {
    {"w/o", "without"}, {"w/", "with"}, {"x's", "x", true}, {"xs", "x", true}};

// Bytes above ASCII count as letters: they are parts of names, if anything.
bool IsLetter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         static_cast<unsigned char>(c) >= 0x80;
}

size_t TradeMarkLength(absl::string_view text) {
  for (const absl::string_view mark : kTradeMarks) {
    if (absl::StartsWith(text, mark)) return mark.size();
  }
  return 0;
}

bool IsOrdinalEnding(absl::string_view letters) {
  return letters == "st" || letters == "nd" || letters == "rd" ||
         letters == "th";
}

// "2xwk", "3xweekly", "1xday": the x is a sign of multiplication. "100xr" is
// a release form.
bool StartsPeriodAfterX(absl::string_view letters) {
  return letters.size() > 1 && letters[0] == 'x' &&
         absl::string_view("wdmp").find(letters[1]) != absl::string_view::npos;
}

class Tokenizer {
 public:
  explicit Tokenizer(absl::string_view lower) : lower_(lower) {
    tokens_.reserve(lower.size() / 4 + 4);
  }

  std::vector<RequestToken> Run() {
    while (at_ < lower_.size()) Step();
    return std::move(tokens_);
  }

 private:
  void Step() {
    const char c = lower_[at_];
    if (absl::ascii_isspace(static_cast<unsigned char>(c))) {
      ++at_;
    } else if (const size_t digits = NumberLength(lower_.substr(at_))) {
      AddDigits(digits);
    } else if (const size_t mark = TradeMarkLength(lower_.substr(at_))) {
      at_ += mark;
    } else if (absl::StartsWith(lower_.substr(at_), kTimesSign)) {
      Add(Kind::kWord, kTimesSign.size()).text = "x";
    } else if (IsLetter(c)) {
      AddLetters();
    } else {
      Add(Kind::kSign, 1);
      if (c == ')') {
        DropPlural();
        MergeParenthesis();
      }
    }
  }

  RequestToken& Add(Kind kind, size_t length) {
    RequestToken& token = tokens_.emplace_back();
    token.kind = kind;
    token.glued =
        at_ > 0 && tokens_.size() > 1 && tokens_[tokens_.size() - 2].end == at_;
    token.begin = static_cast<uint32_t>(at_);
    token.end = static_cast<uint32_t>(at_ + length);
    token.text = lower_.substr(at_, length);
    at_ += length;
    return token;
  }

  void AddDigits(size_t length) {
    const size_t letters = LettersAt(at_ + length);
    if (IsOrdinalEnding(lower_.substr(at_ + length, letters))) {
      Add(Kind::kWord, length + letters);
      return;
    }
    const double value = NumberValue(lower_.substr(at_, length));
    Add(Kind::kNumber, length).value = value;
  }

  void AddLetters() {
    const bool after_number = !tokens_.empty() && tokens_.back().IsNumber();
    const bool after_digits = after_number && tokens_.back().end == at_;
    if (AddShorthand(after_number)) return;
    size_t length = LettersAt(at_);
    if (after_number && StartsPeriodAfterX(lower_.substr(at_, length))) {
      length = 1;
    }
    const auto value = NumberWordValue(lower_.substr(at_, length));
    if (value && !after_digits) {
      AddNumberWord(length, *value);
    } else {
      Add(Kind::kWord, length);
    }
  }

  // "w/", "w/o" and "2 x's".
  bool AddShorthand(bool after_number) {
    for (const Shorthand& row : kShorthands) {
      if (!absl::StartsWith(lower_.substr(at_), row.text)) continue;
      const size_t end = at_ + row.text.size();
      const bool goes_on = IsLetter(row.text.back()) && LettersAt(end) > 0;
      const bool fits = row.after_number ? after_number : !IsPerSign();
      if (goes_on || !fits) continue;
      Add(Kind::kWord, row.text.size()).text = row.word;
      return true;
    }
    return false;
  }

  // "2x/w/6": the w is a week.
  bool IsPerSign() const {
    return !tokens_.empty() && (tokens_.back().IsAny({"/", "x", "per", "a"}) ||
                                tokens_.back().end == at_);
  }

  size_t LettersAt(size_t from) const {
    size_t i = from;
    while (i < lower_.size() && IsLetter(lower_[i]) &&
           !absl::StartsWith(lower_.substr(i), kTimesSign) &&
           TradeMarkLength(lower_.substr(i)) == 0) {
      ++i;
    }
    return i - from;
  }

  // "twenty four", "twenty-four", "one hundred twenty" are one number each.
  void AddNumberWord(size_t length, double value) {
    const bool hyphen =
        !tokens_.empty() && tokens_.back().Is("-") && tokens_.back().glued;
    const size_t back = hyphen ? 2 : 1;
    RequestToken* last =
        tokens_.size() >= back ? &tokens_[tokens_.size() - back] : nullptr;
    if (last != nullptr && last->spelled && Joins(last->value, value)) {
      last->value = value == 100 ? last->value * 100 : last->value + value;
      last->end = static_cast<uint32_t>(at_ + length);
      last->text = lower_.substr(last->begin, last->end - last->begin);
      if (hyphen) tokens_.pop_back();
      at_ += length;
      return;
    }
    RequestToken& token = Add(Kind::kNumber, length);
    token.spelled = true;
    token.value = value;
  }

  static bool Joins(double last, double value) {
    if (value == 100) return last < 10;
    if (last >= 100) return true;
    return last >= 20 && value < 10;
  }

  // "time(s)", "patch(es)".
  void DropPlural() {
    const size_t n = tokens_.size();
    if (n < 4 || !tokens_[n - 2].IsAny({"s", "es"}) ||
        !tokens_[n - 3].Is("(") || !tokens_[n - 3].glued ||
        !tokens_[n - 4].IsWord()) {
      return;
    }
    tokens_[n - 4].end = tokens_.back().end;
    tokens_.resize(n - 3);
  }

  // "six (6)" and "6 (six)" are said twice and meant once.
  void MergeParenthesis() {
    const size_t n = tokens_.size();
    if (n < 4) return;
    const RequestToken& inner = tokens_[n - 2];
    RequestToken& outer = tokens_[n - 4];
    if (!tokens_[n - 3].Is("(") || !inner.IsNumber() || !outer.IsNumber() ||
        inner.value != outer.value) {
      return;
    }
    outer.spelled = true;
    outer.end = tokens_.back().end;
    tokens_.resize(n - 3);
  }

  absl::string_view lower_;
  std::vector<RequestToken> tokens_;
  size_t at_ = 0;
};

}  // namespace

bool RequestToken::IsAny(std::initializer_list<absl::string_view> words) const {
  if (kind == Kind::kNumber || kind == Kind::kEnd) return false;
  const char first = text.front();
  return std::any_of(words.begin(), words.end(), [&](absl::string_view word) {
    return word.front() == first && word == text;
  });
}

RequestTokens TokenizeRequest(absl::string_view lower) {
  return RequestTokens(Tokenizer(lower).Run());
}

}  // namespace imr
