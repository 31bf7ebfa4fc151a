// Whole letters against their truth: those of corpus/sample, of every layout;
// and what evidence they give.
#include <algorithm>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "common/letter_json.h"
#include "indexer/letter_format.h"
#include "indexer/reflow.h"
#include "tests/indexer/gold_letters.h"
#include "tests/indexer/letter_of_file.h"

namespace imr {
namespace {

using ::testing::Contains;

constexpr char kGold[] = IMR_SOURCE_DIR "/tests/letters/gold.jsonl";
constexpr char kShared[] = IMR_SOURCE_DIR "/../shared/letters/";

// The keys of a letter that gold rows and LetterToJson have in common.
constexpr const char* kKeys[] = {"case_number",
                                 "priority",
                                 "licensed_states",
                                 "certifications",
                                 "subspecialties",
                                 "age",
                                 "sex",
                                 "layout"};

void ExpectAsGold(const Json& gold, const Letter& letter) {
  const Json read = LetterToJson(letter);
  for (const char* key : kKeys) {
    if (gold.contains(key)) {
      EXPECT_EQ(read.at(key), gold.at(key)) << key;
    }
  }
  for (const auto& [name, day] : gold.at("dates").items()) {
    EXPECT_EQ(read.at("dates").at(name), day) << name;
  }
  EXPECT_EQ(ShowDecisions(read), ShowDecisions(gold));
}

TEST(ParseLetter, ReadsTheSampleAsItsTruthSays) {
  const std::vector<Json> rows = ReadGold(kGold);
  ASSERT_GE(rows.size(), 60);
  for (const Json& gold : rows) {
    const auto file = gold.at("file").get<std::string>();
    SCOPED_TRACE(file);
    ExpectAsGold(gold, ReadFileOfOneLetter(kSample + file));
  }
}

TEST(ParseLetter, ReadsRealLettersAsTheirTruthSays) {
  const std::vector<Json> rows = ReadGold(std::string(kShared) + "gold.jsonl");
  if (rows.empty()) GTEST_SKIP() << "no letters in " << kShared;
  for (const Json& gold : rows) {
    const auto file = gold.at("file").get<std::string>();
    SCOPED_TRACE(file);
    ExpectAsGold(gold, ReadFileOfOneLetter(kShared + file));
  }
}

TEST(AllLetterFormats, ClaimEachSampleOnce) {
  for (const Json& gold : ReadGold(kGold)) {
    const auto file = gold.at("file").get<std::string>();
    SCOPED_TRACE(file);
    const Letter letter = ReadFileOfOneLetter(kSample + file);
    const Passage passage = ReflowText(letter.text);
    const LetterMarks marks = MarksOf(passage.text());
    std::vector<int> scores;
    for (const LetterFormat& format : AllLetterFormats()) {
      scores.push_back(format.score(marks));
    }
    std::sort(scores.rbegin(), scores.rend());
    EXPECT_GT(scores[0], scores[1]) << absl::StrJoin(scores, " ");
    EXPECT_LE(scores[0], 100);
  }
}

TEST(ParseLetter, GivesEvidenceThatStandsInTheText) {
  const Letter letter =
      ReadFileOfOneLetter(std::string(kSample) + "CM14-0900231.txt");
  ASSERT_EQ(letter.determinations.size(), 2);
  const auto words = [&](const Evidence& evidence) {
    return letter.text.substr(evidence.begin, evidence.end - evidence.begin);
  };
  std::vector<std::string> shown;
  for (const Evidence& evidence : letter.evidence) {
    if (evidence.field == "clinical_summary") continue;
    shown.push_back(absl::StrCat(evidence.field, "=", words(evidence)));
  }
  EXPECT_THAT(shown, Contains("case_number=CM14-0900231"));
  EXPECT_THAT(shown, Contains("dates.decision=08/21/2014"));
  EXPECT_THAT(shown, Contains("age=47 year old"));
  EXPECT_THAT(shown, Contains("sex=male"));
  EXPECT_THAT(shown, Contains("licensed_states=Ohio"));
  EXPECT_THAT(shown, Contains("subspecialties=Pain\nMedicine"));
  const Determination& second = letter.determinations[1];
  for (const Evidence& evidence : second.evidence) {
    if (evidence.field == "request") {
      EXPECT_EQ(words(evidence), "XANAX 1 MG #30");
    }
    if (evidence.field == "reviewer.pages") {
      EXPECT_EQ(words(evidence), "Page(s): 24");
    }
    EXPECT_LE(evidence.end, letter.text.size());
  }
}

}  // namespace
}  // namespace imr
