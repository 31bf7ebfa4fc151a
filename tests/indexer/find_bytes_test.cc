#include "indexer/find_bytes.h"

#include <random>
#include <string>

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"

namespace imr {
namespace {

constexpr size_t kNone = absl::string_view::npos;

// Texts of few kinds of bytes, so that words occur in part and overlap.
std::string RandomText(std::mt19937& random, size_t size) {
  constexpr absl::string_view kBytes = "ab:9 \xC3";
  std::string text;
  while (text.size() < size) text += kBytes[random() % kBytes.size()];
  return text;
}

TEST(FindBytes, FindsWhatTheLibraryFinds) {
  constexpr unsigned kSeed = 20140623;
  SCOPED_TRACE(kSeed);
  std::mt19937 random(kSeed);
  for (int round = 0; round < 2000; ++round) {
    const std::string text = RandomText(random, random() % 40);
    const std::string word = RandomText(random, 1 + random() % 3);
    const size_t from = random() % 45;
    SCOPED_TRACE(absl::StrCat(text, "|", word));
    EXPECT_EQ(FindBytes(text, word, from), text.find(word, from));
    EXPECT_EQ(FindByte(text, word[0], from), text.find(word[0], from));
    EXPECT_EQ(FindLastBytes(text, word), text.rfind(word));
  }
}

TEST(FindBytes, FindsNothingBeyondTheText) {
  EXPECT_EQ(FindBytes("", "a"), kNone);
  EXPECT_EQ(FindBytes("certif", "certified"), kNone);
  EXPECT_EQ(FindBytes("a certified", "certified"), 2);
  EXPECT_EQ(FindBytes("a certified", "certified", 3), kNone);
  EXPECT_EQ(FindBytes("a certified", "certified", 100), kNone);
}

TEST(FindDigit, LooksAtEachByte) {
  for (int byte = 0; byte < 256; ++byte) {
    std::string text(19, static_cast<char>(byte));
    const bool is_digit = byte >= '0' && byte <= '9';
    SCOPED_TRACE(byte);
    EXPECT_EQ(FindDigit(text, 0), is_digit ? 0 : text.size());
    for (size_t at = 0; at < text.size() && !is_digit; ++at) {
      text[at] = '7';
      EXPECT_EQ(FindDigit(text, 0), at);
      EXPECT_EQ(FindDigit(text, at + 1), text.size());
      text[at] = static_cast<char>(byte);
    }
  }
  EXPECT_EQ(FindDigit("abc", 3), 3);
}

TEST(ProbedText, TellsWhetherAWordStandsInTheText) {
  constexpr absl::string_view kWords[] = {"if ", "n't ", "medically"};
  EXPECT_TRUE(ProbedText("what if he").HoldsAny(kWords));
  EXPECT_TRUE(ProbedText("isn't so").HoldsAny(kWords));
  EXPECT_TRUE(ProbedText("paramedically").HoldsAny(kWords));
  EXPECT_FALSE(ProbedText("If he medical lly").HoldsAny(kWords));
  EXPECT_FALSE(ProbedText("as if").HoldsAny(kWords));
  EXPECT_FALSE(ProbedText("").HoldsAny(kWords));
}

TEST(ProbedText, HoldsEveryPartOfARandomText) {
  constexpr unsigned kSeed = 19970101;
  SCOPED_TRACE(kSeed);
  std::mt19937 random(kSeed);
  for (int round = 0; round < 500; ++round) {
    const std::string text = RandomText(random, 2 + random() % 60);
    const std::string word = RandomText(random, 2 + random() % 3);
    const absl::string_view words[] = {word};
    SCOPED_TRACE(absl::StrCat(text, "|", word));
    EXPECT_EQ(ProbedText(text).HoldsAny(words),
              text.find(word) != std::string::npos);
  }
}

TEST(LowerAscii, ChangesCapitalsOnly) {
  std::string all;
  std::string lower;
  for (int byte = 0; byte < 256; ++byte) {
    all += static_cast<char>(byte);
    lower += static_cast<char>(byte >= 'A' && byte <= 'Z' ? byte + 32 : byte);
  }
  EXPECT_EQ(LowerAscii(all), lower);
  EXPECT_EQ(LowerAscii(""), "");
}

TEST(RarestByte, IsTheLeastCommonOfLetters) {
  EXPECT_EQ(RarestByte("rationale:"), 9);
  EXPECT_EQ(RarestByte("a"), 0);
  EXPECT_LT(CommonnessOf('q'), CommonnessOf('e'));
  EXPECT_EQ(CommonnessOf('~'), 0);
}

}  // namespace
}  // namespace imr
