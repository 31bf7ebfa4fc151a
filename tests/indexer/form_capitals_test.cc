#include "indexer/form_capitals.h"

#include <optional>

#include "gtest/gtest.h"

namespace imr {
namespace {

TEST(WithFormCapitals, ChangesTheFormsWordsAlone) {
  const struct {
    const char* text;
    const char* cased;
  } kCases[] = {
      {"case number: cm14-0900001", "Case Number: cm14-0900001"},
      {"imr issues, decisions \n\nand rationales",
       "IMR ISSUES, DECISIONS \n\nAND RATIONALES"},
      {"norco: upheld\n\nclaims administrator guideline: none",
       "norco: upheld\n\nClaims Administrator guideline: none"},
      {"issue at dispute:\nnorco", "ISSUE AT DISPUTE:\nnorco"},
      {"expert reviewer case summary:", "Expert Reviewer Case Summary:"},
      {"her showcase number", "her showcase number"},
      {"the expert", "the expert"},
      {"", ""},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.text);
    EXPECT_EQ(WithFormCapitals(c.text), c.cased);
  }
}

TEST(PutSmallLettersBack, LeavesWhatIsRead) {
  Letter letter;
  Determination& determination = letter.determinations.emplace_back();
  determination.request = "6 visits was authorized by the Claims Administrator";
  determination.disputed = "6 Page(s)";
  determination.reviewer.text = "Decision based on MTUS";
  determination.reviewer.non_mtus = {"ODG"};
  PutSmallLettersBack(letter);
  EXPECT_EQ(determination.request,
            "6 visits was authorized by the claims administrator");
  EXPECT_EQ(determination.disputed, "6 page(s)");
  EXPECT_EQ(determination.reviewer.text, "decision based on mtus");
  EXPECT_EQ(determination.reviewer.non_mtus[0], "ODG");
  EXPECT_EQ(determination.requested, std::nullopt);
}

TEST(IsInSmallLetters, WantsLettersAndNoCapital) {
  EXPECT_TRUE(IsInSmallLetters("norco 10/325"));
  EXPECT_FALSE(IsInSmallLetters("norco 10/325 MG"));
  EXPECT_FALSE(IsInSmallLetters("10/325"));
  EXPECT_FALSE(IsInSmallLetters(""));
}

}  // namespace
}  // namespace imr
