#include "common/known_words.h"

#include <algorithm>
#include <string>
#include <vector>

#include "absl/strings/str_split.h"
#include "gtest/gtest.h"

#include "common/everyday_words.h"
#include "common/word_slips.h"

namespace imr {
namespace {

std::vector<std::string> EverydayLines() {
  return absl::StrSplit(EverydayWords(), '\n', absl::SkipEmpty());
}

TEST(EverydayWords, AreLowerWordsInOrder) {
  const std::vector<std::string> words = EverydayLines();
  EXPECT_TRUE(std::is_sorted(words.begin(), words.end()));
  EXPECT_EQ(std::adjacent_find(words.begin(), words.end()), words.end());
  for (const std::string& word : words) EXPECT_TRUE(IsLowerWord(word)) << word;
}

// A word that nothing would take for another need not be listed.
TEST(EverydayWords, AreOneSlipFromAWordOfALexicon) {
  Vocabulary vocabulary;
  for (const LexiconId id :
       {LexiconId::kTreatments, LexiconId::kBodyParts, LexiconId::kDrugs}) {
    AddWords(id, vocabulary);
  }
  for (const std::string& word : EverydayLines()) {
    const bool is_near = std::any_of(
        vocabulary.begin(), vocabulary.end(), [&word](const auto& row) {
          return row.first != word && IsOneEditApart(row.first, word);
        });
    EXPECT_TRUE(is_near) << word;
  }
}

TEST(IsKnownWord, KnowsLexiconsAndEverydayWords) {
  for (const char* word : {"creating", "creatine", "norco", "acupuncture",
                           "shoulder", "opioid", "orthopedic"}) {
    EXPECT_TRUE(IsKnownWord(word)) << word;
  }
  for (const char* word : {"creatinng", "accupunctur", "shoulder pain", ""}) {
    EXPECT_FALSE(IsKnownWord(word)) << word;
  }
}

TEST(IsLowerWord, IsOfSmallLettersAlone) {
  EXPECT_TRUE(IsLowerWord("norco"));
  for (const char* text :
       {"", "Norco", "l4", "x-ray", "low back", "\xc3\xa9"}) {
    EXPECT_FALSE(IsLowerWord(text)) << text;
  }
}

TEST(WordsByLetter, GivesTheWordsThatBeginAlike) {
  WordsByLetter<int> words;
  words.Add("arm", 1);
  words.Add("ankle", 2);
  words.Add("back", 3);
  ASSERT_EQ(words.Beside("ancle").size(), 2u);
  EXPECT_EQ(words.Beside("a")[1].word, "ankle");
  EXPECT_EQ(words.Beside("a")[1].value, 2);
  EXPECT_TRUE(words.Beside("zebra").empty());
}

}  // namespace
}  // namespace imr
