#include "searcher/saved_search.h"

#include <string>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace imr {
namespace {

using ::testing::HasSubstr;

std::string MessageOf(absl::string_view line) {
  return std::string(ParseSavedSearch(line).status().message());
}

TEST(SavedSearch, ALineIsReadAndWrittenAlike) {
  const struct {
    const char* line;
    const char* written;  // the same if ""
  } kCases[] = {
      {"knees lumbar fusion -cervical", ""},
      {"a x", ""},
      {"knee.mri_2-b --by letter --sort newest --limit 0 --facet drug:5 "
       "--facet year --literal --no-fold \"functional improvement\" OR mri",
       ""},
      {"knees -- --by", "knees -- --by"},
      {"  knees \t --by=letter   --limit=5  norco   denied  ",
       "knees --by letter --limit 5 norco   denied"},
      {"knees -- norco", "knees norco"},
      {"knees norco --by letter", ""},  // behind the query all is query
      {"1 caf\xc3\xa9", ""},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.line);
    const absl::StatusOr<SavedSearch> search = ParseSavedSearch(c.line);
    ASSERT_TRUE(search.ok()) << search.status();
    const std::string line = FormatSavedSearch(*search);
    EXPECT_EQ(line, *c.written == '\0' ? c.line : c.written);
    EXPECT_EQ(FormatSavedSearch(*ParseSavedSearch(line)), line);
  }
}

TEST(SavedSearch, TellsItsFlagsFromItsQuery) {
  const absl::StatusOr<SavedSearch> search = ParseSavedSearch(
      "k --limit 7 --facet drug --by letter --sort oldest -- --literal x");
  ASSERT_TRUE(search.ok()) << search.status();
  EXPECT_EQ(search->name, "k");
  EXPECT_EQ(search->flags.limit, 7);
  EXPECT_THAT(search->flags.facets, testing::ElementsAre("drug"));
  EXPECT_EQ(search->flags.by, "letter");
  EXPECT_EQ(search->flags.sort, "oldest");
  EXPECT_FALSE(search->flags.literal);
  EXPECT_EQ(search->query, "--literal x");
}

TEST(SavedSearch, SaysWhatIsWrongWithALine) {
  const struct {
    const char* line;
    const char* says;
  } kCases[] = {
      {"", "\"\" is no name of a search"},
      {"@knees norco", "\"@knees\" is no name of a search"},
      {"-knees norco", "is no name"},
      {"kn\xc3\xa9\x65 norco", "is no name"},
      {"knees: norco", "\"knees:\" is no name"},
      {"knees", "\"knees\" has no query"},
      {"knees --by letter", "\"knees\" has no query"},
      {"knees --", "\"knees\" has no query"},
      {"knees --limit", "\"--limit\" has no value"},
      {"knees --limit=", "\"--limit\" has no value"},
      {"knees --limit five norco", "--limit: \"five\" is no whole number"},
      {"knees --limit -1 norco", "--limit -1: below 0"},
      {"knees --by --sort newest norco", "\"--by\" has no value"},
      {"knees --by case norco", "--by \"case\": no such choice"},
      {"knees --sort up norco", "--sort \"up\": no such choice"},
      {"knees --facet drugg norco", "facet \"drugg\": no such facet"},
      {"knees --format csv norco", "\"--format\" is no flag"},
      {"knees --format norco", "put \"--\" before a query"},
      {"knees --literal=1 norco", "\"--literal\" is no flag"},
  };
  for (const auto& c : kCases) {
    EXPECT_THAT(MessageOf(c.line), HasSubstr(c.says)) << c.line;
  }
  EXPECT_THAT(MessageOf(absl::StrCat(std::string(65, 'a'), " norco")),
              HasSubstr("is no name"));
  EXPECT_EQ(MessageOf(absl::StrCat(std::string(64, 'a'), " norco")), "");
}

TEST(SavedSearch, AReferenceIsTheFirstWord) {
  const struct {
    const char* query;
    const char* name;
    const char* rest;
  } kCases[] = {
      {"@knees", "knees", ""},
      {" @knees  norco denied ", "knees", "norco denied "},
      {"@knees\tnorco", "knees", "norco"},
      {"@a,b c", "a,b", "c"},
      {"@", "", "@"},
      {"@ 50", "", "@ 50"},
      {"", "", ""},
      {"norco @knees", "", "norco @knees"},
      {"\"@knees\"", "", "\"@knees\""},
  };
  for (const auto& c : kCases) {
    absl::string_view rest = c.query;
    EXPECT_EQ(TakeReference(rest), c.name) << c.query;
    EXPECT_EQ(rest, c.rest) << c.query;
  }
}

TEST(SavedSearch, MoreWordsNarrowTheWholeQuery) {
  const struct {
    const char* query;
    const char* narrowed;  // by "x"; "" if it cannot be
  } kCases[] = {
      {"norco", "(norco) x"},
      {"norco OR xanax", "(norco OR xanax) x"},
      {"(a b) c", "((a b) c) x"},
      {"-cervical", "(-cervical) x"},
      {"\"low back\"", "(\"low back\") x"},
      {"a 6\"", "(a 6\") x"},
      {"drug:(norco OR xanax)", "(drug:(norco OR xanax)) x"},
      {"medication(s)", "(medication(s)) x"},
      {"\xe2\x80\x9clow back\xe2\x80\x9d",
       "(\xe2\x80\x9clow back\xe2\x80\x9d) x"},
      {"\"low back", ""},
      {"(a b", ""},
      {"a b)", ""},
      {"a) b (c", ""},
      {"topic:\"muscle", ""},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.query);
    const SavedSearch search = {"k", {}, c.query};
    EXPECT_EQ(*NarrowedQuery(search, ""), c.query);
    EXPECT_EQ(*NarrowedQuery(search, "  "), c.query);
    const absl::StatusOr<std::string> narrowed = NarrowedQuery(search, "x");
    EXPECT_EQ(narrowed.value_or(""), c.narrowed);
    if (narrowed.ok()) continue;
    EXPECT_THAT(std::string(narrowed.status().message()),
                HasSubstr("leaves a quote or parenthesis open"));
  }
}

TEST(SavedSearch, FlagsThatAreGivenCountMore) {
  SearchFlags saved;
  saved.by = "letter";
  saved.limit = 5;
  saved.facets = {"drug"};
  saved.literal = true;
  SearchFlags given;
  given.limit = 0;
  given.sort = "newest";
  EXPECT_EQ(FormatFlags(OverSaved(given, saved)),
            "--by letter --sort newest --limit 0 --facet drug --literal");
  given.facets = {"year", "age"};
  given.by = "determination";
  EXPECT_EQ(FormatFlags(OverSaved(given, saved)),
            "--by determination --sort newest --limit 0 --facet year --facet "
            "age --literal");
}

}  // namespace
}  // namespace imr
