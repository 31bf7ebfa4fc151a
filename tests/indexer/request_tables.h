// Tables of requests and what is read of them, kept as data: a golden file
// below tests/ whose first row names the columns, of which the first is the
// request. Lines that begin with "# " say what the rows below them are about.
#ifndef IMR_TESTS_INDEXER_REQUEST_TABLES_H_
#define IMR_TESTS_INDEXER_REQUEST_TABLES_H_

#include <string>
#include <vector>

#include "absl/functional/function_ref.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"
#include "gtest/gtest.h"

#include "common/letter.h"
#include "indexer/request.h"
#include "tests/golden.h"

namespace imr {

// Expects that the golden file `name` has these columns, at least so many
// requests, and of each the cells that `cells_of` finds in what is read of it.
inline void ExpectRequestTable(
    absl::string_view name, absl::string_view columns, int least_rows,
    absl::FunctionRef<std::vector<std::string>(const Determination&)>
        cells_of) {
  std::string actual;
  int rows = 0;
  bool is_head = true;
  for (absl::string_view line :
       absl::StrSplit(ReadTestFile(name), '\n', absl::SkipEmpty())) {
    if (absl::StartsWith(line, "# ")) {
      absl::StrAppend(&actual, line, "\n");
    } else if (is_head) {
      is_head = false;
      absl::StrAppend(&actual, columns, "\n");
    } else {
      const std::string request(line.substr(0, line.find('\t')));
      Determination determination;
      ReadRequest(request, determination);
      absl::StrAppend(&actual, request, "\t",
                      absl::StrJoin(cells_of(determination), "\t"), "\n");
      ++rows;
    }
  }
  EXPECT_GE(rows, least_rows);
  ExpectGolden(name, actual);
}

// Returns the number, "-" for none.
template <typename Number>
std::string OrDash(const Number& number) {
  return number ? absl::StrCat(*number) : "-";
}

}  // namespace imr

#endif  // IMR_TESTS_INDEXER_REQUEST_TABLES_H_
