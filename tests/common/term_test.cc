#include "common/term.h"

#include <set>
#include <string>

#include "gtest/gtest.h"

namespace imr {
namespace {

const Field& Drug() { return GetField(FieldId::kDrug); }

TEST(Term, KindsOfTermsNeverMeet) {
  const std::set<std::string> terms = {ValueTerm(Drug(), "injection"),
                                       WordTerm("injection"),
                                       LetterTerm("injection")};
  EXPECT_EQ(terms.size(), 3u);
}

TEST(Term, LettersAreTheSameInAnyCase) {
  EXPECT_EQ(LetterTerm("CM14-0012345"), LetterTerm("cm14-0012345"));
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

TEST(WordPosting, SaysFieldsAndDocuments) {
  for (uint32_t fields : {1u, 9u, 31u}) {
    for (uint32_t documents : {1u, 2u, 1000u}) {
      const WordPosting posting =
          WordPosting::FromWdf(WordPosting{fields, documents}.ToWdf());
      EXPECT_EQ(posting.fields, fields);
      EXPECT_EQ(posting.documents, documents);
    }
  }
}

TEST(FieldBits, AreOneEachAndAllOfText) {
  uint32_t all = 0;
  for (FieldId id : TextFields()) {
    EXPECT_EQ(all & FieldBits(id), 0u);
    all |= FieldBits(id);
  }
  EXPECT_EQ(FieldBits(FieldId::kText), all);
  EXPECT_EQ(all >> WordPosting::kFieldBits, 0u);
  EXPECT_EQ(LetterFieldBits(),
            FieldBits(FieldId::kSummary) | FieldBits(FieldId::kBody));
}

// What the letter shares holds for all its documents, the rest for one.
TEST(WordPosting, SaysHowManyDocumentsHaveTheWordInAField) {
  const uint32_t request = FieldBits(FieldId::kRequest);
  const uint32_t summary = FieldBits(FieldId::kSummary);
  const uint32_t rationale = FieldBits(FieldId::kRationale);
  const WordPosting both =
      WordPosting::FromWdf(WordPosting{request | summary, 3}.ToWdf());
  EXPECT_EQ(both.DocumentsIn(summary), 3u);
  EXPECT_EQ(both.DocumentsIn(request), 1u);
  EXPECT_EQ(both.DocumentsIn(rationale), 0u);
  EXPECT_EQ(both.DocumentsIn(FieldBits(FieldId::kText)), 3u);
  EXPECT_EQ((WordPosting{request, 3}.DocumentsIn(summary | request)), 1u);
  EXPECT_EQ(DocumentsOfValue(0), 1u);
  EXPECT_EQ(DocumentsOfValue(4), 4u);
}

TEST(Term, OfWordsAndOfLettersAreToldApart) {
  EXPECT_TRUE(IsWordTerm(WordTerm("knee")));
  EXPECT_TRUE(IsWordTerm(WordTerm("9792.24.2")));
  EXPECT_FALSE(IsWordTerm(ValueTerm(GetField(FieldId::kOutcome), "upheld")));
  EXPECT_TRUE(IsLetterTerm(LetterTerm("CM14-0012345")));
  EXPECT_FALSE(IsLetterTerm(ValueTerm(GetField(FieldId::kDrug), "norco")));
}

}  // namespace
}  // namespace imr
