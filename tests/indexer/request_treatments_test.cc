// Requests other than for drugs, in tests/letters/request_treatments.tsv: what
// treatment, of what category, how many, for what part and side of the body.
#include <string>
#include <vector>

#include "absl/strings/str_join.h"
#include "gtest/gtest.h"

#include "indexer/request.h"
#include "tests/indexer/request_tables.h"

namespace imr {
namespace {

std::vector<std::string> CellsOf(const Determination& d) {
  return {absl::StrJoin(d.treatments, ", "), d.category, OrDash(d.quantity),
          absl::StrJoin(d.body_parts, ", "), absl::StrJoin(d.sides, ", ")};
}

TEST(ReadRequest, ReadsTreatments) {
  ExpectRequestTable(
      "letters/request_treatments.tsv",
      "request\ttreatments\tcategory\tquantity\tbody parts\tsides", 249,
      CellsOf);
}

// Things no lexicon knows still tell their category by their kind.
TEST(ReadRequest, GuessesTheCategoryOfUnknownThings) {
  const struct {
    const char* heading;
    const char* category;
  } kRows[] = {{"Acme recovery unit for the left knee", "dmepos"},
               {"Zorbex sleeve", "dmepos"},
               {"Zorbectomy", "surgery"},
               {"Zorbology panel", "diagnostic_testing"},
               {"Zorb nerve ablation", "injection"},
               {"Zorbiatrist", "evaluation_management"},
               {"Zorbamax 50mg #30", "pharmaceutical"},
               {"Zorb membership", "program"},
               {"Zorb nursing", "home_health"},
               {"42 units of zorb", "other"},
               {"Zorb", "other"},
               {"", "other"}};
  for (const auto& row : kRows) {
    Determination d;
    ReadRequest(row.heading, d);
    EXPECT_EQ(d.category, row.category) << row.heading;
  }
}

}  // namespace
}  // namespace imr
