// Words are compared with those of one lexicon that begin with their letter;
// of several, the one that most forms have is meant.
#include "common/misspelt_words.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>

#include "absl/algorithm/container.h"

#include "common/known_words.h"
#include "common/lexicon_words.h"
#include "common/word_slips.h"

namespace imr {
namespace {

// One slip makes everyday words of shorter ones; behind a side or "the" a
// part of the body is expected, and "right wirst" is put right too.
constexpr size_t kShortestMended = 6;

// Of outcomes: everyday words are not listed beside them.
constexpr size_t kShortestOutcome = 8;

constexpr absl::string_view kBeforeParts[] = {
    "left", "right", "bilateral", "lt", "rt", "the", "both", "bilat"};

// Of two words that one slip makes, that which so many times more forms have
// is meant: lexicons know misspellings too ("shouder").
constexpr int kOftener = 3;

// Whether `word` is `right` with two letters swapped, a letter missing or one
// doubled. Other slips make other words of short ones: "trans" is no "traps",
// "tenth" no "teeth".
bool KeepsLetters(absl::string_view word, absl::string_view right) {
  if (word.size() < right.size()) return true;
  const auto* at =
      std::mismatch(right.begin(), right.end(), word.begin(), word.end())
          .second;
  if (word.size() > right.size()) return *at == *std::prev(at);
  std::string sorted(word);
  std::string letters(right);
  std::sort(sorted.begin(), sorted.end());
  std::sort(letters.begin(), letters.end());
  return sorted == letters;
}

bool IsMisspelling(absl::string_view word, absl::string_view right) {
  return IsOneEditApart(word, right) &&
         (word.size() >= kShortestMended || KeepsLetters(word, right));
}

// Returns the word of `words` that `word` misspells, empty if there is none or
// nobody can tell which.
absl::string_view FindMended(absl::string_view word,
                             absl::Span<const LexiconWords::Row> words) {
  const LexiconWords::Row* best = nullptr;
  int second = 0;
  for (const LexiconWords::Row& other : words) {
    if (!IsMisspelling(word, other.word)) continue;
    if (best == nullptr || other.value > best->value) {
      second = best == nullptr ? 0 : best->value;
      best = &other;
    } else {
      second = std::max(second, other.value);
    }
  }
  if (best == nullptr || best->value < second * kOftener) return {};
  return best->word;
}

// Whether a hyphen glues word `i` to another: the "trans" of
// "trans-foraminal" is no word for itself.
bool IsHyphened(absl::string_view request, const Word& word) {
  return (word.begin > 0 && request[word.begin - 1] == '-') ||
         (word.end < request.size() && request[word.end] == '-');
}

// Whether word `i` is long enough for a slip to be told from another word.
bool IsMendable(absl::Span<const Word> words, size_t i, LexiconId lexicon) {
  const std::string& text = words[i].text;
  if (!IsLowerWord(text) || text.size() < kShortestLexiconWord) return false;
  if (lexicon == LexiconId::kOutcomes) return text.size() >= kShortestOutcome;
  const bool is_expected =
      lexicon == LexiconId::kBodyParts && i > 0 &&
      std::find(std::begin(kBeforeParts), std::end(kBeforeParts),
                words[i - 1].text) != std::end(kBeforeParts);
  return is_expected || text.size() >= kShortestMended;
}

// Puts words right of which one slip makes a word of `lexicon` and no other.
void MendAlone(absl::string_view request, LexiconId lexicon,
               std::vector<Word>& words) {
  for (size_t i = 0; i < words.size(); ++i) {
    std::string& text = words[i].text;
    if (!IsMendable(words, i, lexicon) || IsFirstWord(text) ||
        (text.size() < kShortestMended && IsHyphened(request, words[i]))) {
      continue;
    }
    const absl::string_view right =
        FindMended(text, WordsOfForms(lexicon).Beside(text));
    if (!right.empty() && !IsKnownWord(text)) text = std::string(right);
  }
}

// Whether word `i` is in a name of several `words`.
bool IsInLongName(absl::Span<const Word> words, size_t i, LexiconId lexicon) {
  constexpr size_t kMostBefore = 3;
  for (size_t first = i - std::min(i, kMostBefore); first <= i; ++first) {
    const LexiconMatch name = GetLexicon(lexicon).MatchAt(words, first);
    if (name.end > i && name.end > first + 1) return true;
  }
  return false;
}

// Whether word `i` is too short to be put right alone, but may be beside
// others of a name.
bool IsMendableInName(absl::string_view request, const Word& word) {
  return IsLowerWord(word.text) && word.text.size() >= kShortestLexiconWord &&
         word.text.size() < kShortestMended && !IsFirstWord(word.text) &&
         !IsHyphened(request, word);
}

// Returns the word that makes a name with those beside word `i` of `words`,
// which is put back; empty if there is none or nobody can tell which.
std::string FindInName(std::vector<Word>& words, size_t i, LexiconId lexicon) {
  const std::string typed = words[i].text;
  std::string right;
  bool is_only = true;
  for (const LexiconWords::Row& other : WordsOfForms(lexicon).Beside(typed)) {
    const bool is_near = IsOneEditApart(typed, other.word) &&
                         (typed.size() > kShortestLexiconWord ||
                          KeepsLetters(typed, other.word));
    if (!is_near) continue;
    words[i].text = other.word;
    if (!IsInLongName(words, i, lexicon)) continue;
    is_only = right.empty();
    right = other.word;
  }
  words[i].text = typed;
  return is_only ? right : "";
}

// Puts short words right in names of several: "nerv block", "spinl cord
// stimulator".
void MendInNames(absl::string_view request, LexiconId lexicon,
                 std::vector<Word>& words) {
  for (size_t i = 0; i < words.size(); ++i) {
    if (!IsMendableInName(request, words[i])) continue;
    std::string right = FindInName(words, i, lexicon);
    if (!right.empty() && !IsKnownWord(words[i].text)) {
      words[i].text = std::move(right);
    }
  }
}

bool HaveSameTexts(absl::Span<const Word> a, absl::Span<const Word> b) {
  return absl::c_equal(a, b, [](const Word& one, const Word& other) {
    return one.text == other.text;
  });
}

}  // namespace

std::vector<Word> MendWords(absl::string_view request,
                            absl::Span<const Word> words, LexiconId lexicon) {
  std::vector<Word> mended(words.begin(), words.end());
  MendAlone(request, lexicon, mended);
  // Names of outcomes hold every kind of word.
  if (lexicon != LexiconId::kOutcomes) MendInNames(request, lexicon, mended);
  if (HaveSameTexts(mended, words)) mended.clear();
  return mended;
}

}  // namespace imr
