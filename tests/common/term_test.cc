#include "common/term.h"

#include <set>
#include <string>

#include "gtest/gtest.h"

namespace imr {
namespace {

const Field& Drug() { return GetField(FieldId::kDrug); }
const Field& Rationale() { return GetField(FieldId::kRationale); }

TEST(Term, KindsOfTermsNeverMeet) {
  const std::set<std::string> terms = {
      ValueTerm(Drug(), "injection"), WordTerm(Rationale(), "injection"),
      StemTerm(Rationale(), "injection"), IdTerm("injection", 1),
      LetterTerm("injection")};
  EXPECT_EQ(terms.size(), 5u);
}

TEST(Term, LettersAreTheSameInAnyCase) {
  EXPECT_EQ(LetterTerm("CM14-0012345"), LetterTerm("cm14-0012345"));
  EXPECT_EQ(IdTerm("CM14-0012345", 2), "Qcm14-0012345#2");
}

TEST(Term, LongValuesAreCutAndStayDifferent) {
  const std::string long_value(500, 'a');
  const std::string term = ValueTerm(Drug(), long_value);
  EXPECT_EQ(term.size(), kMaxTermBytes);
  EXPECT_EQ(term, ValueTerm(Drug(), long_value));
  EXPECT_NE(term, ValueTerm(Drug(), long_value + "b"));
  EXPECT_EQ(ValueTerm(Drug(), std::string(237, 'a')).size(), 240u);
}

TEST(Term, NulBytesCountTwice) {
  const std::string term = ValueTerm(Drug(), std::string(200, '\0'));
  EXPECT_LT(term.size(), 150u);
}

}  // namespace
}  // namespace imr
