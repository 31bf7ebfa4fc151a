#include "common/words_by_letter.h"

#include <string>
#include <vector>

#include "gtest/gtest.h"

namespace imr {
namespace {

TEST(IsLowerWord, IsOfSmallLettersAlone) {
  EXPECT_TRUE(IsLowerWord("norco"));
  for (const char* text :
       {"", "Norco", "l4", "x-ray", "low back", "\xc3\xa9"}) {
    EXPECT_FALSE(IsLowerWord(text)) << text;
  }
}

TEST(WordsByLetter, MakesTheWordsOfALetterOnce) {
  std::string asked;
  WordsByLetter<int> words([&asked](char letter) {
    asked.push_back(letter);
    std::vector<WordsByLetter<int>::Row> rows;
    if (letter == 'a') rows = {{"arm", 1}, {"ankle", 2}};
    return rows;
  });
  ASSERT_EQ(words.Beside("ancle").size(), 2u);
  EXPECT_EQ(words.Beside("a")[1].word, "ankle");
  EXPECT_EQ(words.Beside("a")[1].value, 2);
  EXPECT_TRUE(words.Beside("zebra").empty());
  EXPECT_EQ(asked, "az");
}

}  // namespace
}  // namespace imr
