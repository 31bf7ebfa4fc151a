// The two programs from outside: what they print and how they exit.
#include "tests/cli/cli.h"

#include <filesystem>
#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "common/letter_json.h"

namespace imr {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

struct Row {
  const char* command;
  int exit_code;
  const char* says;  // part of the output
};

TEST_F(Cli, ExitsAsPromisedAndSaysWhatToDo) {
  Write("empty.txt", "");
  Write("binary.txt", std::string("\x7f\x45\x4c\x46\0\0\0\1\2\3\0\0\0", 13));
  Write("damaged.pdf", "%PDF-1.4 and then nothing of the kind");
  fs::create_directory(folder_ + "/no.db");
  const Row kRows[] = {
      {"SEARCH find --db TMP/sample.db xanax", 0, "determinations in"},
      {"SEARCH find --db TMP/sample.db zyzzyva", 1, "nothing found"},
      {"INDEX build --db TMP/x.db TMP/missing", 2, "no such file or folder"},
      {"INDEX build --db TMP/x.db", 2, "INPUT"},
      {"INDEX build --db TMP/x.db TMP/empty.txt", 2, "the file is empty"},
      {"INDEX build --db TMP/x.db TMP/binary.txt", 2, "binary data"},
      {"INDEX build --db TMP/x.db TMP/damaged.pdf", 2, "damaged"},
      {"INDEX parse TMP/missing", 2, "no such file or folder"},
      {"INDEX parse TMP/empty.txt", 2, "the file is empty"},
      {"INDEX verify --db TMP/missing", 2, "imr-index build"},
      {"INDEX info --db TMP/missing", 2, "imr-index build"},
      {"SEARCH find --db TMP/missing xanax", 2, "imr-index build"},
      {"SEARCH find --db TMP/no.db xanax", 2, "holds no index"},
      {"SEARCH find --db TMP/empty.txt xanax", 2,
       "it is a file; name the folder of an index"},
      {"INDEX info --db TMP/empty.txt", 2,
       "it is a file; name the folder of an index"},
      {"SEARCH", 2, "Say how a query is understood"},
      {"INDEX", 2, "Add and update letters in an index"},
      {"SEARCH xanax", 2, "not expected: xanax"},
      {"INDEX index", 2, "not expected: index"},
      {"INDEX build --db TMP/x.db --report TMP/none/r.json TMP/empty.txt", 2,
       "/none\"; create it first"},
      {"INDEX build --db TMP/x.db --report TMP TMP/empty.txt", 2,
       "it is a folder; name a file"},
      {"SEARCH find --db TMP/sample.db foo:bar", 2, "imr-search fields"},
      {"SEARCH find --db TMP/sample.db age:60..40", 2, "age:40..60"},
      {"SEARCH find --db TMP/sample.db decided:2016-13-45", 2, "2016-13-45"},
      {"SEARCH find --db TMP/sample.db --limit -1 xanax", 2, "limit -1"},
      {"SEARCH find --db TMP/sample.db --offset -1 xanax", 2, "offset -1"},
      {"SEARCH find --db TMP/sample.db --limit five xanax", 2,
       "--limit: \"five\" is no whole number; give up to 18 digits"},
      {"SEARCH find --db TMP/sample.db --limit 010 --format json xanax", 0,
       "\"limit\":10,"},
      {"SEARCH find --db TMP/sample.db --offset 1.5 xanax", 2,
       "--offset: \"1.5\" is no whole number"},
      {"SEARCH find --db TMP/sample.db --offset 9000000000000000000 xanax", 0,
       "--offset 9000000000000000000 is behind the last of "},
      {"SEARCH find --limit", 2, "--limit: its value is missing\n"},
      {"SEARCH find --facets outcome", 2,
       "--facets; did you mean --facet or --facets-only?"},
      {"SEARCH find --nope xanax", 2, "not expected: --nope\n"},
      {"SEARCH stats --db TMP/sample.db --by decided xanax", 0,
       "\n2013-10-22 "},
      {"SEARCH explain --db TMP/sample.db --hit CM14-0900231 xanax", 0,
       "CM14-0900231#2: score "},
      {"printf 'Case,Claimant\\ncm14 - 0900231,Doe\\n' | SEARCH find --db "
       "TMP/sample.db --cases -",
       0, "list of cases: \"Case,Claimant\" names no case"},
      {"SEARCH find --db TMP/sample.db --facet nope xanax", 2, "specialty"},
      {"SEARCH find --db TMP/sample.db --sort upwards xanax", 2, "sort"},
      {"SEARCH show --db TMP/sample.db CM99-0000000", 2, "no such letter"},
      {"SEARCH show --db TMP/sample.db CM14-09002", 2,
       "; the nearest: CM14-0900231\n"},
      {"SEARCH find --db TMP/sample.db '\"low back'", 0, "not closed"},
      {"SEARCH find --db TMP/sample.db '(xanax'", 0, "determinations in"},
      {"SEARCH find --db TMP/sample.db --cases TMP/missing", 2,
       "one case number a line"},
      {"SEARCH find --db TMP/sample.db --cases TMP", 2, "it is a folder"},
      {"echo CM99-0000000 | SEARCH find --db TMP/sample.db --cases -", 1,
       "not in this index"},
      {"SEARCH find --db TMP/sample.db --open --facets-only xanax", 2,
       "give one of them"},
      {"SEARCH find --db TMP/sample.db --format csv --facets-only xanax", 2,
       "give --format text or json"},
      {"SEARCH find --facet", 2, "imr-search: --facet"},
      {"INDEX verify --jobs 0", 2, "imr-index: --jobs"},
      {"SEARCH stats --db TMP/missing --by outcome --format xml", 2,
       "give one of text, json, csv"},
      {"SEARCH fields --format csv", 2, "give one of text, markdown, json"},
      {"SEARCH help syntax", 0, "pain w/5 relief"},
      {"SEARCH help problems", 0, "no-determinations"},
      {"SEARCH help nonsense", 2, "syntax, fields, problems"},
      {"SEARCH help", 0, "Subcommands:"},
      {"SEARCH help find", 0, "--facets-only"},
      {"SEARCH frobnicate", 2, "--help"},
      {"SEARCH find --db TMP/sample.db --color red xanax", 2, "auto, always"},
      {"SEARCH find --db TMP/sample.db --open CM14-0900231", 0,
       "/corpus/sample/CM14-0900231.txt"},
      {"SEARCH show --db TMP/sample.db --open CM14-0900231", 0,
       "/corpus/sample/CM14-0900231.txt"},
      {"SEARCH show --db TMP/sample.db CM14-0900231 --evidence", 0,
       "strength = 10/325 mg: \"10/325 MG\" (bytes "},
      {"SEARCH show --db TMP/sample.db CM14-0900231 --color always taper*", 0,
       "\x1b[1;33mtaper\x1b[0m"},
      {"SEARCH show --db TMP/sample.db CM14-0900231 --color always "
       "--mark '\"last step\"'",
       0, "\x1b[1;33mlast\x1b[0m \x1b[1;33mstep\x1b[0m"},
      {"SEARCH show --db TMP/sample.db CM14-0900231 'taper* upheld zyzzyva'", 0,
       "nothing in this letter is marked for \"upheld\", \"zyzzyva\"\n"},
      {"SEARCH show --db TMP/sample.db CM14-0900231 norco --mark xanax", 2,
       "give all of them in one place"},
      {"SEARCH explain --db TMP/sample.db --hit CM14-0900231#1 xanax '(x'", 1,
       "note: \"(\" is not closed"},
      {"SEARCH show --db TMP/sample.db CM14-0900231 foo:bar", 2,
       "imr-search fields"},
      {"INDEX parse --evidence SAMPLE/CM14-0900231.txt", 0,
       "\"text\":\"10/325 MG\"}"},
      {"SEARCH --version", 0, "imr-search"},
      {"INDEX --version", 0, "imr-index"},
      {"SEARCH find --help", 0, "--facet"},
      {"INDEX build --help", 0, "--prune"},
  };
  for (const Row& row : kRows) {
    SCOPED_TRACE(row.command);
    const RunResult outcome = Run(row.command);
    EXPECT_EQ(outcome.exit_code, row.exit_code) << outcome.output;
    EXPECT_THAT(outcome.output, HasSubstr(row.says));
  }
}

// Each command has its own --db; those not given read IMR_DB after the one
// that was.
TEST_F(Cli, TheIndexGivenCountsMoreThanTheOneOfTheEnvironment) {
  for (const char* command : {"find xanax", "show CM14-0900231",
                              "stats --by outcome", "explain xanax"}) {
    const std::string given =
        absl::StrCat("SEARCH ", command, " --db TMP/sample.db");
    EXPECT_EQ(Run("IMR_DB=TMP/missing " + given).exit_code, 0) << command;
    EXPECT_EQ(Run("IMR_DB= " + given).exit_code, 0) << command;
    EXPECT_EQ(
        Run(absl::StrCat("IMR_DB=TMP/sample.db SEARCH ", command)).exit_code, 0)
        << command;
  }
  EXPECT_THAT(Run("cd TMP; IMR_DB= SEARCH find xanax").output,
              HasSubstr("open index \"./imr.db\""));
}

TEST_F(Cli, AllBehindTwoDashesIsQuery) {
  const struct {
    const char* behind;
    const char* same;
  } kRows[] = {
      {"-- -xanax denied", "-xanax denied"},
      {"xanax -- -overturned", "xanax -overturned"},
      {"-- --literal", "literal"},
      {"-- xanax -h", "xanax -h"},
      {"xanax --", "xanax"},
      {"--limit 2 -- --limit 3", "--limit 2 limit 3"},
      {"-- xanax -- overturned", "xanax overturned"},
      {"--facet drug -- find stats", "--facet drug find stats"},
      {"-- '\"low back\"' -cervical", "'\"low back\"' -cervical"},
  };
  const std::string find = "SEARCH find --db TMP/sample.db --format json ";
  for (const auto& row : kRows) {
    SCOPED_TRACE(row.behind);
    const RunResult behind = Run(find + row.behind);
    ASSERT_NE(behind.exit_code, 2) << behind.output;
    Json page = Json::parse(behind.output);
    const Json same = Json::parse(Run(find + row.same).output);
    for (const char* key : {"total", "results", "facets", "limit"}) {
      EXPECT_EQ(page[key], same[key]) << key;
    }
  }
}

TEST_F(Cli, EveryCommandTakesTwoDashes) {
  const struct {
    const char* behind;
    const char* same;
  } kRows[] = {
      {"stats --db TMP/sample.db --by outcome -- -xanax",
       "stats --db TMP/sample.db --by outcome -xanax"},
      {"explain --db TMP/sample.db -- -xanax",
       "explain --db TMP/sample.db -xanax"},
      {"show --db TMP/sample.db -- CM14-0900231 -taper",
       "show --db TMP/sample.db CM14-0900231 -taper"},
      {"help -- syntax", "help syntax"},
  };
  for (const auto& row : kRows) {
    const RunResult behind = Run(absl::StrCat("SEARCH ", row.behind));
    EXPECT_EQ(behind.exit_code, 0) << behind.output;
    EXPECT_EQ(behind.output, Run(absl::StrCat("SEARCH ", row.same)).output);
  }
  EXPECT_EQ(Run("SEARCH fields -- --format").exit_code, 2);
}

TEST_F(Cli, TheFirstSearchAnswersTheSeeds) {
  const std::string seeds = IMR_SOURCE_DIR "/../shared/seeds";
  if (!fs::exists(seeds)) GTEST_SKIP() << "no " << seeds;
  ASSERT_EQ(Run("INDEX build --db TMP/seeds.db " + seeds).exit_code, 0);
  const RunResult found =
      Run("SEARCH find --db TMP/seeds.db --format json --facet specialty "
          "Xanax upheld benzodiazepines page 24");
  EXPECT_EQ(found.exit_code, 0);
  const Json page = Json::parse(found.output);
  EXPECT_EQ(page["total"]["determinations"], 2);
  EXPECT_EQ(page["total"]["letters"], 2);
  std::vector<std::string> values;
  for (const Json& value : page["facets"][0]["values"]) {
    EXPECT_EQ(value["determinations"], 1);
    values.push_back(value["value"]);
  }
  EXPECT_THAT(values, testing::UnorderedElementsAre(
                          "anesthesiology", "pain management",
                          "preventive medicine", "occupational medicine",
                          "public health & general preventive medicine"));
}

TEST_F(Cli, AnOutcomeBelongsToItsOwnTreatment) {
  // A letter of the sample upholds Norco and overturns Xanax.
  const RunResult found =
      Run("SEARCH find --db TMP/sample.db --format csv --limit 0 xanax "
          "overturned");
  EXPECT_EQ(found.exit_code, 0);
  EXPECT_THAT(found.output, HasSubstr("CM14-0900231"));
  EXPECT_THAT(Run("SEARCH find --db TMP/sample.db --format csv --limit 0 "
                  "xanax upheld")
                  .output,
              Not(HasSubstr("CM14-0900231")));
}

TEST_F(Cli, ASecondBuildChangesNothing) {
  ASSERT_EQ(Run("INDEX build --db TMP/twice.db SAMPLE").exit_code, 0);
  const RunResult info = Run("INDEX info --db TMP/twice.db --format json");
  const RunResult again = Run("INDEX build --db TMP/twice.db SAMPLE");
  EXPECT_EQ(again.exit_code, 0);
  EXPECT_THAT(again.output, HasSubstr(" 0 indexed"));
  EXPECT_EQ(Run("INDEX info --db TMP/twice.db --format json").output,
            info.output);
}

}  // namespace
}  // namespace imr
