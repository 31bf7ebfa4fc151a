// Saved searches from outside: save, find @NAME, searches, delete.
#include <string>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "common/file.h"
#include "common/json.h"
#include "tests/cli/cli.h"

namespace imr {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

class SavedSearches : public Cli {
 protected:
  void SetUp() override {
    fs::remove(folder_ + "/searches");
    UseSearches();
  }

  static Json Page(const std::string& words) {
    const RunResult found = Run("SEARCH find --format json " + words);
    EXPECT_NE(found.exit_code, 2) << found.output;
    return Json::parse(found.output, nullptr, false);
  }
};

TEST_F(SavedSearches, ASavedSearchFindsWhatItsWordsFind) {
  const RunResult saved = Run(
      "SEARCH save xan xanax OR '\"physical therapy\"' --sort newest --facet "
      "outcome --limit 3");
  EXPECT_EQ(saved.exit_code, 0);
  EXPECT_THAT(saved.output,
              StartsWith("saved @xan --sort newest --limit 3 --facet outcome "
                         "xanax OR \"physical therapy\"\n"));
  const Json direct = Page(
      "xanax OR '\"physical therapy\"' --sort newest --facet outcome --limit "
      "3");
  const Json found = Page("@xan");
  EXPECT_GT(found["total"]["determinations"], 3);
  for (const char* key : {"query", "total", "results", "facets", "limit"}) {
    EXPECT_EQ(found[key], direct[key]) << key;
  }
  EXPECT_EQ(found["notes"][0],
            "@xan --sort newest --limit 3 --facet outcome xanax OR \"physical "
            "therapy\"");
  EXPECT_EQ(Page("@xan --limit 1 --by letter")["results"].size(), 1u);
}

TEST_F(SavedSearches, MoreWordsNarrowIt) {
  ASSERT_EQ(Run("SEARCH save xan xanax OR norco").exit_code, 0);
  const Json narrowed = Page("@xan overturned --facet outcome --limit 0");
  const Json direct =
      Page("'(xanax OR norco)' overturned --facet outcome --limit 0");
  for (const char* key : {"total", "results", "facets", "interpretation"}) {
    EXPECT_EQ(narrowed[key], direct[key]) << key;
  }
  const int64_t all = Page("@xan")["total"]["determinations"];
  const int64_t less = Page("@xan -overturned")["total"]["determinations"];
  EXPECT_EQ(less + narrowed["total"]["determinations"].get<int64_t>(), all);
  EXPECT_GT(less, 0);
}

TEST_F(SavedSearches, EveryCommandThatTakesAQueryTakesOne) {
  ASSERT_EQ(Run("SEARCH save t taper --literal --by letter").exit_code, 0);
  const struct {
    const char* saved;
    const char* direct;
  } kRows[] = {
      {"stats --by outcome @t", "stats --by outcome taper --literal"},
      {"explain @t -norco", "explain '(taper)' -norco --literal"},
      {"show CM14-0900231 @t --color always",
       "show CM14-0900231 taper --literal --color always"},
      {"show CM14-0900231 --mark @t --color always",
       "show CM14-0900231 --mark taper --literal --color always"},
  };
  const std::string note = "note: @t --by letter --literal taper\n";
  for (const auto& row : kRows) {
    RunResult saved = Run(absl::StrCat("SEARCH ", row.saved));
    EXPECT_EQ(saved.exit_code, 0) << saved.output;
    EXPECT_THAT(saved.output, HasSubstr(note)) << row.saved;
    const std::string rest = absl::StrReplaceAll(saved.output, {{note, ""}});
    EXPECT_EQ(absl::StripLeadingAsciiWhitespace(rest),
              Run(absl::StrCat("SEARCH ", row.direct)).output);
  }
}

TEST_F(SavedSearches, ListingAndDeleting) {
  const RunResult none = Run("SEARCH searches");
  EXPECT_EQ(none.exit_code, 1);
  EXPECT_THAT(none.output, HasSubstr("imr-search save NAME QUERY"));
  ASSERT_EQ(Run("SEARCH save b norco").exit_code, 0);
  ASSERT_EQ(Run("SEARCH save a --limit 0 -- -norco").exit_code, 0);
  EXPECT_EQ(Run("SEARCH searches").output, "@b norco\n@a --limit 0 -norco\n");
  const Json list = Json::parse(Run("SEARCH searches --format json").output);
  EXPECT_EQ(list["schema"], "imr.searches/1");
  EXPECT_EQ(list["path"], folder_ + "/searches");
  EXPECT_EQ(list["searches"][1].dump(),
            "{\"name\":\"a\",\"query\":\"-norco\",\"by\":null,\"sort\":null,"
            "\"limit\":0,\"facets\":[],\"literal\":false,\"no_fold\":false}");
  EXPECT_THAT(Run("SEARCH save b xanax").output,
              HasSubstr("saved @b xanax\nin the place of @b norco\n"));
  EXPECT_EQ(Run("SEARCH delete @b").output, "deleted @b xanax\n");
  EXPECT_EQ(Run("SEARCH searches").output, "@a --limit 0 -norco\n");
}

TEST_F(SavedSearches, ASearchMadeOfAnotherKeepsItsWords) {
  ASSERT_EQ(Run("SEARCH save a xanax OR norco --by letter").exit_code, 0);
  EXPECT_THAT(Run("SEARCH save b @a denied").output,
              StartsWith("saved @b --by letter (xanax OR norco) denied\n"));
}

TEST_F(SavedSearches, ErrorsSayWhatToDoAndSaveNothing) {
  const struct {
    const char* command;
    const char* says;
  } kRows[] = {
      {"find @nope", "none is saved; \"imr-search save NAME QUERY\""},
      {"find @a,b", "no such search"},
      {"delete nope", "saved search \"@nope\": no such search"},
      {"delete ''", "is no name of a search"},
      {"save", "NAME"},
      {"save a", "save \"a\": no query; give its words"},
      {"save a --limit 3", "save \"a\": no query"},
      {"save 'a b' norco", "\"a b\" is no name of a search"},
      {"save \"$(printf 'x%.0s' $(seq 65))\" norco", "64 at most"},
      {"save a foo:bar", "imr-search fields"},
      {"save a decided:soon", "decided:last-2-years"},
      {"save a norco --sort up", "--sort \"up\": no such choice"},
      {"save a norco --limit -1", "--limit -1: below 0"},
      {"save a norco --format csv", "--format"},
      {"save a norco --facet 'drug: 5'", "would be read as something else"},
      {"save a norco --facet 'drug:5 '", "give its flags without spaces"},
      {"save a \"$(printf 'norco %.0s' $(seq 3000))\"",
       "the query has 18000 bytes, of which 4096 are read"},
      {"save a @b", "none is saved"},
      {"searches --format csv", "text, json"},
      {"searches norco", "norco"},
  };
  for (const auto& row : kRows) {
    const RunResult outcome = Run(absl::StrCat("SEARCH ", row.command));
    EXPECT_EQ(outcome.exit_code, 2) << row.command;
    EXPECT_THAT(outcome.output, HasSubstr(row.says)) << row.command;
  }
  EXPECT_FALSE(fs::exists(folder_ + "/searches"));
}

TEST_F(SavedSearches, BytesThatNoQueryHoldsAreTold) {
  const RunResult saved = Run("SEARCH save a \"$(printf 'norco\\001xanax')\"");
  EXPECT_EQ(saved.exit_code, 0);
  EXPECT_THAT(saved.output, StartsWith("saved @a norco xanax\n"));
  EXPECT_THAT(saved.output, HasSubstr("control characters and broken UTF-8"));
}

TEST_F(SavedSearches, AFileThatWasDamagedIsNamedWithItsLine) {
  Write("searches", "a norco\nb --limit many xanax\n");
  for (const char* command : {"find @a", "searches", "save c x", "delete a"}) {
    const RunResult outcome = Run(absl::StrCat("SEARCH ", command));
    EXPECT_EQ(outcome.exit_code, 2) << command;
    EXPECT_THAT(outcome.output,
                HasSubstr("/searches\": line 2: --limit: \"many\" is no "
                          "whole number; give up to 18 digits; "
                          "correct the line or delete it"));
  }
  EXPECT_EQ(*ReadFile(folder_ + "/searches"),
            "a norco\nb --limit many xanax\n");
  EXPECT_EQ(Run("SEARCH find norco").exit_code, 0) << "it is not needed";
}

TEST_F(SavedSearches, AQueryOfOpenQuotesIsSavedButNotNarrowed) {
  const RunResult saved = Run("SEARCH save low '\"low back'");
  EXPECT_EQ(saved.exit_code, 0);
  EXPECT_THAT(saved.output, HasSubstr("note: a quote is not closed"));
  EXPECT_EQ(Page("@low")["total"], Page("'\"low back\"'")["total"]);
  const RunResult narrowed = Run("SEARCH find @low norco");
  EXPECT_EQ(narrowed.exit_code, 2);
  EXPECT_THAT(narrowed.output,
              AllOf(HasSubstr("narrow \"@low\""), HasSubstr("save it closed"),
                    Not(HasSubstr("determinations in"))));
}

}  // namespace
}  // namespace imr
