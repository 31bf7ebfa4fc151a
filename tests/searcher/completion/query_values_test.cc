// What completion offers in a query, over an index of corpus/sample.
#include "searcher/completion/query_values.h"

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "searcher/completion/index_values.h"
#include "searcher/search.h"
#include "tests/indexer/made_letters.h"
#include "tests/indexer/sample_index.h"
#include "tests/searcher/test_index.h"

namespace imr {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::IsSupersetOf;

std::vector<std::string> TextsOf(const std::vector<Candidate>& candidates) {
  std::vector<std::string> texts;
  for (const Candidate& candidate : candidates) {
    texts.push_back(candidate.text);
  }
  return texts;
}

TEST(EndingOf, TellsFieldsFromValues) {
  const struct {
    const char* query;
    const char* ending;  // "field|typed", "word|typed" or "none"
  } kCases[] = {
      {"", "word|"},
      {"dru", "word|dru"},
      {"xanax dru", "word|dru"},
      {"-dru", "word|dru"},
      {"(xanax OR (dru", "word|dru"},
      {"drug:", "drug|"},
      {"drug:xan", "drug|xan"},
      {"xanax -drug:xan", "drug|xan"},
      {"(drug:xan", "drug|xan"},
      {"Ingredient:xan", "drug|xan"},
      {"drug:norco,xan", "drug|xan"},
      {"page:76..8", "page|8"},
      {"page:>=7", "page|7"},
      {"age:<4", "age|4"},
      {"decided:2014-07..2015", "decided|2015"},
      {"nofield:x", "none"},
      {"http://x", "none"},
      {"\"low bac", "none"},
      {"\"low back\" dru", "word|dru"},
      {"topic:\"muscle rel", "none"},
      {"a,b,dru", "word|a,b,dru"},
  };
  for (const auto& c : kCases) {
    const QueryEnding ending = EndingOf(c.query);
    const std::string typed = std::string(c.query).substr(ending.at);
    const std::string text = ending.field != nullptr
                                 ? absl::StrCat(ending.field->name, "|", typed)
                             : ending.is_word ? absl::StrCat("word|", typed)
                                              : "none";
    EXPECT_EQ(text, c.ending) << c.query;
  }
}

TEST(FieldNames, BeginAsTyped) {
  EXPECT_THAT(TextsOf(FieldNames("drug")), ElementsAre("drug:", "drug-class:"));
  EXPECT_THAT(TextsOf(FieldNames("DRUG-")), ElementsAre("drug-class:"));
  EXPECT_EQ(FieldNames("").size(), AllFields().size());
  EXPECT_THAT(FieldNames("drugs"), IsEmpty());
}

class FieldValuesTest : public SampleIndexTest {
 protected:
  static std::vector<std::string> Values(const char* field,
                                         absl::string_view typed) {
    return TextsOf(FieldValues(IndexFolder(), *FindField(field), typed));
  }
};

TEST_F(FieldValuesTest, AreThoseOfTheIndexThatBeginAsTyped) {
  EXPECT_THAT(Values("outcome", ""), ElementsAre("overturned", "upheld"));
  EXPECT_THAT(Values("outcome", "UP"), ElementsAre("upheld"));
  EXPECT_THAT(Values("drug", "alpr"), ElementsAre("alprazolam"));
  EXPECT_THAT(Values("drug", "xan"), ElementsAre("xanax"));
  EXPECT_THAT(Values("specialty", "pain"), ElementsAre("pain-management"));
  EXPECT_THAT(Values("specialty", "pain-m"), ElementsAre("pain-management"));
  EXPECT_THAT(Values("state", "new"), Contains("new-york"));
  EXPECT_THAT(Values("rationale", "tape"), Contains("taper"));
  EXPECT_THAT(Values("decided", ""), IsSupersetOf({"2014", "last-year"}));
  EXPECT_THAT(Values("decided", "2014"), Contains("2014-08"));
  EXPECT_THAT(Values("decided", "2014-08-2"), Contains("2014-08-21"));
  EXPECT_THAT(Values("case", "cm14-09002"), Contains("cm14-0900231"));
  EXPECT_THAT(Values("drug", "qqq"), IsEmpty());
  EXPECT_THAT(Values("rationale", "t"), IsEmpty()) << "too many to read";
  EXPECT_THAT(FieldValues("/nowhere", *FindField("drug"), ""), IsEmpty());
}

// What is offered means the value and nothing else, and finds something.
TEST_F(FieldValuesTest, AreFoundAsTheyAreOffered) {
  absl::StatusOr<IndexReader> index = IndexReader::Open(IndexFolder());
  ASSERT_TRUE(index.ok()) << index.status();
  int offered = 0;
  for (const Field& field : AllFields()) {
    if (field.kind == FieldKind::kText) continue;
    for (const Candidate& value : FieldValues(IndexFolder(), field, "")) {
      // Days counted from today are offered whether there are any or not.
      if (field.kind == FieldKind::kDate && value.text[0] > '9') continue;
      SearchRequest request;
      request.query =
          absl::StrCat(field.name, ":", value.text, value.is_whole ? "" : "*");
      request.facets_only = true;
      const absl::StatusOr<ResultPage> page = Search(*index, request);
      ASSERT_TRUE(page.ok()) << request.query << ": " << page.status();
      EXPECT_GT(page->total.determinations, 0) << request.query;
      ++offered;
    }
  }
  EXPECT_GT(offered, 100);
}

TEST(TypedValue, NeedsQuotesOnlyWhereHyphensMeanSomethingElse) {
  const struct {
    const char* field;
    const char* value;
    const char* typed;
  } kCases[] = {
      {"specialty", "pain management", "pain-management"},
      {"specialty", "physical medicine & rehabilitation",
       "physical-medicine-rehabilitation"},
      {"drug", "alprazolam", "alprazolam"},
      {"page", "24", "24"},
      {"source", "a b.txt", "\"a b.txt\""},
  };
  for (const auto& c : kCases) {
    EXPECT_EQ(TypedValue(*FindField(c.field), c.value), c.typed);
  }
}

// Returns letters of more cases than anybody reads, half of them CM14-, half
// CM15-.
std::vector<Letter> ManyCases() {
  std::vector<Letter> letters;
  for (int i = 0; i < 300; ++i) {
    letters.push_back(
        MadeLetter(absl::StrCat("CM", 14 + i % 2, "-", 1000 + i), "u"));
  }
  return letters;
}

// Of more values than anybody reads: how they go on.
TEST(FieldValues, OfManyAreTheirBeginnings) {
  const TestIndex index(ManyCases());
  const auto values = [&index](absl::string_view typed) {
    return FieldValues(index.folder(), *FindField("case"), typed);
  };
  EXPECT_THAT(TextsOf(values("")), ElementsAre("c"));
  EXPECT_FALSE(values("")[0].is_whole);
  EXPECT_THAT(TextsOf(values("CM1")), ElementsAre("cm14", "cm15"));
  EXPECT_EQ(values("CM14").size(), 150u);
  EXPECT_TRUE(values("CM14")[0].is_whole);
}

// A column of a value a letter is searched by its order.
TEST(ValuesThatBegin, AreTheSameHoweverAColumnIsRead) {
  TestIndex index(ManyCases());
  index.Add({MadeLetter("CM16-1", "u"), MadeLetter("CM14-2", "u")});
  const IndexReader reader = index.Open();
  const auto values = [&reader](absl::string_view typed, uint32_t most) {
    std::string text;
    for (const OfferedValue& value :
         ValuesThatBegin(reader, *FindField("case"), typed, most)) {
      absl::StrAppend(&text, value.text, value.is_whole ? " " : "* ");
    }
    return text;
  };
  EXPECT_EQ(values("CM14-2", 0), "cm14-2 ");
  for (const char* typed : {"", "C", "cm1", "CM1", "CM14", "CM14-1", "CM14-10",
                            "cm14-100", "CM14-1000", "CM16", "D", "0"}) {
    EXPECT_EQ(values(typed, 0), values(typed, 1000)) << typed;
  }
}

}  // namespace
}  // namespace imr
