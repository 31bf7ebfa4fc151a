// What imr-search prints has the shape that schemas/ promises.
#include <fstream>
#include <sstream>
#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "nlohmann/json.hpp"

#include "searcher/commands.h"
#include "tests/json_schema.h"
#include "tests/searcher/letters.h"
#include "tests/searcher/test_index.h"

namespace imr {
namespace {

using nlohmann::json;
using ::testing::Contains;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;

json ReadSchema(const std::string& name) {
  std::ifstream file(std::string(IMR_SOURCE_DIR) + "/schemas/" + name);
  EXPECT_TRUE(file.good()) << name;
  return json::parse(file);
}

class SchemaTest : public ::testing::Test {
 protected:
  json Print(absl::StatusOr<int> (*command)(const Options&, std::ostream&),
             Options options) {
    options.db = folder_.folder();
    options.format = "json";
    std::ostringstream out;
    const absl::StatusOr<int> code = command(options, out);
    EXPECT_TRUE(code.ok()) << code.status();
    return json::parse(out.str());
  }

  TestIndex folder_{
      {MakeLetter("CM14-0000001", absl::CivilDay(2014, 9, 2), {"psychiatry"},
                  {MakeDetermination("XANAX 1MG", Outcome::kUpheld, {Xanax()},
                                     {24}, "Xanax is for the short term."),
                   MakeDetermination("MRI", std::nullopt)}),
       MakeLetter("x0123456789ab", std::nullopt, {}, {})}};
};

TEST_F(SchemaTest, PagesOfResultsHaveTheirs) {
  const json schema = ReadSchema("result.schema.json");
  for (const char* query : {"", "xanax", "page:24 outcome:upheld", "zebra",
                            "rationale:term OR mri"}) {
    for (const char* by : {"determination", "letter"}) {
      Options options;
      options.words = {query};
      options.by = by;
      options.facets = {"outcome", "specialty", "page:1"};
      EXPECT_THAT(SchemaErrors(schema, Print(RunFind, options)), IsEmpty())
          << query;
    }
  }
}

TEST_F(SchemaTest, LettersHaveTheirs) {
  const json schema = ReadSchema("letter.schema.json");
  for (const char* id : {"CM14-0000001", "CM14-0000001#2", "x0123456789ab"}) {
    Options options;
    options.letter = id;
    EXPECT_THAT(SchemaErrors(schema, Print(RunShow, options)), IsEmpty()) << id;
    options.mark = "xanax short";
    EXPECT_THAT(SchemaErrors(schema, Print(RunShow, options)), IsEmpty()) << id;
  }
}

TEST(SchemaErrors, SeeWhatIsWrong) {
  const json schema = ReadSchema("result.schema.json");
  const json total = {{"determinations", "2"}, {"letters", -1}};
  const json page = {{"schema", "imr.result/2"},
                     {"by", "case"},
                     {"total", total},
                     {"surprise", 1}};
  const std::vector<std::string> errors = SchemaErrors(schema, page);
  for (const char* error :
       {"/schema: is not", "/by: ", "/total/determinations: type of",
        "/total/letters: -1 is too small", ": key surprise", ": no key"}) {
    EXPECT_THAT(errors, Contains(StartsWith(error)));
  }
  EXPECT_THAT(SchemaErrors({{"oneOf", json::array()}}, 1), Not(IsEmpty()));
}

}  // namespace
}  // namespace imr
