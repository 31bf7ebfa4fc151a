// tests/queries.txt: queries and what is understood of them, as people read
// it. A row is
//
//   query                      "--literal " before it turns understanding off
//     (tree)                   or "error: ..."
//     note: ...
//
// rows end at an empty line; lines with "# " at their begin are headings.
#include <string>

#include "absl/strings/escaping.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "absl/time/civil_time.h"
#include "gtest/gtest.h"

#include "searcher/interpret.h"
#include "tests/golden.h"

namespace imr {
namespace {

constexpr char kGolden[] = "queries.txt";
constexpr int kLeastRows = 580;

std::string Understand(absl::string_view query) {
  SearchRequest request;
  request.today = absl::CivilDay(2026, 11, 29);
  request.literal = absl::ConsumePrefix(&query, "--literal ");
  EXPECT_TRUE(absl::CUnescape(query, &request.query)) << query;
  const absl::StatusOr<Interpretation> interpretation = Interpret(request);
  if (!interpretation.ok()) {
    return absl::StrCat("error: ", interpretation.status().message());
  }
  return ToString(*interpretation);
}

TEST(Queries, AreUnderstoodAsWritten) {
  const std::string golden = ReadTestFile(kGolden);
  std::string actual;
  int rows = 0;
  for (absl::string_view row : absl::StrSplit(golden, "\n\n")) {
    const absl::string_view query =
        absl::StripTrailingAsciiWhitespace(row.substr(0, row.find("\n  ")));
    if (!actual.empty()) actual += "\n";
    absl::StrAppend(&actual, query, "\n");
    if (absl::StartsWith(query, "# ")) continue;
    ++rows;
    const std::string text = Understand(query);
    absl::StrAppend(&actual, "  ", absl::StrReplaceAll(text, {{"\n", "\n  "}}),
                    "\n");
  }
  EXPECT_GE(rows, kLeastRows);
  ExpectGolden(kGolden, actual);
}

}  // namespace
}  // namespace imr
