// "find @NAME --since last" from outside: build, ask, build more, ask again.
#include <set>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "common/file.h"
#include "common/json.h"
#include "tests/cli/cli.h"

namespace imr {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::UnorderedElementsAre;

class Alerts : public Cli {
 protected:
  void SetUp() override {
    for (const char* name : {"/letters", "/a.db", "/b.db", "/searches",
                             "/searches.marks", "/moved"}) {
      fs::remove_all(folder_ + name);
    }
    fs::create_directory(folder_ + "/letters");
    UseSearches("a.db");
    ASSERT_EQ(Run("SEARCH save q quinoa").exit_code, 0);
  }

  // Writes a letter of no known layout, which is its own determination.
  static void AddLetter(const std::string& name, const std::string& words) {
    Write(absl::StrCat("letters/", name, ".txt"),
          absl::StrCat("A letter ", name, " about quinoa and ", words, "\n"));
  }

  static void Build(const std::string& flags = "") {
    const RunResult built =
        Run(absl::StrCat("INDEX build ", flags, " TMP/letters"));
    EXPECT_EQ(built.exit_code, 0) << built.output;
  }

  // Returns the page of a find.
  static Json Ask(const std::string& words) {
    const RunResult found =
        Run(absl::StrCat("SEARCH find --format json ", words));
    EXPECT_NE(found.exit_code, 2) << found.output;
    return Json::parse(found.output, nullptr, false);
  }

  static std::set<std::string> SourcesOf(const Json& page) {
    std::set<std::string> sources;
    for (const Json& hit : page["results"]) {
      sources.insert(
          absl::StrReplaceAll(std::string(hit["source"]), {{".txt", ""}}));
    }
    EXPECT_EQ(page["total"]["letters"], sources.size());
    return sources;
  }

  // Returns the letters an alert shows.
  static std::set<std::string> Alert(const std::string& words = "@q") {
    return SourcesOf(Ask(words + " --since last"));
  }

