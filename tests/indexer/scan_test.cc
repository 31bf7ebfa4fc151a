#include "indexer/scan.h"

#include <string>

#include "gtest/gtest.h"

#include "indexer/boilerplate.h"
#include "indexer/sections.h"
#include "common/word_slips.h"

namespace imr {
namespace {

TEST(FindPhrase, MatchesSpacesWithAnyJoint) {
  const absl::string_view text =
      "the Case\nNumber: Case\fnumber: UseCase Number";
  EXPECT_EQ(FindPhrase(text, "Case Number:").begin, 4);
  EXPECT_FALSE(FindPhrase(text, "Case Number:", 5).found());
  EXPECT_EQ(FindPhrase(text, "case number:").begin, 17);
  EXPECT_FALSE(FindPhrase(text, "Case Number:", 18).found());
  EXPECT_FALSE(FindPhrase(text, "case NUMBER:").found());
  EXPECT_EQ(FindPhrase("a Case Number : 1", "Case Number:").end, 15);
  EXPECT_FALSE(FindPhrase("a Case Number", "Case Number:").found());
  EXPECT_FALSE(FindPhrase("", "Case").found());
  EXPECT_FALSE(FindPhrase("Cas", "Case").found());
}

TEST(MatchLetters, LooksPastJointsAndHyphens) {
  const struct {
    const char* text;
    size_t at;
    size_t end;
  } kCases[] = {
      {"set forth below:", 0, 16},
      {"setforthbelow:", 0, 14},
      {"Set FORTH\nbelow :x", 0, 17},
      {"as set for-th below: a", 3, 20},
      {"s e t forth below:", 0, 18},
      {" set forth below:", 0, kNotFound},
      {"set  forth  bel ow:", 0, kNotFound},
      {"set forth above:", 0, kNotFound},
      {"set forth below", 0, kNotFound},
      {"set", 7, kNotFound},
      {"", 0, kNotFound},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.text);
    EXPECT_EQ(MatchLetters(c.text, c.at, "set forth below:", 4), c.end);
  }
}

TEST(MatchLooseLabel, AllowsSlipsAndSplits) {
  constexpr absl::string_view kLabel = "State(s) of Licensure:";
  const struct {
    absl::string_view text;
    bool is_label;
  } kCases[] = {{"State(s) of Licensure: Ohio", true},
                {"Stat e(s) ofLicens ure : Ohio", true},
                {"State(s) of Llcensure: Ohio", true},
                {"State(s) of L1censur3: Ohio", false},
                {"5tate(s) of Licensure: Ohio", false},
                {"States of Licensure: Ohio", true},
                {"State(s) of: Licensure: Ohio", false},
                {"S t a t e(s) of Licensure: Ohio", false},
                {"State(s) of Licensure", false},
                {"State(s) of Licensures: Ohio", false},
                {"State", false},
                {"", false}};
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.text);
    const size_t end = MatchLooseLabel(c.text, 0, kLabel, 1);
    EXPECT_EQ(end, c.is_label ? c.text.find(':') + 1 : kNotFound);
  }
}

TEST(SplitSections, CutsAtHeadingsInAnyOrder) {
  constexpr SectionHeading kHeadings[] = {
      {SectionKind::kSummary, "CASE SUMMARY"},
      {SectionKind::kReview, "HOW IT WAS MADE"},
      {SectionKind::kDocuments, "DOCUMENTS"}};
  const Sections sections = SplitSections(
      "Case Number: 1\nHOW IT\nWAS MADE by one CASE SUMMARY pain\nof the CASE "
      "SUMMARY",
      kHeadings);
  EXPECT_EQ(sections.Get(SectionKind::kHeader), "Case Number: 1");
  EXPECT_EQ(sections.Get(SectionKind::kReview), "by one");
  EXPECT_EQ(sections.Get(SectionKind::kSummary), "pain\nof the CASE SUMMARY");
  EXPECT_EQ(sections.Get(SectionKind::kDocuments), "");
  EXPECT_EQ(SplitSections("words", kHeadings).Get(SectionKind::kHeader),
            "words");
}

TEST(AppendOwnWords, LeavesOutTheFormsSentences) {
  std::string body;
  AppendOwnWords(
      "MAXIMUS Federal Services sent the complete case file to an expert "
      "reviewer. He/she has no affiliation with the employer. The expert "
      "reviewer is Board Certified in Urology and is licensed to practice in "
      "Ohio. He/she has been in active clinical practice for more than five "
      "years. He/she is familiar with governing laws and regulations.",
      body);
  EXPECT_EQ(body,
            "The expert reviewer is Board Certified in Urology and is licensed "
            "to practice in Ohio.");
  AppendOwnWords("The Expert Reviewer has the following credentials: Urology",
                 body);
  EXPECT_EQ(body.substr(body.rfind('\n') + 1), "Urology");
  const std::string before = body;
  AppendOwnWords("", body);
  AppendOwnWords("He/she has no affiliation with anyone.", body);
  EXPECT_EQ(body, before);
}

TEST(LookOf, TakesForOneWhatLooksAlike) {
  EXPECT_EQ(LookOf("modem"), LookOf("modern"));
  EXPECT_EQ(LookOf("c1inic"), LookOf("dinic"));
  EXPECT_EQ(LookOf("0hio"), LookOf("ohio"));
  EXPECT_NE(LookOf("soma"), LookOf("sonia"));
  EXPECT_EQ(LookOf(""), "");
}

TEST(IsOneEditApart, AllowsOneSlip) {
  EXPECT_TRUE(IsOneEditApart("neurology", "neurology"));
  EXPECT_TRUE(IsOneEditApart("neurolgy", "neurology"));
  EXPECT_TRUE(IsOneEditApart("neurologyy", "neurology"));
  EXPECT_TRUE(IsOneEditApart("neurolagy", "neurology"));
  EXPECT_TRUE(IsOneEditApart("nuerology", "neurology"));
  EXPECT_FALSE(IsOneEditApart("nephrology", "neurology"));
  EXPECT_FALSE(IsOneEditApart("urology", "neurology"));
  EXPECT_TRUE(IsOneEditApart("", "a"));
  EXPECT_FALSE(IsOneEditApart("ab", "cd"));
}

}  // namespace
}  // namespace imr
