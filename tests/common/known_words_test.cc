#include "common/known_words.h"

#include <algorithm>
#include <string>
#include <vector>

#include "absl/strings/str_split.h"
#include "gtest/gtest.h"

#include "common/everyday_words.h"
#include "common/word_slips.h"
#include "common/words_by_letter.h"

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
  WordSet words;
  for (const LexiconId id :
       {LexiconId::kTreatments, LexiconId::kBodyParts, LexiconId::kDrugs}) {
    AddWords(id, words);
  }
  for (const std::string& word : EverydayLines()) {
    const bool is_near = std::any_of(
        words.begin(), words.end(), [&word](const std::string& other) {
          return other != word && IsOneEditApart(other, word);
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

}  // namespace
}  // namespace imr
