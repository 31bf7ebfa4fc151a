#include "indexer/decided.h"

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "gtest/gtest.h"

#include "common/date.h"
#include "indexer/case_number.h"
#include "indexer/formats/parts.h"
#include "indexer/injury.h"
#include "indexer/reflow.h"

namespace imr {
namespace {

std::string Show(absl::string_view text) {
  std::vector<std::string> shown;
  constexpr Phrase kLeads[] = {"The request for"};
  for (const DecidedRequest& decided : FindDecidedRequests(text, kLeads)) {
    shown.push_back(absl::StrCat(decided.number, " ", decided.request, " = ",
                                 OutcomeName(decided.outcome)));
  }
  return absl::StrJoin(shown, "; ");
}

TEST(FindDecidedRequests, ReadsSentences) {
  const struct {
    const char* text;
    const char* decided;
  } kCases[] = {
      {"1. The request for Norco is medically necessary and appropriate.",
       "1 Norco = overturned"},
      {"12) The request for X-rays are not\nmedically necessary.",
       "12 X-rays = upheld"},
      {"The request for Xanax is notmedically necessary.", "0 Xanax = upheld"},
      {"The request for a brace that is stiff was not medically\nnecessary.",
       "0 a brace that is stiff = upheld"},
      {"1. The request for A is medically necessary. 2. The request for B is "
       "not medically necessary.",
       "1 A = overturned; 2 B = upheld"},
      {"1. The request for A has been determined to be medically necessary. "
       "2. The request for B is therefore not found to be medically necessary. "
       "3. The request for C is deemed not medically necessary.",
       "1 A = overturned; 2 B = upheld; 3 C = upheld"},
      {"The request for it would be medically necessary", ""},
      {"The request for a walk", ""},
      {"The request for it, medically necessary or not", ""},
      {"The request for", ""},
      {"", ""},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.text);
    EXPECT_EQ(Show(c.text), c.decided);
  }
}

std::string ShowListed(absl::string_view text) {
  constexpr absl::string_view kLeads[] = {"the request for"};
  constexpr absl::string_view kFollowers[] = {"the claims administrator"};
  std::vector<std::string> shown;
  for (const DecidedRequest& decided :
       FindListedRequests(text, kLeads, kFollowers)) {
    shown.push_back(absl::StrCat(decided.number, " ", decided.request, " = ",
                                 OutcomeName(decided.outcome)));
  }
  return absl::StrJoin(shown, "; ");
}

TEST(FindListedRequests, ReadsAListWithOrWithoutALead) {
  const struct {
    const char* text;
    const char* decided;
  } kCases[] = {
      {"1. MRI of the left knee is not medically necessary and appropriate.\n"
       "The Claims Administrator based its decision on it.\n"
       "2) Soma 350mg #60 is medically necessary.\fThe Claims Administrator",
       "1 MRI of the left knee = upheld; 2 Soma 350mg #60 = overturned"},
      {"1. The request for Norco is medically necessary. It helps.",
       "1 Norco = overturned"},
      {"1. The requestfor Norco is medically necessary. It helps.",
       "1 Norco = overturned"},
      // Numbered lines of a rationale.
      {"1. A is not medically necessary.\nThe Claims Administrator gave no "
       "reason.\n2. Pain that lasts. 2. A trial is not medically necessary "
       "then.\n2. B was not medically necessary. The Claims Administrator",
       "1 A = upheld; 2 B = upheld"},
      {"2. B is not medically necessary. The Claims Administrator", ""},
      // Numbers that are wrong, missing, or without their stop.
      {"1. The request for A is not medically necessary. The Claims "
       "Administrator\n1. The request for B is medically necessary. The Claims "
       "Administrator\n4 The request for C is not medically necessary.\nThe "
       "Claims Administrator\n5. D is medically necessary. The Claims "
       "Administrator",
       "1 A = upheld; 2 B = overturned; 3 C = upheld; 4 D = overturned"},
      {"1. A is not medically necessary. The Claims Administrator\n"
       "The request for B is medically necessary. The Claims Administrator",
       "1 A = upheld; 2 B = overturned"},
      {"1. THE REQUEST FOR A IS NOT MEDICALLY NECESSARY. It is not medically "
       "necessary.",
       "1 A = upheld"},
      {"1. The retrospective request for A was partially medically necessary.\n"
       "The Claims Administrator",
       "1 retrospective request for A = overturned"},
      // The ends of rationales.
      {"1. A is not medically necessary. The Claims Administrator\nThe request "
       "for it is not medically necessary.\n3. The request for it was not "
       "medically necessary then.",
       "1 A = upheld"},
      {"Norco 1.5 is medically necessary. The Claims Administrator", ""},
      {"1. The request for", ""},
      {"1.", ""},
      {"", ""},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.text);
    EXPECT_EQ(ShowListed(c.text), c.decided);
  }
}

