#include "searcher/right_spelling.h"

#include "gtest/gtest.h"

#include "common/lexicons.h"
#include "common/words.h"

namespace imr {
namespace {

const LexiconEntry& EntryOf(LexiconId lexicon, absl::string_view form) {
  const auto entries = GetLexicon(lexicon).FindForm(form);
  EXPECT_FALSE(entries.empty()) << form;
  static const LexiconEntry none;
  return entries.empty() ? none : *entries[0];
}

TEST(RightSpelling, TellsSlipsFromOtherFormsOfAName) {
  const struct {
    LexiconId lexicon;
    const char* typed;
    const char* right;
  } kCases[] = {
      {LexiconId::kTreatments, "menisectomy", "meniscectomy"},
      {LexiconId::kTreatments, "carpel tunnel release",
       "carpal tunnel release"},
      {LexiconId::kBodyParts, "carpel tunnel", "carpal tunnel"},
      // Right themselves, or another form of the word.
      {LexiconId::kTreatments, "carpal tunnel release", ""},
      {LexiconId::kBodyParts, "carpal tunnel", ""},
      {LexiconId::kOutcomes, "approved", ""},
      {LexiconId::kSpecialties, "chiropractor", ""},
      {LexiconId::kSpecialties, "orthopedist", ""},
      {LexiconId::kSpecialties, "orthopaedic surgery", ""},
      {LexiconId::kTreatments, "arthroscopic", ""},
      {LexiconId::kTreatments, "mris", ""},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.typed);
    EXPECT_EQ(RightSpelling(EntryOf(c.lexicon, c.typed), c.typed), c.right);
  }
}

TEST(RightSpelling, OfDrugsIsTheirName) {
  const struct {
    const char* typed;
    const char* right;
  } kCases[] = {
      {"oxycotin", "oxycontin"}, {"ketoprophen", "ketoprofen"},
      {"xanex", "xanax"},        {"voltarin gel", "voltaren gel"},
      {"hydrocodone/apap", ""},  {"tylenol #3", ""},
      {"oxycodone ir", ""},      {"apap", ""},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.typed);
    EXPECT_EQ(RightDrugSpelling(EntryOf(LexiconId::kDrugs, c.typed),
                                FoldText(c.typed)),
              c.right);
  }
}

}  // namespace
}  // namespace imr
