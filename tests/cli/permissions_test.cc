// The two programs where they may not read or write: they name the file, say
// why, and take nothing for damaged.
#include <unistd.h>

#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "tests/cli/cli.h"

namespace imr {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

constexpr fs::perms kReadable = fs::perms::owner_all | fs::perms::group_read |
                                fs::perms::group_exec | fs::perms::others_read |
                                fs::perms::others_exec;

// Runs commands on an index of another user, which may be read alone. Root may
// do everything, so as root they are run as somebody who owns nothing.
class Permissions : public Cli {
 protected:
  static void SetUpTestSuite() {
    Cli::SetUpTestSuite();
    fs::permissions(folder_, kReadable);
  }

  RunResult RunAsOther(const std::string& command) {
    const std::string other =
        geteuid() == 0
            ? "setpriv --reuid 65534 --regid 65534 --clear-groups sh -c \""
            : "sh -c \"";
    return Run(other + command + "\"");
  }

  void SetUp() override {
    if (RunAsOther("SEARCH --version").exit_code != 0) {
      GTEST_SKIP() << "another user may not run the programs";
    }
  }
};

TEST_F(Permissions, AnIndexThatMayOnlyBeReadIsWhole) {
  ASSERT_EQ(Run("chmod -R a-w TMP/sample.db").exit_code, 0);
  const RunResult verified = RunAsOther("INDEX verify --db TMP/sample.db");
  EXPECT_EQ(verified.exit_code, 0) << verified.output;
  EXPECT_THAT(verified.output, HasSubstr("is whole"));
  EXPECT_THAT(verified.output, HasSubstr("check of its tables was left out"));
  EXPECT_EQ(RunAsOther("SEARCH find --db TMP/sample.db xanax").exit_code, 0);
  ASSERT_EQ(Run("chmod -R u+w TMP/sample.db").exit_code, 0);
}

TEST_F(Permissions, WhatMayNotBeReadIsNamedAndNotTakenForDamaged) {
  UseSearches();
  Write("cases", "CM14-0900231");
  Write("searches", "norco norco");
  const struct {
    const char* path;  // in TMP
    const char* command;
  } kRows[] = {
      {"sample.db", "SEARCH find --db TMP/sample.db xanax"},
      {"sample.db", "INDEX verify --db TMP/sample.db"},
      {"sample.db/revision", "SEARCH find --db TMP/sample.db xanax"},
      {"sample.db/revision", "INDEX verify --db TMP/sample.db"},
      {"sample.db/manifest.1", "INDEX verify --db TMP/sample.db"},
      {"sample.db/manifest.1", "INDEX info --db TMP/sample.db"},
      {"sample.db/segments/1/letters", "SEARCH find --db TMP/sample.db xanax"},
      {"sample.db/segments/1/letters", "INDEX verify --db TMP/sample.db"},
      {"sample.db/segments/1/postings", "INDEX verify --db TMP/sample.db"},
      {"sample.db/segments", "INDEX verify --db TMP/sample.db"},
      {"cases", "SEARCH find --db TMP/sample.db --cases TMP/cases xanax"},
      {"searches", "SEARCH searches"},
  };
  for (const auto& row : kRows) {
    SCOPED_TRACE(std::string(row.path) + ": " + row.command);
    const std::string path = folder_ + "/" + row.path;
    const fs::perms before = fs::status(path).permissions();
    fs::permissions(path, fs::perms::none);
    const RunResult refused = RunAsOther(row.command);
    fs::permissions(path, before);
    EXPECT_EQ(refused.exit_code, 2) << refused.output;
    EXPECT_THAT(refused.output, HasSubstr(row.path));
    EXPECT_THAT(refused.output, HasSubstr("Permission denied"));
    EXPECT_THAT(refused.output, Not(HasSubstr("imr-index build")));
  }
}

}  // namespace
}  // namespace imr
