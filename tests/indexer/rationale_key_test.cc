#include "indexer/rationale_key.h"

#include "gtest/gtest.h"

namespace imr {
namespace {

TEST(RationaleKey, IsSharedByTheSameWords) {
  const struct {
    const char* a;
    const char* b;
  } kSame[] = {
      {"The request is not necessary.", "THE REQUEST  is not\nnecessary"},
      {"It is non-certified.", "It is noncertified."},
      {"The 46-year-old was seen.", "The 51 year old was seen."},
      {"Seen on 10/30/16.", "Seen on 9-2-2016."},
      {"Seen on 10/30/16.", "Seen on September 2, 2016."},
      {"Seen on Sept. 2, 2016, twice.", "Seen on 09/02/2016 twice."},
      {"Norco 10/325mg #60", "Norco 5/325 mg, #90"},
      {"(Smith, 2007) \"quoted\"", "Smith 2011 quoted"},
      {"Seen 10/1/16, 11/2/16.", "Seen 10/1/16."},
  };
  for (const auto& c : kSame) {
    SCOPED_TRACE(c.a);
    EXPECT_EQ(RationaleKey(c.a), RationaleKey(c.b));
  }
}

TEST(RationaleKey, TellsOtherWordsApart) {
  const struct {
    const char* a;
    const char* b;
  } kOther[] = {
      {"The request is necessary.", "The request is not necessary."},
      {"Norco is weaned.", "Soma is weaned."},
      {"The left knee hurts.", "The right knee hurts."},
      {"It may help.", "It helps."},
      {"Seen by 2 doctors.", "Seen by doctors."},
      {"In March he fell.", "In May he fell."},
      {"M\xc3\xa9ni\xc3\xa8re", "Mnire"},
  };
  for (const auto& c : kOther) {
    SCOPED_TRACE(c.a);
    EXPECT_NE(RationaleKey(c.a), RationaleKey(c.b));
  }
}

TEST(RationaleKey, IsTheSameEverywhere) {
  // The SHA-256 of "the#yearoldwasseenon#".
  EXPECT_EQ(RationaleKey("The 46-year-old was seen on May 2, 2016."),
            "586544242ebae557");
}

TEST(RationaleKey, IsEmptyWithoutLetters) {
  for (const char* text : {"", " \n", "#60, 10/325", "...", "-"}) {
    EXPECT_EQ(RationaleKey(text), "") << text;
  }
}

}  // namespace
}  // namespace imr
