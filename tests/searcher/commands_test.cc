#include "searcher/commands.h"

#include <sstream>
#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "nlohmann/json.hpp"

#include "tests/searcher/letters.h"
#include "tests/searcher/test_index.h"

namespace imr {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

using Command = absl::StatusOr<int> (*)(const Options&, std::ostream&);

// What a command printed and how it ended.
struct Answer {
  int exit_code = -1;
  std::string text;
  std::string error;
};

class CommandsTest : public ::testing::Test {
 protected:
  Answer Run(Command command, Options options) {
    if (options.db.empty()) options.db = folder_.folder();
    std::ostringstream out;
    const absl::StatusOr<int> code = command(options, out);
    return {code.ok() ? *code : 2, out.str(),
            std::string(code.status().message())};
  }

  TestIndex folder_{{MakeLetter(
      "CM14-0000001", absl::CivilDay(2014, 9, 2), {"psychiatry"},
      {MakeDetermination("XANAX 1MG", Outcome::kUpheld, {Xanax()}, {24})})}};
};

TEST_F(CommandsTest, FindTellsByItsExitCode) {
  Options options;
  options.words = {"xanax", "page:24"};
  EXPECT_EQ(Run(RunFind, options).exit_code, 0);
  options.words = {"zebra"};
  const Answer none = Run(RunFind, options);
  EXPECT_EQ(none.exit_code, 1);
  EXPECT_THAT(none.text, StartsWith("nothing found"));
}

TEST_F(CommandsTest, ErrorsNameWhatWasGivenAndWhatToGive) {
  Options bad_format, bad_by, bad_sort, bad_facet, bad_limit, no_index;
  bad_format.format = "xml";
  bad_by.by = "case";
  bad_sort.sort = "best";
  bad_facet.facets = {"drugg"};
  bad_limit.limit = -1;
  no_index.db = "/nowhere";
  const struct {
    Options options;
    const char* error;
  } kCases[] = {
      {bad_format, "--format \"xml\": no such choice; give one of text, json"},
      {bad_by, "--by \"case\": no such choice; give one of determination"},
      {bad_sort, "--sort \"best\": no such choice; give one of relevance"},
      {bad_facet, "facet \"drugg\": no such facet; the facets are outcome, "},
      {bad_limit, "search with limit -1: below 0; give 0 for all results"},
      {no_index,
       "open index \"/nowhere\": no such folder; create it with "
       "\"imr-index build\""},
  };
  for (const auto& c : kCases) {
    const Answer answer = Run(RunFind, c.options);
    EXPECT_EQ(answer.exit_code, 2);
    EXPECT_THAT(answer.error, StartsWith(c.error));
    EXPECT_EQ(answer.text, "");
  }
}

TEST_F(CommandsTest, FacetsOnlyWithoutNamesCountsAll) {
  Options options;
  options.facets_only = true;
  options.format = "json";
  const auto page = nlohmann::json::parse(Run(RunFind, options).text);
  EXPECT_GT(page["facets"].size(), 20u);
  EXPECT_TRUE(page["results"].empty());
}

TEST_F(CommandsTest, ExplainCountsEachPart) {
  Options options;
  options.words = {"drug:alprazolam", "page:66"};
  const Answer answer = Run(RunExplain, options);
  EXPECT_EQ(answer.exit_code, 1);
  EXPECT_THAT(answer.text, HasSubstr("understood: (and (drug alprazolam) "
                                     "(page 66))\n"));
  EXPECT_THAT(answer.text,
              HasSubstr("  (drug alprazolam): 1 determination in 1 letter\n"));
  EXPECT_THAT(answer.text,
              HasSubstr("  (page 66): 0 determinations in 0 letters\n"));
  EXPECT_THAT(answer.text, HasSubstr("filter: Query("));
  EXPECT_THAT(answer.text, HasSubstr("order: newest first\n"));
}

TEST_F(CommandsTest, ExplainHitGivesTheScorePartByPart) {
  Options options;
  options.words = {"xanax"};
  options.hit = "CM14-0000001#1";
  const Answer answer = Run(RunExplain, options);
  EXPECT_EQ(answer.exit_code, 0);
  EXPECT_THAT(answer.text, StartsWith("CM14-0000001#1: score "));
  EXPECT_THAT(answer.text, HasSubstr("  xanax: request 1 (idf "));
  EXPECT_THAT(answer.text, HasSubstr("  xanax, by this name in the request\n"));
  options.words = {"zebra"};
  EXPECT_EQ(Run(RunExplain, options).exit_code, 1);
  EXPECT_THAT(Run(RunExplain, options).text,
              HasSubstr("the query does not find it\n"));
  options.words = {"page:24"};
  EXPECT_THAT(Run(RunExplain, options).text, HasSubstr("newest first\n"));
  for (const char* hit : {"CM14-0000001#2", "CM14-0000001#x", "CM99-1", "#"}) {
    options.hit = hit;
    EXPECT_THAT(Run(RunExplain, options).error,
                HasSubstr("no such determination"));
  }
}

TEST_F(CommandsTest, ShowPrintsTheStoredLetter) {
  Options options;
  options.letter = "cm14-0000001";
  options.format = "json";
  const auto letter = nlohmann::json::parse(Run(RunShow, options).text);
  EXPECT_EQ(letter["case_number"], "CM14-0000001");
  options.letter = "CM99-0000001";
  EXPECT_EQ(Run(RunShow, options).exit_code, 2);
}

TEST_F(CommandsTest, ShowMarksAQueryInJsonToo) {
  Options options;
  options.letter = "CM14-0000001";
  options.format = "json";
  EXPECT_FALSE(
      nlohmann::json::parse(Run(RunShow, options).text).contains("marked"));
  options.mark = "xanax (zebra OR 1mg)";
  const auto letter = nlohmann::json::parse(Run(RunShow, options).text);
  EXPECT_EQ(letter["query"], options.mark);
  EXPECT_FALSE(letter["notes"].empty());
  EXPECT_EQ(letter["marked"]["decisions"].dump(),
            R"([{"number":1,"request":[{"mark":true,"text":"XANAX"},)"
            R"({"mark":false,"text":" "},{"mark":true,"text":"1MG"}]}])");
}

TEST_F(CommandsTest, StatsNeedFieldsWithAColumn) {
  Options options;
  options.by = "outcome,year";
  EXPECT_EQ(Run(RunStats, options).exit_code, 0);
  for (const char* by : {"", "drugg", "rationale"}) {
    options.by = by;
    EXPECT_EQ(Run(RunStats, options).exit_code, 2) << by;
  }
}

TEST_F(CommandsTest, FieldsHaveThreeFormats) {
  Options options;
  EXPECT_THAT(Run(RunFields, options).text, StartsWith("text, words  (text)"));
  options.format = "markdown";
  EXPECT_THAT(Run(RunFields, options).text, StartsWith("# Fields"));
  options.format = "json";
  EXPECT_TRUE(nlohmann::json::accept(Run(RunFields, options).text));
  options.format = "csv";
  EXPECT_EQ(Run(RunFields, options).exit_code, 2);
}

TEST(ParseFacet, KnowsNamesAliasesAndLimits) {
  const struct {
    const char* text;
    FieldId field;
    int limit;
  } kCases[] = {{"specialty", FieldId::kSpecialty, 10},
                {"Reviewer:5", FieldId::kSpecialty, 5},
                {"page:0", FieldId::kPage, 0}};
  for (const auto& c : kCases) {
    const absl::StatusOr<FacetRequest> facet = ParseFacet(c.text);
    ASSERT_TRUE(facet.ok()) << facet.status();
    EXPECT_EQ(facet->field, c.field);
    EXPECT_EQ(facet->limit, c.limit);
  }
  for (const char* text : {"", "drugg", "rationale", "page:", "page:-1",
                           "page:x", "page:99999999999"}) {
    EXPECT_EQ(ParseFacet(text).status().code(),
              absl::StatusCode::kInvalidArgument)
        << text;
  }
}

}  // namespace
}  // namespace imr
