#include "indexer/header.h"

#include <string>

#include "absl/strings/str_join.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "common/date.h"
#include "indexer/reflow.h"

namespace imr {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;

Letter Read(absl::string_view header) {
  Letter letter;
  letter.text = std::string(header);
  const Passage passage = ReflowText(letter.text);
  ReadHeader(passage, passage.text(), letter);
  return letter;
}

// "CM.. assigned injury decision denial received priority"
std::string Show(const Letter& letter) {
  const auto day = [](const std::optional<absl::CivilDay>& value) {
    return value ? FormatIsoDay(*value) : "-";
  };
  const LetterDates& dates = letter.dates;
  return absl::StrJoin(
      {letter.case_number.value_or("-"), day(dates.assigned), day(dates.injury),
       day(dates.decision), day(dates.ur_denial), day(dates.received),
       letter.priority.empty() ? "-" : letter.priority},
      " ");
}

constexpr absl::string_view kWhole =
    "CM14-0900001 2014-06-13 2010-09-04 2014-08-21 2014-01-30 2014-02-11 "
    "standard";

TEST(ReadHeader, PairsLabelsAndValuesInEveryOrderPdfWritersGive) {
  const absl::string_view kColumns =
      "Case Number:     CM14-0900001\n"
      "Date Assigned:   06/13/2014      Date of Injury:   09/04/2010\n"
      "Decision Date:   08/21/2014      UR Denial Date:   01/30/2014\n"
      "Priority:        Standard        Application       02/11/2014\n"
      "                                 Received:\n";
  const absl::string_view kLabelsFirst =
      "Case Number:\nDate Assigned:\nDecision Date:\nPriority:\n\n"
      "CM14-0900001\n06/13/2014\n08/21/2014\nStandard\n\n"
      "Date of Injury:\nUR Denial Date:\nApplication\nReceived:\n\n"
      "09/04/2010\n01/30/2014\n02/11/2014\n";
  const absl::string_view kRaw =
      "Case Number: CM14-0900001\n"
      "Date Assigned: 06/13/2014 Date of Injury: 09/04/2010\n"
      "Decision Date: 08/21/2014 UR Denial Date: 01/30/2014\n"
      "Priority: Standard Application\nReceived:\n02/11/2014\n";
  const absl::string_view kSeed =
      " Case Number: CM14-0900001 \n\nDate Assigned: 06/13/2014 \n\n"
      "Decision Date: 08/21/2014 \n\nPriority: Standard \n\n"
      "Date of Injury: 09/04/2010 \n\nUR Denial Date: 01/30/2014 \n\n"
      "Application \n\nReceived: 02/11/2014 \n\n";
  const absl::string_view kAllLabelsFirst =
      "Case Number: Date Assigned: Decision Date: Priority: Date of Injury: "
      "UR Denial Date: Application Received: CM14-0900001 06/13/2014 "
      "08/21/2014 Standard 09/04/2010 01/30/2014 02/11/2014";
  const absl::string_view kWithoutColons =
      "Case Number CM14-0900001\nDate Assigned 06/13/2014\n"
      "Date of Injury 09/04/2010\nDecision Date 08/21/2014\n"
      "UR Denial Date 01/30/2014\nPriority : Standard\n"
      "Application Received 02/11/2014\n";
  const absl::string_view kDotted =
      "Case Number: CM14-0900001\nDate Assigned: 06.13.2014\n"
      "Date of Injury: 9.4.2010\nDecision Date: 08 / 21/ 2014\n"
      "UR Denial Date: 01/30 /2014\nPriority: Standard\n"
      "Application Received: 02.11.2014\n";
  const absl::string_view kCapitals =
      "CASE NUMBER: CM14-0900001\nDATE ASSIGNED: 06/13/2014 DATE OF INJURY: "
      "09/04/2010\nDECISION DATE: 08/21/2014 UR DENIAL DATE: 01/30/2014\n"
      "PRIORITY: STANDARD APPLICATION 02/11/2014\nRECEIVED:\n";
  const absl::string_view kOtherLabels =
      "Case No.: CM14-0900001\nAssigned: 06/13/2014\nDate(s) of Injury: "
      "09/04/2010\nDate of Decision: 08/21/2014\nUR Denial: 01/30/2014\n"
      "Priority: Standard\nDate Received: 02/11/2014\n";
  const absl::string_view kMisread =
      "Case Nunber: CM14-0900001\nDate Assi gned: 06/13/2014\nDate ofInjury: "
      "09/04/2010\nDecislon Date: 08/21/2014\nUR Den1al Date: 01/30/2014\n"
      "Prior ity: Standard\nApplicatlon Received: 02/11/2014\n";
  for (const absl::string_view header :
       {kMisread, kColumns, kLabelsFirst, kRaw, kSeed, kAllLabelsFirst,
        kWithoutColons, kDotted, kCapitals, kOtherLabels}) {
    SCOPED_TRACE(header);
    const Letter letter = Read(header);
    EXPECT_EQ(Show(letter), kWhole);
    EXPECT_THAT(letter.problems, IsEmpty());
    EXPECT_EQ(letter.body, "");
  }
}

TEST(ReadHeader, ReadsValuesBeforeTheirLabels) {
  const absl::string_view kPairs =
      "CM14-0900001 Case Number:\n06/13/2014 Date Assigned: 09/04/2010 Date of "
      "Injury:\n08/21/2014 Decision Date: 01/30/2014 UR Denial Date:\n"
      "Standard Priority: 02/11/2014 Application Received:\n";
  const absl::string_view kColumns =
      "CM14-0900001\n06/13/2014\n08/21/2014\nStandard\n"
      "Case Number:\nDate Assigned:\nDecision Date:\nPriority:\n"
      "09/04/2010\n01/30/2014\n02/11/2014\n"
      "Date of Injury:\nUR Denial Date:\nApplication\nReceived:\n";
  const absl::string_view kAllValuesFirst =
      "CM14-0900001 06/13/2014 08/21/2014 Standard 09/04/2010 01/30/2014 "
      "02/11/2014 Case Number: Date Assigned: Decision Date: Priority: Date of "
      "Injury: UR Denial Date: Application Received:";
  for (const absl::string_view header : {kPairs, kColumns, kAllValuesFirst}) {
    SCOPED_TRACE(header);
    const Letter letter = Read(header);
    EXPECT_EQ(Show(letter), kWhole);
    EXPECT_THAT(letter.problems, IsEmpty());
  }
}

TEST(ReadHeader, TakesNoDayOfACoverPageForALabel) {
  EXPECT_EQ(Show(Read("August 22, 2014\nStandard Hospital\n"
                      "Case Number: CM14-0900001\nDate Assigned: 06/13/2014\n"
                      "Date of Injury: 09/04/2010\nDecision Date:\n")),
            "CM14-0900001 2014-06-13 2010-09-04 - - - -");
}

TEST(ReadHeader, ReadsTheLabelsOf2013) {
  EXPECT_EQ(Show(Read("Dated: 10/23/2013\nEmployee:\nClaim Number:\n"
                      "Date of UR Decision: 7/30/2013\n"
                      "Date of Injury: 6/20/2012\n"
                      "IMR Application Received: 8/8/2013\n"
                      "MAXIMUS Case Number: CM13-0900117\n")),
            "CM13-0900117 - 2012-06-20 2013-10-23 2013-07-30 2013-08-08 -");
}

TEST(ReadHeader, LeavesADateEmptyRatherThanWrong) {
  // In pairs the day belongs to the label right before it.
  EXPECT_EQ(Show(Read("Case Number: CM14-0900001\nDate Assigned:\n"
                      "Decision Date: 08/21/2014\n")),
            "CM14-0900001 - - 2014-08-21 - - -");
  // In columns nobody can tell.
  const Letter letter = Read(
      "Case Number:\nDate Assigned:\nDecision Date:\nPriority:\n\n"
      "CM14-0900001\n08/21/2014\nExpedited\n");
  EXPECT_EQ(Show(letter), "CM14-0900001 - - - - - expedited");
  ASSERT_EQ(letter.problems.size(), 1);
  EXPECT_EQ(letter.problems[0].code, ProblemCode::kBadDate);
  EXPECT_EQ(letter.problems[0].line, 7);
}

TEST(ReadHeader, ReportsADayThatDoesNotExist) {
  const Letter letter = Read(
      "Case Number: CM14-0900001\nDecision Date: 02/30/2014\n"
      "Date Assigned: 02/01/2014\n");
  EXPECT_EQ(Show(letter), "CM14-0900001 2014-02-01 - - - - -");
  ASSERT_EQ(letter.problems.size(), 1);
  EXPECT_EQ(letter.problems[0].code, ProblemCode::kBadDate);
  EXPECT_EQ(letter.problems[0].line, 2);
  EXPECT_THAT(letter.problems[0].message, HasSubstr("\"02/30/2014\""));
}

TEST(ReadHeader, ReadsACoverPageAndKeepsItsWords) {
  const Letter letter = Read(
      "Notice to the parties\n\nCase Number: cm14-0900001\n"
      "Final Determination: PARTIAL OVERTURN. Some of the items are "
      "necessary.\n");
  EXPECT_EQ(letter.case_number, "CM14-0900001");
  EXPECT_EQ(letter.stated_outcome, CaseOutcome::kPartiallyOverturned);
  EXPECT_EQ(letter.body,
            "Notice to the parties\nSome of the items are necessary.");
  EXPECT_EQ(Read("Final Determination: UPHOLD").stated_outcome,
            CaseOutcome::kUpheld);
  EXPECT_EQ(Read("Final Determination: OVERTURN").stated_outcome,
            CaseOutcome::kOverturned);
}

TEST(ReadHeader, TakesAnything) {
  for (const absl::string_view header :
       {"", "Case Number:", "Case Number: CM14-090000",
        "Received:", "Application Application Application", "06/13/2014",
        "Decision Date: Decision Date: Decision Date:"}) {
    SCOPED_TRACE(header);
    EXPECT_EQ(Show(Read(header)), "- - - - - - -");
  }
}

}  // namespace
}  // namespace imr
