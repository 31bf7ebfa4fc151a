#include "common/letter_json.h"

#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace imr {
namespace {

using ::testing::HasSubstr;

// A letter in which every field differs from its default.
Letter FullLetter() {
  Letter letter;
  letter.id = "CM15-0900001";
  letter.case_number = "CM15-0900001";
  letter.source = {"a/b.pdf", "ab12", "pdf", 3};
  letter.layout = "determination_2015";
  letter.dates.assigned = absl::CivilDay(2015, 3, 1);
  letter.dates.injury = absl::CivilDay(2009, 12, 31);
  letter.dates.decision = absl::CivilDay(2015, 4, 2);
  letter.dates.ur_denial = absl::CivilDay(2015, 1, 1);
  letter.dates.received = absl::CivilDay(2015, 2, 28);
  letter.dates.latest_mentioned = absl::CivilDay(2015, 2, 27);
  letter.priority = "expedited";
  letter.stated_outcome = CaseOutcome::kPartiallyOverturned;
  letter.certifications = {"Neurology"};
  letter.subspecialties = {"Pain Medicine"};
  letter.specialties = {"neurology", "pain management"};
  letter.licensed_states = {"CA", "OH"};
  letter.age = 47;
  letter.sex = "female";
  letter.clinical_summary = "Fell from a ladder.";
  letter.body = "one report";
  letter.text = "the whole \xc2\xa7 text";
  letter.problems = {{ProblemCode::kBadDate, "no day", 12}};
  letter.evidence = {{"age", 3, 5}};
  Determination& d = letter.determinations.emplace_back();
  d.number = 1;
  d.request = "Norco 10/325 mg #60";
  d.outcome = Outcome::kOverturned;
  d.modified_by_ur = true;
  d.requested = "#90";
  d.authorized = "#30";
  d.disputed = "#60";
  d.category = "pharmaceutical";
  d.subcategory = "opioids";
  d.treatments = {"medication"};
  d.body_parts = {"lumbar spine"};
  d.sides = {"left"};
  d.drugs = {{"Norco", {"acetaminophen", "hydrocodone"}, "opioid", "5 %"}};
  d.strength = "10/325 mg";
  d.quantity = 60;
  d.refills = 0;
  d.dose_form = "tablet";
  d.retrospective = true;
  d.service_dates = {absl::CivilDay(2014, 12, 1)};
  d.claims_administrator.none = true;
  d.claims_administrator.text = "did not cite";
  d.reviewer.mtus = {{"Chronic Pain Treatment", 2009, {"Opioids"}, {78, 79}}};
  d.reviewer.non_mtus = {"ODG"};
  d.rationale = "It helps.";
  d.rationale_key = "0123456789abcdef";
  d.evidence = {{"quantity", 7, 9}};
  return letter;
}

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

}  // namespace
}  // namespace imr
