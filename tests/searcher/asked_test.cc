// tests/asked.txt: what people ask, in their own words, and the fields and
// values that are understood of it, one query a line:
//
//   query <tab> text = field value | field value ; text = ...
//
// Values of one part are alternatives; "words" are the words themselves, or as
// they are spelled right. Rows
// were written down as people would ask, then read one by one against what a
// specialist means. Lines with "# " at their begin are headings.
#include <string>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "gtest/gtest.h"

#include "searcher/interpret.h"
#include "tests/golden.h"

namespace imr {
namespace {

constexpr char kGolden[] = "asked.txt";
constexpr int kLeastRows = 2700;

std::string PartText(const UnderstoodPart& part) {
  const auto format = [&part](std::string* out, const FieldMeaning& meaning) {
    if (meaning.field == FieldId::kText) {
      const bool as_typed = meaning.value == part.text;
      absl::StrAppend(out, "words", as_typed ? "" : " ",
                      as_typed ? "" : meaning.value);
      return;
    }
    absl::StrAppend(out, GetField(meaning.field).name, " ", meaning.value);
  };
  return absl::StrCat(part.text, " = ",
                      absl::StrJoin(part.fields, " | ", format));
}

std::string Understand(absl::string_view query) {
  SearchRequest request;
  request.query = std::string(query);
  request.today = absl::CivilDay(2018, 6, 30);
  const absl::StatusOr<Interpretation> read = Interpret(request);
  if (!read.ok()) return absl::StrCat("error: ", read.status().message());
  return absl::StrJoin(read->parts, " ; ",
                       [](std::string* out, const UnderstoodPart& part) {
                         *out += PartText(part);
                       });
}

TEST(Asked, IsUnderstoodAsMeant) {
  std::string actual;
  int rows = 0;
  const std::string golden = ReadTestFile(kGolden);
  for (absl::string_view line : absl::StrSplit(golden, '\n')) {
    if (line.empty() || absl::StartsWith(line, "# ")) {
      absl::StrAppend(&actual, line, "\n");
      continue;
    }
    ++rows;
    const absl::string_view query = line.substr(0, line.find('\t'));
    absl::StrAppend(&actual, query, "\t", Understand(query), "\n");
  }
  actual.pop_back();  // the split's last, empty line
  EXPECT_GE(rows, kLeastRows);
  ExpectGolden(kGolden, actual);
}

}  // namespace
}  // namespace imr
