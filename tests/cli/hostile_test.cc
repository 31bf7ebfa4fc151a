// The two programs among bad letters, names of files that are not UTF-8, and
// outputs that are closed.
#include <sys/stat.h>

#include <fstream>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "common/json.h"
#include "tests/cli/cli.h"

namespace imr {
namespace {

using ::testing::HasSubstr;
using ::testing::IsSupersetOf;

using Hostile = Cli;

TEST_F(Hostile, OneBadLetterAmongManyIsAProblemAndNoFailure) {
  fs::create_directory(folder_ + "/mixed");
  fs::copy(IMR_SOURCE_DIR "/corpus/sample/CM14-0900231.txt",
           folder_ + "/mixed/good.txt");
  Write("mixed/empty.txt", "");
  Write("mixed/damaged.pdf", "%PDF-1.4 and then nothing");
  Write("mixed/latin.txt", "caf\xe9 and zebras, of no known layout");
  Write("mixed/huge.txt", "");
  fs::resize_file(folder_ + "/mixed/huge.txt", 200 << 20);
  ASSERT_EQ(mkfifo((folder_ + "/mixed/fifo.txt").c_str(), 0600), 0);
  const RunResult built =
      Run("INDEX build --db TMP/mixed.db --report TMP/r.json TMP/mixed");
  EXPECT_EQ(built.exit_code, 0) << built.output;
  EXPECT_THAT(built.output, HasSubstr("2 letters read, 2 indexed"));
  std::ifstream file(folder_ + "/r.json");
  const Json report = Json::parse(file);
  std::vector<std::string> codes;
  for (const Json& problem : report["problems"]) {
    codes.push_back(problem["code"]);
  }
  EXPECT_THAT(codes, IsSupersetOf({"no-text", "unreadable-file", "not-utf8",
                                   "unknown-layout", "too-large"}));
  EXPECT_EQ(Run("SEARCH find --db TMP/mixed.db zebras").exit_code, 0);
  EXPECT_EQ(Run("SEARCH find --db TMP/mixed.db problem:not-utf8").exit_code, 0);
}

TEST_F(Hostile, WhatCannotBePrintedIsAnError) {
  for (const char* command :
       {"SEARCH find --db TMP/sample.db xanax",
        "SEARCH stats --db TMP/sample.db --by outcome",
        "SEARCH show --db TMP/sample.db CM14-0900231", "SEARCH fields",
        "INDEX parse SAMPLE/CM14-0900231.txt", "INDEX info --db TMP/sample.db",
        "INDEX verify --db TMP/sample.db", "SEARCH --help",
        "SEARCH find --help", "SEARCH --version", "INDEX --help",
        "INDEX build --help"}) {
    for (const char* closed : {" >/dev/full", " >&-"}) {
      const RunResult lost = Run(absl::StrCat("(", command, closed, ")"));
      EXPECT_EQ(lost.exit_code, 2) << command << closed << lost.output;
      EXPECT_THAT(lost.output, HasSubstr("standard output is closed or full"))
          << command << closed;
    }
  }
}

// Names of files are any bytes; JSON is UTF-8.
TEST_F(Hostile, NamesThatAreNotUtf8AreShownInJson) {
  fs::create_directory(folder_ + "/odd");
  fs::copy(IMR_SOURCE_DIR "/corpus/sample/CM14-0900231.txt",
           folder_ + "/odd/a\xff.txt");
  Write("odd/b\xff.txt", "");
  const std::string build =
      "INDEX build --db TMP/odd\xff.db --report TMP/odd.json TMP/odd";
  const struct {
    std::string command;
    const char* says;
  } kRows[] = {
      {"INDEX parse TMP/odd", "/odd/a\ufffd.txt\""},
      {"INDEX parse --format json TMP/odd", "/odd/a\ufffd.txt\""},
      {build + "; cat TMP/odd.json", "/odd/b\ufffd.txt\""},
      {"INDEX info --db TMP/odd\xff.db --format json", "/odd\ufffd.db\""},
      {"SEARCH find --db TMP/odd\xff.db --format json norco", "a\ufffd.txt\""},
      {"SEARCH show --db TMP/odd\xff.db --format json CM14-0900231",
       "/odd/a\ufffd.txt\""},
      {"SEARCH find --db TMP/odd\xff.db --open norco", "/odd/a\xff.txt\n"},
  };
  for (const auto& row : kRows) {
    SCOPED_TRACE(row.command);
    const RunResult shown = Run(row.command);
    EXPECT_EQ(shown.exit_code, 0) << shown.output;
    EXPECT_THAT(shown.output, HasSubstr(row.says));
  }
}

}  // namespace
}  // namespace imr