  static std::string FirstNote(const Json& page) { return page["notes"][1]; }
};

TEST_F(Alerts, ShowExactlyWhatLaterBuildsAddedOrReplaced) {
  AddLetter("one", "rice");
  AddLetter("two", "oats");
  Build();
  const Json first = Ask("@q --since last");
  EXPECT_THAT(SourcesOf(first), UnorderedElementsAre("one", "two"));
  EXPECT_THAT(FirstNote(first),
              HasSubstr("first asked of this index, so this is the search"));
  EXPECT_TRUE(first["since"].is_null());
  EXPECT_THAT(Alert(), IsEmpty());
  AddLetter("three", "barley");
  Write("letters/other.txt", "A letter about millet\n");
  Build();
  const Json second = Ask("@q --since last --facet year");
  EXPECT_THAT(SourcesOf(second), UnorderedElementsAre("three"));
  EXPECT_THAT(FirstNote(second), HasSubstr("last asked on 20"));
  EXPECT_EQ(second["since"], first["build"]);
  AddLetter("one", "rice, corrected");
  Build();
  Build();  // which changes nothing
  EXPECT_THAT(Alert(), UnorderedElementsAre("one"));
  const Json none = Ask("@q --since last");
  EXPECT_THAT(SourcesOf(none), IsEmpty());
  EXPECT_THAT(none["notes"].dump(),
              HasSubstr("without --since: 3 determinations in 3 letters"));
  EXPECT_EQ(Run("SEARCH find @q --since last").exit_code, 1);
  EXPECT_THAT(SourcesOf(Ask("@q")), UnorderedElementsAre("one", "two", "three"))
      << "without --since all is found";
}

TEST_F(Alerts, CompactionShowsNoLetterAgain) {
  for (const char* name : {"one", "two", "three"}) AddLetter(name, "rice");
  Build();
  EXPECT_EQ(Alert().size(), 3u);
  AddLetter("four", "oats");
  AddLetter("one", "oats");
  Build();
  ASSERT_EQ(Run("INDEX compact").exit_code, 0);
  EXPECT_THAT(Alert(), UnorderedElementsAre("four", "one"));
  ASSERT_EQ(Run("INDEX compact").exit_code, 0);
  EXPECT_THAT(Alert(), IsEmpty());
  AddLetter("five", "corn");
  AddLetter("two", "corn");
  Build();  // of three letters in five: what lives is written anew
  EXPECT_THAT(Alert(), UnorderedElementsAre("five", "two"));
  fs::remove(folder_ + "/letters/one.txt");
  Build("--prune");
  EXPECT_THAT(Alert(), IsEmpty());
}

TEST_F(Alerts, AnIndexMadeAnewIsShownWhole) {
  AddLetter("one", "rice");
  Build();
  Alert();
  EXPECT_THAT(Alert(), IsEmpty());
  Build("--rebuild");
  const Json page = Ask("@q --since last");
  EXPECT_THAT(SourcesOf(page), UnorderedElementsAre("one"));
  EXPECT_THAT(FirstNote(page), HasSubstr("the index was made anew since 20"));
  EXPECT_THAT(Alert(), IsEmpty());
  // Another index in the same place, of more builds than the first.
  fs::remove_all(folder_ + "/a.db");
  for (const char* name : {"two", "three", "four", "five"}) {
    AddLetter(name, "oats");
    Build();
  }
  EXPECT_EQ(Alert().size(), 5u);
  EXPECT_THAT(Alert(), IsEmpty());
}

TEST_F(Alerts, NoLetterOfAnIndexMadeAnewIsMissed) {
  for (int i = 1; i <= 15; ++i) AddLetter(absl::StrCat("n", i), "rice");
  Build();
  EXPECT_EQ(Ask("@q --since last")["results"].size(), 10u) << "as without it";
  Build("--rebuild");
  const Json part = Ask("@q --since last --limit 3");
  EXPECT_EQ(part["results"].size(), 3u);
  EXPECT_THAT(part["notes"].dump(), HasSubstr("next time it is shown again"));
  EXPECT_EQ(Alert().size(), 15u) << "all are shown, not ten";
  EXPECT_THAT(Alert(), IsEmpty());
}

TEST_F(Alerts, EachIndexAndEachQueryHasItsOwnMark) {
  AddLetter("one", "rice");
  AddLetter("two", "oats");
  Build();
  Build("--db TMP/b.db");
  EXPECT_EQ(Alert().size(), 2u);
  EXPECT_EQ(Alert("@q --db TMP/b.db").size(), 2u);
  EXPECT_THAT(Alert("@q --db TMP/./b.db"), IsEmpty()) << "the same path";
  EXPECT_THAT(Alert("@q rice"), UnorderedElementsAre("one"));
  AddLetter("three", "rice");
  Build();
  EXPECT_THAT(Alert("@q oats"), UnorderedElementsAre("two"));
  EXPECT_THAT(Alert("@q rice"), UnorderedElementsAre("three"));
  EXPECT_THAT(Alert(), UnorderedElementsAre("three"));
  // A query that changed was never asked.
  ASSERT_EQ(Run("SEARCH save q quinoa OR millet").exit_code, 0);
  EXPECT_EQ(Alert().size(), 3u);
  ASSERT_EQ(Run("SEARCH delete q").exit_code, 0);
  ASSERT_EQ(Run("SEARCH save q quinoa OR millet").exit_code, 0);
  EXPECT_EQ(Alert().size(), 3u) << "its marks are gone with it";
  EXPECT_THAT(Alert(), IsEmpty());
}

TEST_F(Alerts, NoLetterIsMissedThatWasNotShown) {
  AddLetter("zero", "rice");
  Build();
  Alert();
  for (int i = 1; i <= 15; ++i) AddLetter(absl::StrCat("n", i), "rice");
  Build();
  for (const char* part : {"--limit 3", "--offset 10", "--facets-only",
                           "--limit 14 --by letter"}) {
    const Json page = Ask(absl::StrCat("@q --since last ", part));
    EXPECT_EQ(page["total"]["letters"], 15) << part;
    EXPECT_THAT(page["notes"].dump(), HasSubstr("next time it is shown again"));
  }
  EXPECT_EQ(
      Run("SEARCH find @q --since last --format csv >/dev/full").exit_code, 2);
  EXPECT_EQ(Run("SEARCH find @q --since last --format xml").exit_code, 2);
  const Json page = Ask("@q --since last");
  EXPECT_EQ(SourcesOf(page).size(), 15u) << "all are shown, not ten";
  EXPECT_THAT(page["notes"].dump(), Not(HasSubstr("shown again;")));
  EXPECT_THAT(Alert(), IsEmpty());
  EXPECT_EQ(SourcesOf(Ask(absl::StrCat("@q --limit 0 --since ",
                                       page["since"].get<int>()))),
            SourcesOf(page))
      << "the number of the build shows them again";
}

TEST_F(Alerts, ErrorsSayWhatToDo) {
  AddLetter("one", "rice");
  Build();
  Alert();
  const std::vector<std::pair<std::string, std::string>> kRows = {
      {"quinoa --since last", "imr-search save NAME"},
      {"@q --since soon", "give last, a day such as 2016-11-18, or the number"},
      {"@q --since -1", "give last, a day such as 2016-11-18, or the number"},
      {"@q --since 2016-02-30", "give last, a day"},
      {"@q --since 999", "the newest build of this index is 1; a day is given"},
      {"@nope --since last", "there are @q"},
  };
  for (const auto& [words, says] : kRows) {
    const RunResult outcome = Run(absl::StrCat("SEARCH find ", words));
    EXPECT_EQ(outcome.exit_code, 2) << words;
    EXPECT_THAT(outcome.output, HasSubstr(says)) << words;
  }
  for (const auto& file : fs::directory_iterator(folder_ + "/searches.marks")) {
    for (const char* bytes : {"", "{", "[]", "{\"schema\":\"imr.mark/1\"}"}) {
      ASSERT_TRUE(WriteFile(file.path(), bytes).ok());
      const RunResult damaged = Run("SEARCH find @q --since last");
      EXPECT_EQ(damaged.exit_code, 2);
      EXPECT_THAT(damaged.output,
                  HasSubstr("; delete it, and --since last begins anew"));
    }
  }
  EXPECT_EQ(Run("SEARCH find @q").exit_code, 0) << "it needs no mark";
}

}  // namespace
}  // namespace imr
