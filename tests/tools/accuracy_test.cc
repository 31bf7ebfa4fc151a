#include "tools/accuracy.h"

#include <map>
#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace imr {
namespace {

using ::testing::HasSubstr;

Json Gold() {
  return Json::parse(R"({"file": "a.txt", "case_number": "CM15-0900001",
    "dates": {"decision": "2015-01-02"}, "age": 40, "licensed_states": ["CA"],
    "decisions": [{"request": "Norco 10/325 mg #60", "outcome": "upheld",
      "drugs": [{"name": "Norco",
                 "ingredients": ["hydrocodone", "acetaminophen"]}],
      "strength": "10/325 mg", "quantity": 60,
      "reviewer": {"none": false, "mtus": [{"chapter": "Chronic Pain",
        "year": null, "sections": ["Opioids"], "pages": [78, 79]}],
        "non_mtus": []}}]})");
}

TEST(AccuracyTable, AWholeLetterReadRightScoresAll) {
  AccuracyTable table;
  table.AddLetter(Gold(), Gold());
  EXPECT_FALSE(table.fields().empty());
  for (const auto& [field, score] : table.fields()) {
    EXPECT_EQ(score.hits, score.total) << field;
  }
}

TEST(AccuracyTable, SpacingAndOrderAreNotJudged) {
  Json read = Gold();
  read["decisions"][0]["request"] = "NORCO  10/325mg # 60";
  read["decisions"][0]["drugs"][0]["ingredients"] = {"acetaminophen",
                                                     "hydrocodone"};
  read["decisions"][0]["reviewer"]["mtus"][0]["pages"] = {79, 78};
  AccuracyTable table;
  table.AddLetter(Gold(), read);
  for (const auto& [field, score] : table.fields()) {
    EXPECT_EQ(score.hits, score.total) << field;
  }
}

TEST(AccuracyTable, AWrongValueIsAMissThatSaysWhere) {
  const struct {
    const char* field;
    const char* pointer;
    Json value;
  } kCases[] = {
      {"outcome", "/decisions/0/outcome", "overturned"},
      {"quantity", "/decisions/0/quantity", 90},
      {"strength", "/decisions/0/strength", nullptr},
      {"age", "/age", 41},
      {"date.decision", "/dates/decision", "2015-01-03"},
      {"licensed_states", "/licensed_states", {"CA", "CA"}},
      {"reviewer.pages", "/decisions/0/reviewer/mtus/0/pages", {78}},
      {"reviewer.chapters", "/decisions/0/reviewer/mtus/0/year", 2009},
      {"ingredients", "/decisions/0/drugs", Json::array()},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.field);
    Json read = Gold();
    read[Json::json_pointer(c.pointer)] = c.value;
    AccuracyTable table;
    table.AddLetter(Gold(), read);
    const FieldScore& score = table.fields().at(c.field);
    EXPECT_EQ(score.hits, 0);
    ASSERT_EQ(score.misses.size(), 1u);
    EXPECT_THAT(score.misses[0], HasSubstr("a.txt"));
    EXPECT_THAT(table.ToString(1), HasSubstr(score.misses[0]));
  }
}

TEST(AccuracyTable, AMissingDeterminationMissesItsFields) {
  Json read = Gold();
  read["decisions"] = Json::array();
  AccuracyTable table;
  table.AddLetter(Gold(), read);
  EXPECT_EQ(table.fields().at("determination count").hits, 0);
  EXPECT_EQ(table.fields().at("outcome").hits, 0);
}

TEST(ScoreFolder, NamesAMissingGoldFile) {
  const absl::Status status = ScoreFolder("/no/such/folder").status();
  EXPECT_EQ(status.code(), absl::StatusCode::kNotFound);
  EXPECT_THAT(std::string(status.message()),
              HasSubstr("/no/such/folder/gold.jsonl"));
}

// What the reading of the invented letters must not fall below, in percent.
// The truth was written with the letters, never from the parser.
constexpr double kFloor = 95;
const std::map<std::string, double> kFloors = {
    {"outcome", 100}, {"case_number", 100},   {"determination count", 100},
    {"request", 100}, {"date.decision", 100}, {"reviewer.pages", 99}};

TEST(Accuracy, InventedLettersStayAboveTheFloors) {
  const std::string root = IMR_SOURCE_DIR;
  const absl::StatusOr<AccuracyTable> table =
      ScoreFolder(root + "/corpus/sample", root + "/tests/letters/gold.jsonl");
  ASSERT_TRUE(table.ok()) << table.status();
  for (const auto& [field, score] : table->fields()) {
    const auto floor = kFloors.find(field);
    EXPECT_GE(100 * score.Rate(),
              floor == kFloors.end() ? kFloor : floor->second)
        << field << "\n"
        << table->ToString(5);
  }
}

// Letters of each layout as extraction may leave them: breaks and page numbers
// inside sentences, columns torn apart, every line double spaced, slips in
// headings and labels, small letters, HTML, Markdown; and with words that
// mislead: earlier outcomes quoted in histories and rationales.
TEST(Accuracy, DamagedLettersAreReadWhole) {
  const std::string folder = IMR_SOURCE_DIR "/tests/letters/hard";
  const absl::StatusOr<AccuracyTable> table =
      ScoreFolder(folder, folder + "/gold.jsonl");
  ASSERT_TRUE(table.ok()) << table.status();
  EXPECT_EQ(table->fields().at("determination count").total, 30);
  for (const auto& [field, score] : table->fields()) {
    EXPECT_EQ(score.hits, score.total) << field << "\n" << table->ToString(5);
  }
}

}  // namespace
}  // namespace imr
