// Words are compared with those of one lexicon that begin with their letter;
// of several, the one that most forms have is meant.
#include "common/misspelt_words.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "common/known_words.h"
#include "common/word_slips.h"

namespace imr {
namespace {

// One slip makes everyday words of shorter ones; behind a side or "the" a
// part of the body is expected, and "right wirst" is put right too.
constexpr size_t kShortestMended = 6;
constexpr size_t kShortestExpected = 4;

// Of outcomes: everyday words are not listed beside them.
constexpr size_t kShortestOutcome = 8;

constexpr absl::string_view kBeforeParts[] = {
    "left", "right", "bilateral", "lt", "rt", "the", "both", "bilat"};

// Of two words that one slip makes, that which so many times more forms have
// is meant: lexicons know misspellings too ("shouder").
constexpr int kOftener = 3;

using FormsOfWords = WordsByLetter<int>;

FormsOfWords MakeWords(LexiconId id) {
  Vocabulary vocabulary;
  AddWords(id, vocabulary);
  FormsOfWords words;
  for (const auto& [text, forms] : vocabulary) {
    if (text.size() < kShortestExpected || !IsLowerWord(text)) continue;
    words.Add(text, forms);
  }
  return words;
}

// Returns the outcomes of one word, "overturned": those of several hold every
// kind of word.
FormsOfWords MakeOutcomes() {
  FormsOfWords words;
  for (const LexiconEntry& entry : GetLexicon(LexiconId::kOutcomes).entries()) {
    if (IsLowerWord(entry.name)) words.Add(entry.name, 1);
    for (const absl::string_view form : entry.forms) {
      if (IsLowerWord(form)) words.Add(form, 1);
    }
  }
  return words;
}

const FormsOfWords& WordsOf(LexiconId id) {
  static const auto& treatments =
      *new FormsOfWords(MakeWords(LexiconId::kTreatments));
  static const auto& parts =
      *new FormsOfWords(MakeWords(LexiconId::kBodyParts));
  static const auto& outcomes = *new FormsOfWords(MakeOutcomes());
  if (id == LexiconId::kOutcomes) return outcomes;
  return id == LexiconId::kTreatments ? treatments : parts;
}

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
                             const FormsOfWords& words) {
  const FormsOfWords::Row* best = nullptr;
  int second = 0;
  for (const FormsOfWords::Row& other : words.Beside(word)) {
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
  if (!IsLowerWord(text) || text.size() < kShortestExpected) return false;
  if (lexicon == LexiconId::kOutcomes) return text.size() >= kShortestOutcome;
  const bool is_expected =
      lexicon == LexiconId::kBodyParts && i > 0 &&
      std::find(std::begin(kBeforeParts), std::end(kBeforeParts),
                words[i - 1].text) != std::end(kBeforeParts);
  return is_expected || text.size() >= kShortestMended;
}

}  // namespace

std::vector<Word> MendWords(absl::string_view request,
                            absl::Span<const Word> words, LexiconId lexicon) {
  std::vector<Word> mended;
  for (size_t i = 0; i < words.size(); ++i) {
    const std::string& text = words[i].text;
    if (!IsMendable(words, i, lexicon) || IsFirstWord(text) ||
        (text.size() < kShortestMended && IsHyphened(request, words[i]))) {
      continue;
    }
    const absl::string_view right = FindMended(text, WordsOf(lexicon));
    if (right.empty() || IsKnownWord(text)) continue;
    if (mended.empty()) mended.assign(words.begin(), words.end());
    mended[i].text = std::string(right);
  }
  return mended;
}

}  // namespace imr
