#include "indexer/person.h"

#include <string>

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"

#include "indexer/reflow.h"

namespace imr {
namespace {

std::string Person(absl::string_view summary) {
  Letter letter;
  letter.text = std::string(summary);
  const Passage passage = ReflowText(letter.text);
  ReadPerson(passage, passage.text(), letter);
  return absl::StrCat(letter.age ? absl::StrCat(*letter.age) : "?", " ",
                      letter.sex.empty() ? "?" : letter.sex);
}

TEST(ReadPerson, ReadsAgeAndSexHoweverSaid) {
  const struct {
    const char* summary;
    const char* person;
  } kCases[] = {
      {"The patient is a 60-year-old female who fell.", "60 female"},
      {"The injured worker is a(n) 53 year old male, who fell.", "53 male"},
      {"This case involves a now 47-year-old male.", "47 male"},
      {"61 yo F with neck pain.", "61 female"},
      {"A 42 y/o male driver.", "42 male"},
      {"A 42 y.o. woman.", "42 female"},
      {"A 58-year old right-hand dominant gentleman.", "58 male"},
      {"A 35 yr old lady.", "35 female"},
      {"A 39 yrs. old M who fell.", "39 male"},
      {"She is 57 years of age.", "57 female"},
      {"A right-handed 46 year, 7 month old male.", "46 male"},
      {"She is 39 years and 11 months old.", "39 female"},
      {"This is a male, aged 45.", "45 male"},
      {"Female patient, age 31, with pain.", "31 female"},
      {"The fifty-two year old woman fell.", "52 female"},
      {"Sixty year old man.", "60 male"},
      {"A 44 year\nold\nfemale", "44 female"},
      {"A 44 year male", "44 male"},
      {"61yoF", "61 female"},
      {"The worker is a43 year old female.", "43 female"},
      {"A now54-year-old male.", "54 male"},
      {"Since L35 year old films, he has pain.", "? male"},
      {"The 58 year old female injured worker fell.", "58 female"},
      {"The worker is 33 years old. Ms. Doe reports pain.", "33 female"},
      {"The worker is 33 years old. He told Dr. A of his pain.", "33 male"},
      {"The worker fell. His son, 12 years old, is well.", "? male"},
      {"Pain of 5/10 for 20 years.", "? ?"},
      {"A 5 year old injury of a 40 year old man.", "40 male"},
      {"An MRI of 10/25/45 year old films.", "? ?"},
      {"At age 20 he had surgery. The worker is a 54 year old man.", "54 male"},
      {"The worker, hurt at age 20, has pain. He is well.", "? male"},
      {"His mother is 80 years old. The patient is 43 years old.", "43 male"},
      {"Her husband, who is 60 years old, helps her.", "? female"},
      {"The patient is a 38 year old mother.", "38 ?"},
      {"His wife's age is 58. He is 44 years old.", "44 male"},
      {"He lives with his wife and is 44 years old.", "44 male"},
      {"He told his wife and son, 19 years old.", "? male"},
      {"Her mother's health failed at 80 years of age. She is 52 years old.",
       "52 female"},
      {"In the trial the mean age is 58 and up. The worker, 44 years old, "
       "fell.",
       "44 ?"},
      {"The average age of 61 years old. The patient is a 43 year old man.",
       "43 male"},
      {"The median age: 50. She is 39 years old.", "39 female"},
      {"An average 44 year old man.", "44 male"},
      {"He has a 16-year-old son.", "? male"},
      {"48F with neck pain.", "48 female"},
      {"Pain of 48F with neck pain.", "? ?"},
      {"The worker is 44 and drives. She has pain.", "44 female"},
      {"Pain is 44 and worse.", "? ?"},
      {"A 40 ear old woman.", "40 female"},
      {"A 40 yearold man.", "40 male"},
      {"A 48 year oldfemale cook.", "48 female"},
      {"A fifty (50) year old male.", "50 male"},
      {"The worker's age is 58. He fell.", "58 male"},
      {"A 29 year-old right hand dominant woman.", "29 female"},
      {"A 50- year- old male.", "50 male"},
      {"A represented 37-year-old who has knee pain. She slipped.",
       "37 female"},
      {"A 45 year-old, English speaking, right handed male.", "45 male"},
      {"The records tell of a 41-year-old worker. He was lifting.", "41 male"},
      {"", "? ?"},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.summary);
    EXPECT_EQ(Person(c.summary), c.person);
  }
}

TEST(ReadPerson, SaysWhereItStands) {
  Letter letter;
  letter.text = "The worker,  a 47-\nyear-old roofer, is  male.";
  const Passage passage = ReflowText(letter.text);
  ReadPerson(passage, passage.text(), letter);
  ASSERT_EQ(letter.evidence.size(), 2);
  const auto words = [&](const Evidence& evidence) {
    return letter.text.substr(evidence.begin, evidence.end - evidence.begin);
  };
  EXPECT_EQ(words(letter.evidence[0]), "47-\nyear-old");
  EXPECT_EQ(words(letter.evidence[1]), "male");
}

}  // namespace
}  // namespace imr
