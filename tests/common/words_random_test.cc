// What the tokenizer does to any text: random texts of what its rules look at.
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "absl/types/span.h"
#include "gtest/gtest.h"

#include "common/words.h"
#include "common/words_fold.h"

namespace imr {
namespace {

// Returns the words, "+" before joined ones.
std::vector<std::string> Texts(const std::vector<Word>& words) {
  std::vector<std::string> texts;
  for (const Word& word : words) {
    texts.push_back(absl::StrCat(word.joined ? "+" : "", word.text));
  }
  return texts;
}

// Random text of the signs and words that rules look at.
std::string RandomText(std::mt19937* random, absl::Span<const char* const> of) {
  std::string text;
  const size_t pieces = 1 + (*random)() % 12;
  for (size_t i = 0; i < pieces; ++i) text += of[(*random)() % of.size()];
  return text;
}

constexpr const char* kAscii[] = {
    "a",  "B",      "x",  "ray", "s",     "l4",   "C",    "t12",     "st",
    "mg", "follow", "7",  "0",   "1",     "5",    "00",   "123",     ".",
    ".",  ",",      "-",  "-",   "/",     "'",    "(",    ")",       " ",
    "  ", "\n",     "_",  "#",   "\f",    "\r\n", "cm14", "0012345", "M54",
    "&",  "%",      "\t", "12",  "Q.i.D", "x-ray"};
constexpr const char* kUnicode[] = {
    "\u00AD", "\u2019", "\u2013", "\u2014",     "\u00B5g", "\u00E9", "e\u0301",
    "\u0301", "\uFB01", "\u00BD", "\u00B2",     "\u2122",  "\u00BA", "\u0436",
    "\u03A3", "\u0130", "\u2082", "\U0001F600", "\u200B",  "\u200D", "\xFF",
    "\xC3",   "\u0663", "\u00DF", "\u338E",     "\u2103",  "\uAC00", "\u20E3"};

TEST(SplitWords, GivesTheSameThroughIcuAsWithoutIt) {
  std::mt19937 random(20140725);
  for (int i = 0; i < 20000; ++i) {
    const std::string text = RandomText(&random, kAscii);
    // A Cyrillic word glued to each end with a no-break space sends the text
    // between spaces through ICU.
    const std::string with_others = absl::StrCat(
        "\u0436\u00A0", absl::StrReplaceAll(text, {{" ", "\u00A0"}}),
        "\u00A0.\u00A0\u0436");
    std::vector<Word> words = SplitWords(with_others);
    ASSERT_GE(words.size(), 2u);
    words.erase(words.begin());
    words.pop_back();
    EXPECT_EQ(Texts(words), Texts(SplitFolded(FoldAscii(text)))) << text;
    EXPECT_EQ(Texts(SplitWords(text)), Texts(SplitFolded(FoldUnicode(text))));
  }
}

TEST(FoldText, ChangesNothingWhenFoldedAgain) {
  std::vector<const char*> pieces(std::begin(kAscii), std::end(kAscii));
  pieces.insert(pieces.end(), std::begin(kUnicode), std::end(kUnicode));
  std::mt19937 random(20161118);
  for (int i = 0; i < 40000; ++i) {
    const std::string text = RandomText(&random, pieces);
    const std::string folded = FoldText(text);
    EXPECT_EQ(FoldText(folded), folded) << text;
  }
}

TEST(IsFolded, IsTrueOnlyOfWordsThatAreKept) {
  constexpr const char* kPieces[] = {
      "a",  "b",   "x",      "ray",  "s",  "st", "mg", "to", "qid",
      "th", "ies", "follow", "page", "of", " ",  " ",  " ",  "  "};
  std::mt19937 random(20150914);
  int folded = 0;
  for (int i = 0; i < 20000; ++i) {
    const std::string text = RandomText(&random, kPieces);
    if (!IsFolded(text)) continue;
    ++folded;
    EXPECT_EQ(absl::StrJoin(Texts(SplitWords(text)), " "), text);
  }
  EXPECT_GT(folded, 1000);
}

TEST(SplitWords, KeepsRangesInOrderAndInside) {
  std::vector<const char*> pieces(std::begin(kAscii), std::end(kAscii));
  pieces.insert(pieces.end(), std::begin(kUnicode), std::end(kUnicode));
  std::mt19937 random(7);
  for (int i = 0; i < 20000; ++i) {
    const std::string text = RandomText(&random, pieces);
    uint32_t last_begin = 0;
    uint32_t last_end = 0;
    for (const Word& word : SplitWords(text)) {
      EXPECT_LT(word.begin, word.end) << text;
      EXPECT_LE(word.end, text.size()) << text;
      if (word.joined) continue;
      // The two words of one sign, such as 1/2, share its range.
      EXPECT_GE(word.begin, last_begin) << text;
      EXPECT_GE(word.end, last_end) << text;
      last_begin = word.begin;
      last_end = word.end;
    }
  }
}

}  // namespace
}  // namespace imr
