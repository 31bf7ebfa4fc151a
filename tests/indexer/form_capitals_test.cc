#include "indexer/form_capitals.h"

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
      {"her showcase number", "her showcase number"},
      {"the expert", "the expert"},
      {"", ""},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.text);
    EXPECT_EQ(WithFormCapitals(c.text), c.cased);
  }
}

TEST(IsInSmallLetters, WantsLettersAndNoCapital) {
  EXPECT_TRUE(IsInSmallLetters("norco 10/325"));
  EXPECT_FALSE(IsInSmallLetters("norco 10/325 MG"));
  EXPECT_FALSE(IsInSmallLetters("10/325"));
  EXPECT_FALSE(IsInSmallLetters(""));
}

}  // namespace
}  // namespace imr
