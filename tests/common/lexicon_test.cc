#include "common/lexicon.h"

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace imr {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

constexpr char kSpecialties[] =
    "# A comment.\n"
    "name\tforms\tsource\n"
    "neurology\tneurologist|psychiatry & neurology?\ta\n"
    "physical medicine\tpm&r|rehab-medicine|follow-up care\tb\n"
    "psychiatry\tpsychiatrist|psychiatry & neurology?|psych|psych care "
    "unit\tc\n"
    "x-ray\tradiograph|plain-film x-ray\td\n";

Lexicon MustParse(absl::string_view text) {
  auto lexicon = Lexicon::Parse("test.tsv", text);
  EXPECT_TRUE(lexicon.ok()) << lexicon.status();
  return *std::move(lexicon);
}

std::string Names(const std::vector<const LexiconEntry*>& entries) {
  return absl::StrJoin(entries, "+", [](std::string* out, const auto* entry) {
    absl::StrAppend(out, entry->name);
  });
}

// "text of the match=names" for each match.
std::string Matches(const Lexicon& lexicon, absl::string_view text) {
  const std::vector<Word> words = SplitWords(text);
  std::vector<std::string> shown;
  for (const LexiconMatch& match : lexicon.FindAll(words)) {
    const size_t begin = words[match.begin].begin;
    const size_t end = words[match.end - 1].end;
    shown.push_back(absl::StrCat(text.substr(begin, end - begin), "=",
                                 Names(match.entries)));
  }
  return absl::StrJoin(shown, "; ");
}

TEST(Lexicon, FindsFormsHoweverTheyAreWritten) {
  const Lexicon lexicon = MustParse(kSpecialties);
  const struct {
    const char* form;
    const char* names;
  } kCases[] = {{"PM&R", "physical medicine"},
                {"pm & r", "physical medicine"},
                {"Rehab Medicine", "physical medicine"},
                {"rehabmedicine", "physical medicine"},
                {"Follow up Care", "physical medicine"},
                {"followup care", "physical medicine"},
                {"Follow-Up care", "physical medicine"},
                {"X RAY", "x-ray"},
                {"xray", "x-ray"},
                {"plainfilm xray", "x-ray"},
                {"plain film x-ray", "x-ray"},
                {"Psychiatry & Neurology", "neurology+psychiatry"},
                {"psychiatry", "psychiatry"},
                {"psychiatry and", ""},
                {"care", ""},
                {"", ""}};
  for (const auto& c : kCases) {
    EXPECT_EQ(Names(lexicon.FindForm(c.form)), c.names) << c.form;
  }
}

TEST(Lexicon, FindsTheLongestMatches) {
  const Lexicon lexicon = MustParse(kSpecialties);
  const struct {
    const char* text;
    const char* matches;
  } kCases[] = {{"a psychiatrist, a neurologist",
                 "psychiatrist=psychiatry; "
                 "neurologist=neurology"},
                {"psych care unit", "psych care unit=psychiatry"},
                {"psych care, rehab-medicine",
                 "psych=psychiatry; "
                 "rehab-medicine=physical medicine"},
                {"psych-care-unit", "psych-care-unit=psychiatry"},
                {"psych-social", "psych=psychiatry"},
                {"neuro-psych", "psych=psychiatry"},
                {"psychiatry & neurology.",
                 "psychiatry & neurology=neurology+psychiatry"},
                {"for X ray PM&R", "X ray=x-ray; PM&R=physical medicine"},
                {"nothing here", ""}};
  for (const auto& c : kCases) {
    EXPECT_EQ(Matches(lexicon, c.text), c.matches) << c.text;
  }
}

TEST(Lexicon, StartsAMatchAtTheWordGivenOnly) {
  const Lexicon lexicon = MustParse(kSpecialties);
  const std::vector<Word> words = SplitWords("see psych care unit");
  EXPECT_TRUE(lexicon.MatchAt(words, 0).entries.empty());
  EXPECT_EQ(lexicon.MatchAt(words, 1).end, 4u);
  EXPECT_TRUE(lexicon.MatchAt(words, 2).entries.empty());
  EXPECT_TRUE(lexicon.MatchAt(words, 4).entries.empty());
  EXPECT_TRUE(lexicon.MatchAt({}, 0).entries.empty());
}

TEST(Lexicon, KeepsColumnsAndForms) {
  const Lexicon lexicon = MustParse(kSpecialties);
  ASSERT_EQ(lexicon.entries().size(), 4u);
  const LexiconEntry* const entry = lexicon.FindName("neurology");
  ASSERT_NE(entry, nullptr);
  EXPECT_EQ(entry->Column("source"), "a");
  EXPECT_EQ(entry->Column("forms"), "");
  EXPECT_EQ(entry->forms[1], "psychiatry & neurology");
  EXPECT_EQ(lexicon.FindName("Neurology"), nullptr);
}

TEST(Lexicon, SurvivesTextMadeOfHyphens) {
  const Lexicon lexicon = MustParse("name\tforms\na\ta-a-a-a-a-a-a-a b\n");
  std::string text;
  for (int i = 0; i < 2000; ++i) text += "a-a ";
  EXPECT_FALSE(lexicon.FindAll(SplitWords(text)).empty());
}

TEST(Lexicon, FindsFormsWithoutHyphensAsTheyAreFolded) {
  const Lexicon lexicon = MustParse(
      "name\tforms\n"
      "film\tx ray|mtus.decision 07|2,000mg\n"
      "visit\tfollow up\n");
  for (const char* text :
       {"x-ray", "xray", "X RAY", "MTUS decision 7", "2000 mg"}) {
    EXPECT_EQ(Names(lexicon.FindForm(text)), "film") << text;
  }
  EXPECT_EQ(Names(lexicon.FindForm("follow-up")), "visit");
  EXPECT_EQ(Names(lexicon.FindForm("followup")), "");
}

TEST(LexiconParse, NamesFileAndLineOfMistakes) {
  const struct {
    const char* text;
    const char* where;
    const char* what;
  } kCases[] = {
      {"", "test.tsv:1:", "\"name\" first"},
      {"# only\n", "test.tsv:1:", "no line names the columns"},
      {"forms\tname\n", "test.tsv:1:", "\"name\" first"},
      {"name\tforms\nb\t\na\t\n", "test.tsv:3:", "LC_ALL=C sort"},
      {"name\tforms\na\t\na\t\n", "test.tsv:3:", "twice"},
      {"name\tforms\na\n", "test.tsv:2:", "1 cells where there are 2"},
      {"name\tforms\na\t\n\nb\t\n", "test.tsv:3:", "1 cells"},
      {"name\tforms\n\tb\n", "test.tsv:2:", "no words"},
      {"name\tforms\na\tb|\n", "test.tsv:2:", "no words"},
      {"name\tforms\na\tb| c\n", "test.tsv:2:", "spaces"},
      {"name\tforms\na\tb\r\n", "test.tsv:2:", "spaces"},
      {"name\tforms\na b\tb  c\n", "test.tsv:2:", "spaces"},
      {"name\tforms\na\tB\n", "test.tsv:2:", "capitals"},
      {"name\tforms\na\ta\n", "test.tsv:2:", "repeats the name"},
      {"name\tforms\na\tb?\n", "test.tsv:2:", "drop the \"?\""},
      {"name\tforms\na\tx\nb\tx\n", "test.tsv:2:", "also belongs to line 3"},
      {"name\tforms\na\tx?\nb\tx\n", "test.tsv:3:", "also belongs to line 2"},
      {"name\tforms\na\tb\nb\t\n", "test.tsv:2:", "also belongs to line 3"},
      {"name\tforms\na b\t\na-b\t\n", "test.tsv:2:", "also belongs to line 3"},
      {"name\tforms\na\tc d?\nb\tc-d\n", "test.tsv:3:", "line 2 (\"a\")"}};
  for (const auto& c : kCases) {
    const auto lexicon = Lexicon::Parse("test.tsv", c.text);
    ASSERT_FALSE(lexicon.ok()) << c.text;
    const std::string message(lexicon.status().message());
    EXPECT_THAT(message, StartsWith(c.where)) << c.text;
    EXPECT_THAT(message, HasSubstr(c.what)) << c.text;
  }
}

TEST(LexiconParse, LetsAMarkedFormMeetAName) {
  const Lexicon lexicon = MustParse("name\tforms\na\tb?\nb\t\n");
  EXPECT_EQ(Names(lexicon.FindForm("b")), "a+b");
}

}  // namespace
}  // namespace imr
