#include "common/misspelt_words.h"

#include <string>
#include <vector>

#include "gtest/gtest.h"

namespace imr {
namespace {

// Returns `typed` with its words put right.
std::string Mended(const std::string& typed, LexiconId lexicon) {
  const std::vector<Word> words = SplitWords(typed);
  const std::vector<Word> mended = MendWords(typed, words, lexicon);
  std::string text;
  for (const Word& word : mended.empty() ? words : mended) {
    if (word.joined) continue;
    if (!text.empty()) text += ' ';
    text += word.text;
  }
  return text;
}

struct Row {
  const char* typed;
  LexiconId lexicon;
  const char* mended;
};

TEST(MendWords, PutsRightWhatOneSlipMakesAWordOfTheLexicon) {
  constexpr Row kRows[] = {
      {"phyiscal therapy", LexiconId::kTreatments, "physical therapy"},
      {"lubmar spine", LexiconId::kBodyParts, "lumbar spine"},
      {"right wirst", LexiconId::kBodyParts, "right wrist"},
      {"overtuned", LexiconId::kOutcomes, "overturned"},
      // Short words in names of several.
      {"nerv block", LexiconId::kTreatments, "nerve block"},
      {"knee brase", LexiconId::kTreatments, "knee brace"},
      {"spinl cord stimulatr", LexiconId::kTreatments,
       "spinal cord stimulator"},
      {"lowr back", LexiconId::kBodyParts, "lower back"},
  };
  for (const Row& row : kRows) {
    EXPECT_EQ(Mended(row.typed, row.lexicon), row.mended) << row.typed;
  }
}

TEST(MendWords, LeavesOtherWordsAsTheyAre) {
  constexpr Row kRows[] = {
      {"brase", LexiconId::kTreatments, "brase"},  // alone
      {"knee base", LexiconId::kTreatments, "knee base"},
      {"creating", LexiconId::kTreatments, "creating"},  // an everyday word
      {"norcoo", LexiconId::kTreatments, "norcoo"},      // a drug
      {"trans-foraminal", LexiconId::kTreatments, "trans foraminal"},
      {"uphed", LexiconId::kOutcomes, "uphed"},
      {"the tenth", LexiconId::kBodyParts, "the tenth"},
  };
  for (const Row& row : kRows) {
    EXPECT_EQ(Mended(row.typed, row.lexicon), row.mended) << row.typed;
  }
}

}  // namespace
}  // namespace imr
