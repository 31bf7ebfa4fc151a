#include "common/letter_json.h"

#include "gtest/gtest.h"

#include "tests/common/full_letter.h"
#include "tests/golden.h"

namespace imr {
namespace {

const LetterJsonOptions kEverything = {.with_evidence = true,
                                       .with_text = true};

TEST(LetterToJson, WritesEveryMember) {
  ExpectGolden("common/full_letter.json",
               LetterToJson(FullLetter(), kEverything).dump(1) + "\n");
}

TEST(LetterToJson, WritesNullForWhatALetterLacks) {
  const Json json = LetterToJson(Letter());
  for (const char* key : {"case_number", "case_outcome", "priority", "age"}) {
    EXPECT_TRUE(json[key].is_null()) << key;
  }
  EXPECT_EQ(json["decisions"], Json::array());
  EXPECT_FALSE(json.contains("text"));
}

TEST(LetterToJson, SaysWhatTheDeterminationsAmountTo) {
  Letter letter = FullLetter();
  EXPECT_EQ(LetterToJson(letter)["case_outcome"], "overturned");
  letter.determinations.push_back(letter.determinations[0]);
  letter.determinations[1].outcome = Outcome::kUpheld;
  EXPECT_EQ(LetterToJson(letter)["case_outcome"], "partially_overturned");
  letter.determinations[0].outcome = Outcome::kUpheld;
  EXPECT_EQ(LetterToJson(letter)["case_outcome"], "upheld");
}

TEST(LetterToJson, WritesWholeQuantitiesWithoutAPoint) {
  const struct {
    double quantity;
    const char* json;
  } kCases[] = {{60, "60"}, {0, "0"}, {106.32, "106.32"}};
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.json);
    Letter letter = FullLetter();
    letter.determinations[0].quantity = c.quantity;
    const Json json = LetterToJson(letter);
    EXPECT_EQ(json["decisions"][0]["quantity"].dump(), c.json);
  }
}

TEST(LetterToJson, QuotesEvidenceWhenAsked) {
  Letter letter;
  letter.text = "aged 47";
  letter.evidence = {{"age", 5, 7}, {"sex", 5, 8}};
  const Json json = LetterToJson(letter, {.quote_evidence = true});
  EXPECT_EQ(json["evidence"].dump(),
            R"([{"field":"age","begin":5,"end":7,"text":"47"},)"
            R"({"field":"sex","begin":5,"end":8}])")
      << "a range beyond the text has no words";
  EXPECT_FALSE(LetterToJson(letter)["evidence"][0].contains("text"));
}

}  // namespace
}  // namespace imr
