#include "common/sentences.h"

#include <array>

#include "absl/strings/ascii.h"

#include "common/abbreviations.h"

namespace imr {
namespace {

bool IsWordByte(char c) {
  return absl::ascii_isalnum(static_cast<unsigned char>(c)) ||
         (static_cast<unsigned char>(c) & 0x80) != 0;
}

// Returns how many bytes the word has that begins at byte `begin`.
size_t WordBytes(absl::string_view text, size_t begin) {
  size_t end = begin;
  while (end < text.size() && IsWordByte(text[end])) ++end;
  return end - begin;
}

constexpr std::array<bool, 256> MakeSentenceEnds() {
  std::array<bool, 256> ends = {};
  for (const char c : {'.', '!', '?', kParagraphJoint}) {
    ends[static_cast<unsigned char>(c)] = true;
  }
  return ends;
}

// Bytes at which a sentence may end.
constexpr std::array<bool, 256> kSentenceEnds = MakeSentenceEnds();

bool IsDigit(char c) {
  return absl::ascii_isdigit(static_cast<unsigned char>(c));
}

bool IsCapital(char c) {
  return absl::ascii_isupper(static_cast<unsigned char>(c));
}

bool IsCloser(char c) { return c == '"' || c == ')' || c == ']'; }

// Returns where the word begins that ends before byte `end`.
size_t WordBegin(absl::string_view text, size_t end) {
  while (end > 0 && IsWordByte(text[end - 1])) --end;
  return end;
}

// Returns true if the number in bytes [begin, end) counts what follows it, as
// in "2. Norco": it stands alone before its stop, and not as in "vol. 2."
bool IsItemNumber(absl::string_view text, size_t begin, size_t end) {
  if (end - begin > 2 || (begin > 0 && text[begin - 1] == '.')) return false;
  for (size_t i = begin; i < end; ++i) {
    if (!IsDigit(text[i])) return false;
  }
  while (begin > 0 && text[begin - 1] == kLineJoint) --begin;
  if (begin == 0) return true;
  const char before = text[begin - 1];
  if (before != '.') {
    return before == ':' || before == ';' || before == '?' ||
           before == kParagraphJoint;
  }
  const size_t word = WordBegin(text, begin - 1);
  return StopOf(text.substr(word, begin - 1 - word), false) == Stop::kEnds;
}

// Returns the byte at which the next word of the paragraph begins, opening
// quotes and brackets aside; that of the paragraph's end if there is none.
size_t NextWord(absl::string_view text, size_t from) {
  const auto is_between = [](char c) {
    return (IsJoint(c) && c != kParagraphJoint) || c == '"' || c == '(' ||
           c == '[';
  };
  while (from < text.size() && is_between(text[from])) ++from;
  return from;
}

// Returns true if the sentence goes on behind the '.' at byte `at`, where the
// next word begins at byte `next`.
bool GoesOn(absl::string_view text, size_t at, size_t next) {
  const absl::string_view follower = text.substr(next, WordBytes(text, next));
  const char first = next < text.size() ? text[next] : kParagraphJoint;
  if (first == kParagraphJoint) return false;
  if (first == '#') return true;
  const size_t begin = WordBegin(text, at);
  if (begin == at) {  // "pain ... relief"
    return at > 0 && text[at - 1] == '.' && !IsCapital(first);
  }
  if (IsDigit(text[begin])) return IsItemNumber(text, begin, at);
  const bool is_dotted = begin > 0 && text[begin - 1] == '.';
  switch (StopOf(text.substr(begin, at - begin), is_dotted)) {
    case Stop::kEnds:
      return false;
    case Stop::kGoesOn:
      return true;
    case Stop::kBeforeNumbers:
      return IsDigit(first);
    case Stop::kMayEnd:
      return !IsCapital(first) || !OpensSentence(follower);
  }
  return false;
}

bool HoldsParagraphJoint(absl::string_view text, size_t begin, size_t end) {
  return text.substr(begin, end - begin).find(kParagraphJoint) !=
         absl::string_view::npos;
}

}  // namespace

size_t SentenceEnd(absl::string_view text, size_t from) {
  for (size_t i = from; i < text.size(); ++i) {
    if (!kSentenceEnds[static_cast<unsigned char>(text[i])]) continue;
    if (text[i] == kParagraphJoint) return i;
    size_t after = i + 1;
    while (after < text.size() && IsCloser(text[after])) ++after;
    if (after < text.size() && !IsJoint(text[after])) continue;
    if (text[i] == '.' && GoesOn(text, i, NextWord(text, after))) continue;
    return after;
  }
  return text.size();
}

std::vector<TextPlace> PlacesOf(absl::string_view text,
                                absl::Span<const Word> words) {
  std::vector<TextPlace> places;
  places.reserve(words.size());
  TextPlace at;
  size_t last_end = 0;
  size_t sentence_end = words.empty() ? 0 : SentenceEnd(text, words[0].begin);
  for (const Word& word : words) {
    if (!word.joined && word.begin >= sentence_end) {
      ++at.sentence;
      if (HoldsParagraphJoint(text, last_end, word.begin)) ++at.paragraph;
      sentence_end = SentenceEnd(text, word.begin);
    }
    if (!word.joined) last_end = word.end;
    places.push_back(at);
  }
  return places;
}

}  // namespace imr
