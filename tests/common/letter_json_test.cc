#include "common/letter_json.h"

#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "tests/common/full_letter.h"

namespace imr {
namespace {

using ::testing::HasSubstr;

const LetterJsonOptions kEverything = {.with_evidence = true,
                                       .with_text = true};

TEST(LetterJson, RoundTripKeepsEveryField) {
  const Json json = LetterToJson(FullLetter(), kEverything);
  const absl::StatusOr<Letter> letter = LetterFromJson(json);
  ASSERT_TRUE(letter.ok()) << letter.status();
  EXPECT_EQ(LetterToJson(*letter, kEverything).dump(1), json.dump(1));
  EXPECT_EQ(letter->text, FullLetter().text);
  EXPECT_EQ(letter->determinations[0].reviewer.mtus[0].pages,
            (std::vector<int>{78, 79}));
}

TEST(LetterJson, AnEmptyLetterRoundTrips) {
  const Json json = LetterToJson(Letter());
  const absl::StatusOr<Letter> letter = LetterFromJson(json);
  ASSERT_TRUE(letter.ok()) << letter.status();
  EXPECT_EQ(LetterToJson(*letter).dump(), json.dump());
  EXPECT_TRUE(json["case_number"].is_null());
  EXPECT_TRUE(json["case_outcome"].is_null());
}

TEST(LetterJson, SaysWhatTheDeterminationsAmountTo) {
  Letter letter = FullLetter();
  EXPECT_EQ(LetterToJson(letter)["case_outcome"], "overturned");
  letter.determinations.push_back(letter.determinations[0]);
  letter.determinations[1].outcome = Outcome::kUpheld;
  EXPECT_EQ(LetterToJson(letter)["case_outcome"], "partially_overturned");
  letter.determinations[0].outcome = Outcome::kUpheld;
  EXPECT_EQ(LetterToJson(letter)["case_outcome"], "upheld");
}

TEST(LetterJson, WritesWholeQuantitiesWithoutAPoint) {
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
    EXPECT_EQ(LetterFromJson(json)->determinations[0].quantity, c.quantity);
  }
}

TEST(LetterJson, RefusesEveryMissingOrMistypedKey) {
  const Json whole = LetterToJson(FullLetter());
  for (const auto& [key, value] : whole.items()) {
    if (key == "schema" || key == "case_outcome" || key == "evidence") continue;
    SCOPED_TRACE(key);
    Json without = whole;
    without.erase(key);
    EXPECT_THAT(std::string(LetterFromJson(without).status().message()),
                HasSubstr(key));
    Json mistyped = whole;
    mistyped[key] = Json::array({Json::object()});
    EXPECT_FALSE(LetterFromJson(mistyped).ok());
  }
  EXPECT_EQ(LetterFromJson(Json(3)).status().code(),
            absl::StatusCode::kDataLoss);
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
