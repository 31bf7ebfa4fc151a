// Texts that are no letters of a known layout, or odd ones: they give a letter
// and problems all the same.
#include "indexer/letter_format.h"

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "tests/indexer/letter_of_file.h"

namespace imr {
namespace {

using ::testing::Contains;
using ::testing::Field;
using ::testing::HasSubstr;
using ::testing::Not;

LetterSource From(const std::string& path) {
  LetterSource source;
  source.path = path;
  return source;
}

TEST(ParseLetter, KeepsTheWordsOfAnUnknownLayout) {
  const Letter letter =
      ParseLetter("A note of 3/5/2015\nabout Norco.", From("a/b.txt"));
  EXPECT_EQ(letter.layout, "unknown");
  EXPECT_EQ(letter.body, "A note of 3/5/2015 about Norco.");
  EXPECT_EQ(letter.dates.latest_mentioned, absl::CivilDay(2015, 3, 5));
  EXPECT_THAT(letter.id, HasSubstr("x"));
  EXPECT_EQ(letter.id.size(), 13);
  EXPECT_THAT(letter.problems,
              Contains(Field(&Problem::code, ProblemCode::kUnknownLayout)));
}

TEST(ParseLetter, NamesALetterByItsFileOrItsText) {
  EXPECT_EQ(ParseLetter("words", From("a/CM14-0900001.txt")).id,
            "CM14-0900001");
  EXPECT_EQ(ParseLetter("words", From("a.zip!b/CM14-0900001_x.pdf")).id,
            "CM14-0900001");
  EXPECT_EQ(ParseLetter("words", From("a.txt")).id,
            ParseLetter("words", From("b.txt")).id);
  EXPECT_NE(ParseLetter("words", From("a.txt")).id,
            ParseLetter("other", From("a.txt")).id);
  EXPECT_NE(ParseLetter("", From("a.txt")).id,
            ParseLetter("", From("b.txt")).id);
}

constexpr absl::string_view kOdd =
    "HOW THE IMR FINAL DETERMINATION WAS MADE\n\n"
    "IMR ISSUES, DECISIONS AND RATIONALES\n\n"
    "Norco 10/325 mg #60: Upheld\n\n"
    "Claims Administrator guideline: Decision based on MTUS Chronic Pain "
    "Treatment Guidelines.\n\n"
    "MAXIMUS guideline: Decision based on MTUS Chronic Pain Treatment "
    "Guidelines Opioids Page(s): 78.\n\n"
    "Decision rationale: The drug helps. The request is medically "
    "necessary.\n\n"
    "Soma 350 mg: Overturned\n\n"
    "MAXIMUS guideline: Decision based on MTUS Chronic Pain Treatment "
    "Guidelines Carisoprodol (Soma) Page(s): 29.\n\n"
    "Decision rationale:\n";

TEST(ParseLetter, ReportsWhatIsOdd) {
  const Letter letter = ParseLetter(kOdd, From("odd.txt"));
  std::vector<std::string> problems;
  for (const Problem& problem : letter.problems) {
    problems.push_back(
        absl::StrCat(ProblemName(problem.code), " ", problem.line));
  }
  EXPECT_EQ(absl::StrJoin(problems, ", "),
            "outcome-contradicted 5, no-rationale 13, no-case-number 0, "
            "no-credentials 0");
  ASSERT_EQ(letter.determinations.size(), 2);
  EXPECT_EQ(letter.determinations[0].outcome, Outcome::kUpheld);
  EXPECT_EQ(letter.determinations[1].request, "Soma 350 mg");
}

TEST(ParseLetter, TakesWhatFollowsTheGuidelinesForTheRationale) {
  const std::string text =
      absl::StrReplaceAll(kOdd, {{"Decision rationale: The", "The"}});
  const Letter letter = ParseLetter(text, From("odd.txt"));
  ASSERT_EQ(letter.determinations.size(), 2);
  EXPECT_EQ(letter.determinations[0].reviewer.mtus[0].pages,
            std::vector<int>{78});
  EXPECT_EQ(letter.determinations[0].rationale,
            "The drug helps. The request is medically necessary.");
}

TEST(ParseLetter, TakesTheVerdictWhereNoOutcomeIsPrinted) {
  const std::string text = absl::StrReplaceAll(
      kOdd, {{"#60: Upheld", "#60:"}, {"mg: Overturned", "mg: Upheld"}});
  const Letter letter = ParseLetter(text, From("odd.txt"));
  ASSERT_EQ(letter.determinations.size(), 2);
  EXPECT_EQ(letter.determinations[0].outcome, Outcome::kOverturned);
  ASSERT_FALSE(letter.problems.empty());
  EXPECT_EQ(letter.problems[0].code, ProblemCode::kOutcomeInferred);
}

TEST(ParseLetter, ReadsNumberedDecisionsHoweverAsked) {
  const Letter letter = ParseLetter(
      "Notice of Independent Medical Review Determination\n\n"
      "1) MAXIMUS Federal Services, Inc. has determined the retrospective "
      "request for a urine drug screen is not medically necessary.\n\n"
      "2) MAXIMUS Federal Services has determined that the requested "
      "knee brace is medically necessary and appropriate.\n\n"
      "1) Regarding the retrospective request for a urine drug screen:\n\n"
      "The Medical Treatment Guidelines Relied Upon by the Expert Reviewer to "
      "Make His/Her Decision:\n"
      "The Expert Reviewer relied on the Chronic Pain Medical Treatment "
      "Guidelines, page 43, part of the MTUS.\n\n"
      "Rationale for the Decision:\nRegarding the request, it is too late.\n\n"
      "2) Regarding the requested knee brace:\n\n"
      "Section of the Medical Treatment Utilization Schedule (MTUS) Relied "
      "Upon "
      "by the Expert Reviewer to Make His/Her Decision\n"
      "The Expert Reviewer relied on the Knee Complaints Chapter, page 340.\n\n"
      "Rationale for the Decision:\nThe knee gives way.\n\n"
      "3) Regarding the request for a cane:\n\n"
      "Rationale for the Decision:\nIt is no help. The request for a cane is "
      "not medically necessary and appropriate.\n",
      From("odd.txt"));
  EXPECT_EQ(letter.layout, "numbered_2013");
  ASSERT_EQ(letter.determinations.size(), 3);
  // The list lacks it.
  EXPECT_EQ(letter.determinations[2].outcome, Outcome::kUpheld);
  const Determination& first = letter.determinations[0];
  EXPECT_EQ(first.request, "retrospective request for a urine drug screen");
  EXPECT_EQ(first.outcome, Outcome::kUpheld);
  EXPECT_EQ(first.rationale, "Regarding the request, it is too late.");
  ASSERT_EQ(first.reviewer.mtus.size(), 1);
  EXPECT_EQ(first.reviewer.mtus[0].pages, std::vector<int>{43});
  EXPECT_EQ(letter.determinations[1].request, "knee brace");
  EXPECT_EQ(letter.determinations[1].outcome, Outcome::kOverturned);
  ASSERT_EQ(letter.determinations[1].reviewer.mtus.size(), 1);
  EXPECT_EQ(letter.determinations[1].reviewer.mtus[0].pages,
            std::vector<int>{340});
}

TEST(ParseLetter, LetsTheReviewerCiteWhatTheAdministratorDid) {
  const Letter letter = ParseLetter(
      "HOW THE IMR FINAL DETERMINATION WAS MADE\n\n"
      "IMR DECISION(S) AND RATIONALE(S)\n\n"
      "1. Norco 10/325 mg #60 is not medically necessary and appropriate.\n\n"
      "The Claims Administrator based its decision on the Chronic Pain Medical "
      "Treatment Guidelines, Opioids, page 78, part of the MTUS.\n\n"
      "The Physician Reviewer found the guidelines used by the Claims "
      "Administrator relevant and appropriate.\n\n"
      "The Physician Reviewer's decision rationale: It does not help.\n",
      From("odd.txt"));
  ASSERT_EQ(letter.determinations.size(), 1);
  const Citations& cited = letter.determinations[0].reviewer;
  ASSERT_EQ(cited.mtus.size(), 1);
  EXPECT_EQ(cited.mtus[0].pages, std::vector<int>{78});
  EXPECT_THAT(cited.text, HasSubstr("relevant and appropriate"));
}

TEST(ParseLetter, LetsTheReviewerCiteMoreThanTheAdministratorDid) {
  const Letter letter = ParseLetter(
      "HOW THE IMR FINAL DETERMINATION WAS MADE\n\n"
      "IMR DECISION(S) AND RATIONALE(S)\n\n"
      "1. MRI of the neck is not medically necessary and appropriate.\n\n"
      "The Claims Administrator based its decision on the ODG, Neck "
      "Chapter.\n\n"
      "The Physician Reviewer found the guidelines used by the Claims "
      "Administrator relevant. The Physician Reviewer based his/her decision "
      "on the Neck and Upper Back Complaints Chapter, page 177.\n\n"
      "The Physician Reviewer's decision rationale: It does not help.\n",
      From("odd.txt"));
  ASSERT_EQ(letter.determinations.size(), 1);
  const Citations& cited = letter.determinations[0].reviewer;
  EXPECT_TRUE(cited.non_mtus.empty());
  ASSERT_EQ(cited.mtus.size(), 1);
  EXPECT_EQ(cited.mtus[0].pages, std::vector<int>{177});
}

TEST(ParseLetter, TakesNoNumberOfAListIntoTheRequest) {
  const std::string numbered = absl::StrReplaceAll(
      kOdd, {{"Norco 10", "1. Norco 10"}, {"Soma", "2) Soma"}});
  const Letter letter = ParseLetter(numbered, From("odd.txt"));
  ASSERT_EQ(letter.determinations.size(), 2);
  EXPECT_EQ(letter.determinations[0].request, "Norco 10/325 mg #60");
  EXPECT_EQ(letter.determinations[0].quantity, 60);
  EXPECT_EQ(letter.determinations[1].request, "Soma 350 mg");
}

TEST(ParseLetter, ComparesTheCoverPageWithTheDeterminations) {
  const Letter letter = ParseLetter(
      absl::StrCat("Final Determination: UPHOLD\n\n", kOdd), From("odd.txt"));
  EXPECT_EQ(letter.stated_outcome, CaseOutcome::kUpheld);
  EXPECT_THAT(
      letter.problems,
      Contains(Field(&Problem::code, ProblemCode::kCaseOutcomeDiffers)));
}

TEST(ParseLetter, LeavesTheFormsSentencesOutOfTheBody) {
  const Letter letter =
      ReadFileOfOneLetter(std::string(kSample) + "CM14-0900231.txt");
  EXPECT_THAT(letter.body, HasSubstr("Board Certified in Physical Medicine"));
  EXPECT_THAT(letter.body, Not(HasSubstr("affiliation")));
  EXPECT_THAT(letter.body, Not(HasSubstr("hierarchy")));
}

// Text that any reader might trip over.
TEST(ParseLetter, TakesAnything) {
  const std::string labels =
      "Norco: Upheld Claims Administrator guideline: MAXIMUS guideline: "
      "Decision rationale: ";
  std::string many;
  for (int i = 0; i < 3000; ++i) absl::StrAppend(&many, labels);
  const std::string kTexts[] = {
      "",
      "\n",
      "Claims Administrator guideline:",
      ": Upheld Claims Administrator guideline:",
      "MAXIMUS guideline: Decision rationale: Upheld",
      "IMR DECISION(S) AND RATIONALE(S)",
      "IMR DECISION(S) AND RATIONALE(S) The request for",
      "MEDICAL PROFESSIONAL REVIEW ISSUE AT DISPUTE:",
      ("MAXIMUS Federal Services, Inc. has determined the request for "
       "Regarding the request for"),
      std::string(1 << 20, '('),
      std::string("Claims Administrator guideline:\0\xff\xfe", 34),
      many,
  };
  for (const std::string& text : kTexts) {
    SCOPED_TRACE(text.substr(0, 60));
    const Letter letter = ParseLetter(text, From("odd.txt"));
    EXPECT_FALSE(letter.id.empty());
    EXPECT_LE(letter.determinations.size(), 1000);
  }
  EXPECT_THAT(
      ParseLetter(many, From("odd.txt")).problems,
      Contains(Field(&Problem::code, ProblemCode::kTooManyDeterminations)));
}

}  // namespace
}  // namespace imr
