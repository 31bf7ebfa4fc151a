// Words are compared with those of one lexicon that begin with their letter;
// of several, the one that most forms have is meant.
#include "common/misspelt_words.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <mutex>
#include <string>

#include "absl/strings/ascii.h"

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

// A word, and how many forms of a lexicon have it.
struct FormsOfWord {
  std::string word;
  int forms = 0;
};

// Returns true if a word of `form` may begin with `letter`.
bool MayHaveWord(absl::string_view form, char letter) {
  bool is_inside = false;
  for (const char c : form) {
    if (!is_inside && absl::ascii_tolower(c) == letter) return true;
    is_inside = absl::ascii_isalnum(static_cast<unsigned char>(c));
  }
  return false;
}

// Returns true for a form that is looked into: outcomes of several words hold
// every kind of word.
bool IsLookedInto(absl::string_view form, LexiconId id, char letter) {
  return id == LexiconId::kOutcomes ? IsLowerWord(form)
                                    : MayHaveWord(form, letter);
}

// Returns the words of `id` that begin with `letter`.
std::vector<FormsOfWord> MakeWords(LexiconId id, char letter) {
  Vocabulary vocabulary;
  const auto add = [&](absl::string_view form) {
    if (!IsLookedInto(form, id, letter)) return;
    for (const Word& word : SplitWords(form)) {
      if (word.text.front() == letter) ++vocabulary[word.text];
    }
  };
  for (const LexiconEntry& entry : GetLexicon(id).entries()) {
    add(entry.name);
    for (const absl::string_view form : entry.forms) add(form);
  }
  std::vector<FormsOfWord> words;
  for (const auto& [text, forms] : vocabulary) {
    if (text.size() < kShortestExpected || !IsLowerWord(text)) continue;
    words.push_back({text, forms});
  }
  return words;
}

// Words of one lexicon by their first letter, each made at the first question:
// a search asks for few.
class WordsOfLexicon {
 public:
  explicit WordsOfLexicon(LexiconId id) : id_(id) {}

  // Returns the words that begin as `word` does, of which IsLowerWord() holds.
  absl::Span<const FormsOfWord> Beside(absl::string_view word) {
    const char letter = word.front();
    Letter& words = letters_[static_cast<size_t>(letter - 'a')];
    std::call_once(words.once, [&] { words.words = MakeWords(id_, letter); });
    return words.words;
  }

 private:
  struct Letter {
    std::once_flag once;
    std::vector<FormsOfWord> words;
  };

  const LexiconId id_;
  std::array<Letter, 26> letters_;
};

WordsOfLexicon& WordsOf(LexiconId id) {
  static auto& treatments = *new WordsOfLexicon(LexiconId::kTreatments);
  static auto& parts = *new WordsOfLexicon(LexiconId::kBodyParts);
  static auto& outcomes = *new WordsOfLexicon(LexiconId::kOutcomes);
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
                             absl::Span<const FormsOfWord> words) {
  const FormsOfWord* best = nullptr;
  int second = 0;
  for (const FormsOfWord& other : words) {
    if (!IsMisspelling(word, other.word)) continue;
    if (best == nullptr || other.forms > best->forms) {
      second = best == nullptr ? 0 : best->forms;
      best = &other;
    } else {
      second = std::max(second, other.forms);
    }
  }
  if (best == nullptr || best->forms < second * kOftener) return {};
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
    const absl::string_view right =
        FindMended(text, WordsOf(lexicon).Beside(text));
    if (right.empty() || IsKnownWord(text)) continue;
    if (mended.empty()) mended.assign(words.begin(), words.end());
    mended[i].text = std::string(right);
  }
  return mended;
}

}  // namespace imr
