// Requests of all the state's categories, in tests/letters/requests.tsv: one
// row for each, with what a careful reader finds in it.
#include <algorithm>
#include <fstream>
#include <set>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "gtest/gtest.h"

#include "common/date.h"
#include "common/letter.h"
#include "indexer/request.h"

namespace imr {
namespace {

constexpr char kRequests[] = IMR_SOURCE_DIR "/tests/letters/requests.tsv";
constexpr char kColumns[] =
    "heading\tcategory\tingredients\tstrength\tquantity\trefills\tbody_parts\t"
    "retrospective\tservice_dates";

template <typename T>
std::string OrNothing(const std::optional<T>& value) {
  return value ? absl::StrCat(*value) : "";
}

std::string IngredientsOf(const std::vector<Drug>& drugs) {
  std::set<std::string> names;
  for (const Drug& drug : drugs) {
    names.insert(drug.ingredients.begin(), drug.ingredients.end());
  }
  return absl::StrJoin(names, " + ");
}

std::string SortedOf(std::vector<std::string> names) {
  std::sort(names.begin(), names.end());
  return absl::StrJoin(names, ", ");
}

// The row that the table should hold for `heading`.
std::string RowOf(const std::string& heading) {
  Determination d;
  ReadRequest(heading, d);
  const std::vector<std::string> cells = {
      heading,
      d.category,
      IngredientsOf(d.drugs),
      OrNothing(d.strength),
      OrNothing(d.quantity),
      OrNothing(d.refills),
      SortedOf(d.body_parts),
      d.retrospective ? "yes" : "",
      absl::StrJoin(d.service_dates, " ",
                    [](std::string* out, absl::CivilDay day) {
                      absl::StrAppend(out, FormatIsoDay(day));
                    })};
  return absl::StrJoin(cells, "\t");
}

TEST(ReadRequest, FindsWhatTheTableSays) {
  std::ifstream file(kRequests);
  std::string line;
  while (std::getline(file, line) && line[0] == '#') {
  }
  ASSERT_EQ(line, kColumns);
  int rows = 0;
  for (; std::getline(file, line); ++rows) {
    const std::vector<std::string> cells = absl::StrSplit(line, '\t');
    EXPECT_EQ(RowOf(cells[0]), line);
  }
  EXPECT_GT(rows, 900);
}

}  // namespace
}  // namespace imr
