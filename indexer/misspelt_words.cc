// A set of all words lexicons know, and the words of each of the two lexicons
// by their first letter, which is seldom the slip.
#include "indexer/misspelt_words.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/ascii.h"
#include "absl/strings/string_view.h"

#include "indexer/spelling.h"

namespace imr {
namespace {

// One slip makes everyday words of shorter ones; behind a side or "the" a
// part of the body is expected, and "right wirst" is put right too.
constexpr size_t kShortestMended = 6;
constexpr size_t kShortestExpected = 4;
constexpr size_t kLetters = 26;

constexpr absl::string_view kBeforeParts[] = {
    "left", "right", "bilateral", "lt", "rt", "the", "both", "bilat"};

// Of two words that one slip makes, that which so many times more forms have
// is meant: lexicons know misspellings too ("shouder").
constexpr int kOftener = 3;

// Everyday words that are one slip from a word of a lexicon.
constexpr absl::string_view kEverydayWords[] = {
    "addition", "angle",    "brakes",    "changed",   "changes",    "completed",
    "contact",  "contract", "costing",   "denial",    "expect",     "follows",
    "grown",    "healing",  "heaving",   "infection", "infections", "insert",
    "interval", "medium",   "optimal",   "outcomes",  "placing",    "planned",
    "position", "provide",  "provided",  "providers", "provides",   "reached",
    "reaches",  "relied",   "removed",   "returns",   "scale",      "setting",
    "shiny",    "simple",   "spaces",    "spite",     "stable",     "supine",
    "taking",   "trained",  "transfers", "trays",     "truck",      "waist",
    "waking",   "walked",   "wearing"};

// How many forms have a word.
using Vocabulary = absl::flat_hash_map<std::string, int>;

struct KnownWord {
  std::string text;
  int forms = 0;
};

using WordsByLetter = std::array<std::vector<KnownWord>, kLetters>;

void AddWords(LexiconId id, Vocabulary& vocabulary) {
  const auto add = [&vocabulary](absl::string_view form) {
    for (const Word& word : SplitWords(form)) ++vocabulary[word.text];
  };
  for (const LexiconEntry& entry : GetLexicon(id).entries()) {
    add(entry.name);
    for (const std::string& form : entry.forms) add(form);
  }
}

Vocabulary MakeKnown() {
  Vocabulary known;
  for (const absl::string_view word : kEverydayWords) ++known[word];
  for (const LexiconId id :
       {LexiconId::kTreatments, LexiconId::kBodyParts, LexiconId::kDrugs,
        LexiconId::kDrugClasses, LexiconId::kTopics, LexiconId::kSpecialties}) {
    AddWords(id, known);
  }
  return known;
}

bool IsPlain(absl::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) {
    return absl::ascii_islower(static_cast<unsigned char>(c));
  });
}

WordsByLetter MakeWords(LexiconId id) {
  Vocabulary vocabulary;
  AddWords(id, vocabulary);
  WordsByLetter words;
  for (const auto& [text, forms] : vocabulary) {
    if (text.size() <= kShortestExpected || !IsPlain(text)) continue;
    words[static_cast<size_t>(text[0] - 'a')].push_back({text, forms});
  }
  return words;
}

const WordsByLetter& WordsOf(LexiconId id) {
  static const auto& treatments =
      *new WordsByLetter(MakeWords(LexiconId::kTreatments));
  static const auto& parts =
      *new WordsByLetter(MakeWords(LexiconId::kBodyParts));
  return id == LexiconId::kTreatments ? treatments : parts;
}

// Returns the word of `words` that `word` misspells, empty if there is none or
// nobody can tell which.
absl::string_view FindMended(absl::string_view word,
                             const WordsByLetter& words) {
  const KnownWord* best = nullptr;
  int second = 0;
  for (const KnownWord& other : words[static_cast<size_t>(word[0] - 'a')]) {
    if (!IsOneEditApart(word, other.text)) continue;
    if (best == nullptr || other.forms > best->forms) {
      second = best == nullptr ? 0 : best->forms;
      best = &other;
    } else {
      second = std::max(second, other.forms);
    }
  }
  if (best == nullptr || best->forms < second * kOftener) return {};
  return best->text;
}

// Whether word `i` is long enough for a slip to be told from another word.
bool IsMendable(absl::Span<const Word> words, size_t i, LexiconId lexicon) {
  const std::string& text = words[i].text;
  if (!IsPlain(text) || text.size() < kShortestExpected) return false;
  const bool is_expected =
      lexicon == LexiconId::kBodyParts && i > 0 &&
      std::find(std::begin(kBeforeParts), std::end(kBeforeParts),
                words[i - 1].text) != std::end(kBeforeParts);
  return is_expected || text.size() >= kShortestMended;
}

}  // namespace

std::vector<Word> MendWords(absl::Span<const Word> words, LexiconId lexicon) {
  static const Vocabulary& known = *new Vocabulary(MakeKnown());
  std::vector<Word> mended;
  for (size_t i = 0; i < words.size(); ++i) {
    const std::string& text = words[i].text;
    if (!IsMendable(words, i, lexicon) || known.contains(text)) continue;
    const absl::string_view right = FindMended(text, WordsOf(lexicon));
    if (right.empty()) continue;
    if (mended.empty()) mended.assign(words.begin(), words.end());
    mended[i].text = std::string(right);
  }
  return mended;
}

}  // namespace imr
