#include "common/sentences.h"

#include <array>

#include "absl/strings/ascii.h"

namespace imr {
namespace {

bool IsWordByte(char c) {
  return absl::ascii_isalnum(static_cast<unsigned char>(c)) ||
         (static_cast<unsigned char>(c) & 0x80) != 0;
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

// Returns true if the '.' at byte `at` belongs to an abbreviation such as
// "Dr." or "M.D.": one or two letters, or letters that hold another '.'.
bool IsAbbreviation(absl::string_view text, size_t at) {
  size_t begin = at;
  while (begin > 0 && IsWordByte(text[begin - 1])) --begin;
  if (begin == at) return false;
  if (begin > 0 && text[begin - 1] == '.') return true;
  return at - begin <= 2 &&
         absl::ascii_isupper(static_cast<unsigned char>(text[begin]));
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
    if (text[i] == '.' && IsAbbreviation(text, i)) continue;
    size_t after = i + 1;
    while (after < text.size() && (text[after] == '"' || text[after] == ')')) {
      ++after;
    }
    if (after == text.size() || IsJoint(text[after])) return after;
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
