// Completion from outside: the hidden command as the shells' scripts call it,
// and the script for bash where there is a bash.
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "tests/cli/cli.h"

namespace imr {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::IsSupersetOf;
using ::testing::Not;

class Completion : public Cli {
 protected:
  void SetUp() override {
    UseSearches();
    Write("searches", "knees knee OR lumbar\nkits TENS\nhip hip\n");
  }

  static std::string Quoted(absl::string_view text) {
    return absl::StrCat("'", absl::StrReplaceAll(text, {{"'", "'\\''"}}), "'");
  }

  // Returns the candidates for a line, without what is said of them.
  static std::vector<std::string> Complete(absl::string_view line,
                                           absl::string_view breaks = "") {
    std::string command = "SEARCH complete ";
    if (!breaks.empty()) absl::StrAppend(&command, "--breaks ", Quoted(breaks));
    const RunResult run = Run(absl::StrCat(
        command, " -- ", Quoted(absl::StrCat("imr-search ", line))));
    EXPECT_EQ(run.exit_code, 0) << run.output;
    std::vector<std::string> texts;
    for (absl::string_view row :
         absl::StrSplit(run.output, '\n', absl::SkipEmpty())) {
      texts.emplace_back(row.substr(0, row.find('\t')));
    }
    return texts;
  }

