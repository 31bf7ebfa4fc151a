// What changes where a person sits at a terminal: colours, widths, the pager.
// The terminal is one of "script" (util-linux); without it these tests are
// left out.
#include <algorithm>
#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "tests/cli/cli.h"

namespace imr {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

class OnTerminal : public Cli {
 protected:
  void SetUp() override {
    if (Run("command -v script").exit_code != 0) {
      GTEST_SKIP() << "no \"script\" (util-linux) to make a terminal with";
    }
  }

  // Runs a command on a terminal of this many rows and 60 columns. The pager
  // marks its lines.
  static RunResult RunIn(int rows, const std::string& command,
                         const std::string& pager = "sed s/^/pager:/") {
    const std::string inner =
        absl::StrCat("stty rows ", rows, " cols 60; ", "export PAGER=\"", pager,
                     "\" TERM=xterm; ", command);
    RunResult outcome = Run(absl::StrCat("unset PAGER; script -qec '", inner,
                                         "' /dev/null </dev/null"));
    outcome.output = absl::StrReplaceAll(outcome.output, {{"\r", ""}});
    return outcome;
  }
};

constexpr char kFind[] = "SEARCH find --db TMP/sample.db xanax --limit 2 ";

TEST_F(OnTerminal, ColoursAreForTerminalsAndThoseWhoWantThem) {
  const auto painted = HasSubstr("\x1b[1m12 determinations");
  EXPECT_THAT(RunIn(99, kFind).output, painted);
  EXPECT_THAT(RunIn(99, absl::StrCat("NO_COLOR=1 ", kFind)).output,
              Not(painted));
  EXPECT_THAT(RunIn(99, absl::StrCat("NO_COLOR= ", kFind)).output, painted);
  EXPECT_THAT(RunIn(99, absl::StrCat("TERM=dumb ", kFind)).output,
              Not(painted));
  EXPECT_THAT(RunIn(99, absl::StrCat(kFind, "--color never")).output,
              Not(painted));
  EXPECT_THAT(Run(kFind).output, Not(painted));
  EXPECT_THAT(Run(absl::StrCat(kFind, "--color always")).output, painted);
}

TEST_F(OnTerminal, LongResultsGoThroughThePager) {
  const auto paged = HasSubstr("pager:");
  const RunResult found = RunIn(10, kFind);
  EXPECT_EQ(found.exit_code, 0);
  EXPECT_THAT(found.output, paged);
  EXPECT_THAT(RunIn(99, kFind).output, Not(paged)) << "it fits";
  EXPECT_THAT(RunIn(10, absl::StrCat(kFind, "--no-pager")).output, Not(paged));
  EXPECT_THAT(RunIn(10, absl::StrCat(kFind, "| cat")).output, Not(paged));
}

TEST_F(OnTerminal, APagerThatIsMissingOrLeftEarlyIsNoError) {
  for (const char* pager : {"no-such-pager -x", "", "cat", "./no/such"}) {
    const RunResult found = RunIn(10, kFind, pager);
    EXPECT_EQ(found.exit_code, 0) << pager;
    EXPECT_THAT(found.output, AllOf(HasSubstr("12 determinations"),
                                    Not(HasSubstr("not found"))))
        << pager;
  }
  const RunResult all =
      RunIn(10, "SEARCH find --db TMP/sample.db --limit 0", "head -n 1");
  EXPECT_EQ(all.exit_code, 0);
  EXPECT_THAT(all.output, HasSubstr("125 determinations"));
}

TEST_F(OnTerminal, AnErrorIsNotPaged) {
  const RunResult failed = RunIn(2, "SEARCH find --db TMP/missing xanax");
  EXPECT_EQ(failed.exit_code, 2);
  EXPECT_THAT(failed.output, StartsWith("imr-search: open index"));
}

// Whoever is cut off while the pager runs has not seen all that is new.
TEST_F(OnTerminal, AnAlertIsShownAgainThatWasCutOff) {
  UseSearches();
  const std::string alert = "SEARCH find @x --since last --limit 0";
  ASSERT_EQ(Run("SEARCH save x xanax").exit_code, 0);
  const std::string cut_off = "sleep 0; kill -9 \\$PPID";
  EXPECT_NE(RunIn(10, alert, cut_off).exit_code, 0);
  const auto whole = HasSubstr("\x1b[1m12 determinations");
  EXPECT_THAT(RunIn(10, alert).output, whole);
  EXPECT_THAT(RunIn(10, alert).output, Not(whole));
}

// Returns the columns of the widest line.
size_t WidthOf(const std::string& text) {
  size_t widest = 0, at = 0;
  while (at < text.size()) {
    const size_t end = std::min(text.find('\n', at), text.size());
    widest = std::max(widest, end - at);
    at = end + 1;
  }
  return widest;
}

TEST_F(OnTerminal, LinesFitTheWidth) {
  const std::string show =
      "SEARCH show --db TMP/sample.db CM14-0900231 --color never --no-pager";
  EXPECT_LE(WidthOf(RunIn(99, show).output), 60u);
  EXPECT_LE(WidthOf(Run(show).output), 80u);
  EXPECT_GT(WidthOf(Run(show).output), 60u);
  const size_t wide = WidthOf(Run(absl::StrCat("COLUMNS=100 ", show)).output);
  EXPECT_LE(wide, 100u);
  EXPECT_GT(wide, 80u);
}

}  // namespace
}  // namespace imr
