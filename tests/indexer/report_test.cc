#include "indexer/report.h"

#include "gtest/gtest.h"

namespace imr {
namespace {

BuildReport MadeReport() {
  BuildReport report;
  report.read = 8;
  report.indexed = 5;
  report.unchanged = 2;
  report.replaced = 1;
  report.determinations = 19;
  report.elapsed = absl::Milliseconds(1250);
  report.problems = {{"a.txt", {ProblemCode::kNoCaseNumber, "none", 3}},
                     {"b.txt", {ProblemCode::kNoCaseNumber, "none", 0}},
                     {"b.txt", {ProblemCode::kDuplicateLetter, "twice", 0}}};
  return report;
}

TEST(SummaryLine, CountsEverythingInOneLine) {
  EXPECT_EQ(SummaryLine(MadeReport()),
            "8 letters read, 5 indexed, 2 unchanged, 1 replaced, 0 pruned, 19 "
            "determinations, 3 problems, 1.25 seconds");
}

TEST(ReportToJson, TellsEachProblemAndHowManyOfAKind) {
  const Json json = ReportToJson(MadeReport());
  EXPECT_EQ(json["schema"], "imr.report/1");
  EXPECT_EQ(json["summary"]["determinations"], 19);
  EXPECT_EQ(json["problems_by_code"]["no-case-number"], 2);
  ASSERT_EQ(json["problems"].size(), 3u);
  EXPECT_EQ(json["problems"][0]["path"], "a.txt");
  EXPECT_EQ(json["problems"][0]["line"], 3);
  EXPECT_EQ(json["problems"][2]["code"], "duplicate-letter");
}

}  // namespace
}  // namespace imr