  // Returns what bash makes of a line with the cursor at its end.
  static std::vector<std::string> CompleteInBash(absl::string_view line);
};

// As bash has it where nobody changed it.
constexpr char kBashBreaks[] = " \t\n\"'@><=;|&(:";

TEST_F(Completion, OffersWhatTheLineMayGoOnWith) {
  const struct {
    const char* line;
    std::vector<std::string> offers;
  } kRows[] = {
      {"fi", {"find ", "fields "}},
      {"fin", {"find "}},
      {"comp", {}},
      {"find --li", {"--literal ", "--limit "}},
      {"find --nope", {}},
      {"find xanax --sort ", {"relevance ", "newest ", "oldest "}},
      {"find --sort=n", {"--sort=newest "}},
      {"find --sort newest --by ", {"determination ", "letter "}},
      {"stats --by drug-", {"drug-class "}},
      {"stats --by outcome,drug-", {"outcome,drug-class "}},
      {"find --facet spec", {"specialty "}},
      {"searches --format ", {"text ", "json "}},
      {"find --format j", {"json ", "jsonl "}},
      {"show --color ", {"auto ", "always ", "never "}},
      {"find --since ",
       {"last ", "today ", "yesterday ", "this-week ", "this-month "}},
      {"find --cases ", {":files"}},
      {"find --db ", {":folders"}},
      {"find --limit ", {}},
      {"help ", {"syntax ", "fields ", "problems "}},
      {"help syntax ", {}},
      {"find drug-", {"drug-class:"}},
      {"find -drug-", {"-drug-class:"}},
      {"find -- --drug", {}},
      {"find xanax spec", {"specialty:"}},
      {"find drug:xan", {"drug:xanax "}},
      {"find norco -drug:alpr", {"-drug:alprazolam "}},
      {"find drug:norco,xan", {"drug:norco,xanax "}},
      {"find outcome:", {"outcome:overturned ", "outcome:upheld "}},
      {"find specialty:pain", {"specialty:pain-management "}},
      {"explain '\"low back\" outcome:u", {"'\"low back\" outcome:upheld "}},
      {"find 'topic:\"muscle rel", {}},
      {"find \\(drug:xan", {"\\(drug:xanax "}},
      {"find nofield:x", {}},
      {"find @", {"@knees ", "@kits ", "@hip "}},
      {"find @kn", {"@knees "}},
      {"find --limit 3 @kn", {"@knees "}},
      {"find xanax @kn", {}},
      {"find -- xanax @", {}},
      {"find 'xanax @kn", {}},
      {"save mine @kn", {"@knees "}},
      {"save mine xanax @kn", {}},
      {"show CM14-0900231 @kn", {"@knees "}},
      {"show CM14-0900231 taper @kn", {}},
      {"show CM14-0900231 taper --mark @kn", {"@knees "}},
      {"delete k", {"knees ", "kits "}},
      {"save k", {"knees ", "kits "}},
      {"save knees outcome:u", {"outcome:upheld "}},
      {"show CM14-090023", {"CM14-0900231 "}},
      {"show CM14-0900231 rationale:tapere", {"rationale:tapered "}},
      {"show CM14-0900231 --mark outcome:u", {"outcome:upheld "}},
      {"find --db /nowhere drug:xan", {}},
      {"find 'drug:xan' outcome:u", {"outcome:upheld "}},
      {"show cm14-090023", {"cm14-0900231 "}},
      {"find drug:XAN", {"drug:XANax "}},
      {"frobnicate ", {}},
  };
  for (const auto& row : kRows) {
    std::vector<std::string> offers = row.offers;
    // Where a quote is open the shell keeps it.
    for (std::string& offer : offers) {
      if (offer[0] == '\'') offer.erase(0, 1);
    }
    EXPECT_EQ(Complete(row.line), offers) << row.line;
  }
  EXPECT_THAT(Complete("", ""), IsSupersetOf({"find ", "save ", "help "}));
  EXPECT_THAT(Complete("find "), IsSupersetOf({"drug:", "@knees "}));
  EXPECT_THAT(Complete("find xanax "), Not(Contains("@knees ")));
  EXPECT_THAT(Complete("find -"), IsSupersetOf({"--limit ", "--db "}));
}

TEST_F(Completion, LeavesToBashWhatItTakesForAWordOfItsOwn) {
  const struct {
    const char* line;
    const char* offer;
  } kRows[] = {
      {"find drug:xan", "xanax "},
      {"find drug:alprazolam,xan", "alprazolam,xanax "},
      {"find -outcome:up", "upheld "},
      {"find --sort=n", "newest "},
      {"find page:\\>=2", nullptr},
      {"find drug-", "drug-class:"},
      {"find @kne", "@knees "},
      {"find 'drug:xan", "drug:xanax "},
      {"find \"norco drug:xan", "norco drug:xanax "},
  };
  for (const auto& row : kRows) {
    const std::vector<std::string> offers = Complete(row.line, kBashBreaks);
    if (row.offer == nullptr) {
      EXPECT_THAT(offers, Contains("24 ")) << row.line;
    } else {
      EXPECT_THAT(offers, ElementsAre(row.offer)) << row.line;
    }
  }
}

TEST_F(Completion, IsSilentAboutWhatIsWrong) {
  EXPECT_THAT(Complete("find --db TMP/missing drug:"), IsEmpty());
  Write("searches", "damaged\n");
  EXPECT_THAT(Complete("find @"), IsEmpty());
  EXPECT_THAT(Complete("find --format json --format"), Contains("--format "));
  EXPECT_EQ(Run("SEARCH complete -- ''").output, "");
  EXPECT_EQ(Run("SEARCH complete -- 'a; b | '").output, "");
  EXPECT_THAT(Run("SEARCH --help").output, Not(HasSubstr("complete")));
}

std::vector<std::string> Completion::CompleteInBash(absl::string_view line) {
  const std::string script = absl::StrCat(
      "source ", IMR_SOURCE_DIR, "/searcher/completion/imr-search.bash; ",
      // The words as bash breaks them: blanks, and each break by itself.
      "COMP_WORDBREAKS=$' \\t\\n\"\\'@><=;|&(:'; COMP_LINE=", Quoted(line),
      "; COMP_POINT=${#COMP_LINE}; COMP_WORDS=($COMP_LINE); "
      "COMP_CWORD=$(( ${#COMP_WORDS[@]} - 1 )); compopt() { :; }; "
      "_imr_search ",
      IMR_BINARY_DIR,
      "/searcher/imr-search; "
      "printf '%s\\n' \"${COMPREPLY[@]}\"");
  const RunResult run = Run(absl::StrCat("bash -c ", Quoted(script)));
  EXPECT_EQ(run.exit_code, 0) << run.output;
  return absl::StrSplit(run.output, '\n', absl::SkipEmpty());
}

TEST_F(Completion, TheScriptForBashPassesItOn) {
  if (Run("bash --version").exit_code != 0) GTEST_SKIP() << "no bash";
  EXPECT_THAT(CompleteInBash("imr-search find drug:xan"),
              ElementsAre("xanax "));
  EXPECT_THAT(CompleteInBash("imr-search fin"), ElementsAre("find "));
  EXPECT_THAT(CompleteInBash("imr-search find drug-"),
              ElementsAre("drug-class:"));
  EXPECT_THAT(CompleteInBash(
                  absl::StrCat("imr-search find --cases ", folder_, "/sear")),
              ElementsAre(folder_ + "/searches"));
  EXPECT_THAT(
      CompleteInBash(absl::StrCat("imr-search find --db ", folder_, "/sam")),
      ElementsAre(folder_ + "/sample.db"));
  EXPECT_THAT(CompleteInBash("imr-search find --db /nowhere drug:x"),
              IsEmpty());
}

// A terminal in which a person types a line and presses TAB, then Enter.
TEST_F(Completion, TabInAnInteractiveBashCompletesTheValue) {
  if (Run("bash --version").exit_code != 0) GTEST_SKIP() << "no bash";
  if (Run("command -v script").exit_code != 0) GTEST_SKIP() << "no script";
  Write("rc", absl::StrCat("source ", IMR_SOURCE_DIR,
                           "/searcher/completion/imr-search.bash\n"
                           "imr-search() { if [[ $1 == complete ]]; then ",
                           IMR_BINARY_DIR,
                           "/searcher/imr-search \"$@\"; else echo \"<$*>\"; "
                           "fi; }\n"));
  const RunResult run = Run(
      "printf 'imr-search find "
      "@kn\\tdrug:xan\\t-outcome:u\\tspecialty:pai\\t\\n"
      "exit\\n' | script -qec 'bash --noprofile --rcfile TMP/rc -i' /dev/null");
  EXPECT_THAT(run.output, HasSubstr("<find @knees drug:xanax -outcome:upheld "
                                    "specialty:pain-management>"))
      << run.output;
}

}  // namespace
}  // namespace imr