TEST(NumberBefore, WantsANumberOfItsOwn) {
  const absl::string_view text = "10) a (3) b 1.2. c 4.\nd";
  EXPECT_EQ(NumberBefore(text, 4).number, 10);
  EXPECT_EQ(NumberBefore(text, 4).begin, 0);
  EXPECT_EQ(NumberBefore(text, 10).number, 0);
  EXPECT_EQ(NumberBefore(text, 17).number, 0);
  EXPECT_EQ(NumberBefore(text, 22).number, 4);
  EXPECT_EQ(NumberBefore(text, 0).number, 0);
}

TEST(SplitSides, NamesWhoReliedOnWhat) {
  const Sides both = SplitSides(
      "The Claims Administrator based its decision on A. The Expert Reviewer "
      "relied on B.");
  EXPECT_EQ(both.claims_administrator,
            "The Claims Administrator based its decision on A.");
  EXPECT_EQ(both.reviewer, "The Expert Reviewer relied on B.");
  const Sides other = SplitSides(
      "The Physician Reviewer found B. The Claims Administrator cited A.");
  EXPECT_EQ(other.claims_administrator, "The Claims Administrator cited A.");
  EXPECT_EQ(other.reviewer, "The Physician Reviewer found B.");
  const Sides none = SplitSides(
      "No guideline was cited by the Claims Administrator. The Expert Reviewer "
      "relied on B.");
  EXPECT_EQ(none.claims_administrator,
            "No guideline was cited by the Claims Administrator.");
  EXPECT_EQ(none.reviewer, "The Expert Reviewer relied on B.");
  EXPECT_EQ(SplitSides("MTUS, page 3").reviewer, "MTUS, page 3");
  EXPECT_EQ(SplitSides("").reviewer, "");
}

TEST(WithoutClosing, CutsSignatureAndInitials) {
  EXPECT_EQ(WithoutClosing("It is so.\n/abc\n"), "It is so.");
  EXPECT_EQ(WithoutClosing("It is so.\nEffect of the Decision: binding"),
            "It is so.");
  EXPECT_EQ(WithoutClosing("It is so. Sincerely, a doctor"), "It is so.");
  EXPECT_EQ(WithoutClosing("10/325 and/or"), "10/325 and/or");
  EXPECT_EQ(WithoutClosing(""), "");
}

// "number, its end", "none".
std::string ShowNumber(absl::string_view text, size_t at) {
  const auto found = CaseNumberAt(text, at);
  return found ? absl::StrCat(found->number, ", ", found->end) : "none";
}

TEST(CaseNumber, StandsAlone) {
  EXPECT_EQ(ShowNumber("cm14-0012345.", 0), "CM14-0012345, 12");
  EXPECT_EQ(ShowNumber("CM14 - 0012345", 0), "CM14-0012345, 14");
  EXPECT_EQ(ShowNumber("CM 14-\n0012345 2", 0), "CM14-0012345, 14");
  EXPECT_EQ(ShowNumber("CM14  -0012345", 0), "none");
  EXPECT_EQ(ShowNumber("CM1 4-0012345", 0), "none");
  EXPECT_EQ(ShowNumber("CM14 0012345", 0), "none");
  EXPECT_EQ(ShowNumber("CM14-00123456", 0), "none");
  EXPECT_EQ(ShowNumber("XCM14-0012345", 1), "none");
  EXPECT_EQ(ShowNumber("CM14-001234", 0), "none");
  EXPECT_EQ(ShowNumber("CM14 - ", 0), "none");
  EXPECT_EQ(ShowNumber("", 3), "none");
  EXPECT_EQ(CaseNumberOfFile("x/CM14-0012345.pdf"), "CM14-0012345");
  EXPECT_EQ(CaseNumberOfFile("CM14-0012345/x.pdf"), std::nullopt);
}

TEST(ReadInjuryDay, ReadsTheSummarysOpening) {
  const struct {
    const char* summary;
    const char* day;
  } kCases[] = {
      {"He sustained an injury on 6/11/98. Seen on 3/5/15.", "1998-06-11"},
      {"A claim from 10/13/2016.", "2016-10-13"},
      {"She was robbed at work, on December 11, 2012. Pain.", "2012-12-11"},
      {"This is a cook. The date of injury is 2-1-2014.", "2014-02-01"},
      {"This is a cook. She was seen on 3/5/15.", "none"},
      {"By the records for review this is a cook with an 8/31/12 date of "
       "injury.",
       "2012-08-31"},
      {"The report dated 3/5/15 tells of pain.", "none"},
      {"", "none"},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.summary);
    Letter letter;
    letter.text = c.summary;
    const Passage passage = ReflowText(letter.text);
    ReadInjuryDay(passage, passage.text(), letter);
    EXPECT_EQ(letter.dates.injury ? FormatIsoDay(*letter.dates.injury) : "none",
              c.day);
  }
}

}  // namespace
}  // namespace imr
