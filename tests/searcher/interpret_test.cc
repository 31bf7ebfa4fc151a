#include "searcher/interpret.h"

#include <algorithm>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "tests/searcher/interpret_text.h"

namespace imr {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

// Returns the parts as "Xanax: drug=alprazolam".
std::vector<std::string> PartsOf(absl::string_view query,
                                 bool literal = false) {
  const absl::StatusOr<Interpretation> read = InterpretText(query, literal);
  EXPECT_TRUE(read.ok()) << read.status();
  std::vector<std::string> parts;
  for (const UnderstoodPart& part : read->parts) {
    const auto format = [](std::string* out, const FieldMeaning& meaning) {
      absl::StrAppend(out, GetField(meaning.field).name, "=", meaning.value);
    };
    parts.push_back(
        absl::StrCat(part.text, ": ", absl::StrJoin(part.fields, " ", format)));
  }
  return parts;
}

bool HasUnread(const QueryNode& node) {
  return node.kind == NodeKind::kUnread ||
         std::any_of(node.children.begin(), node.children.end(), HasUnread);
}

TEST(Interpret, ShowsTheFieldsOfEachPart) {
  EXPECT_THAT(PartsOf("Xanax upheld benzodiazepines page 24"),
              ElementsAre("Xanax: drug=alprazolam", "upheld: outcome=upheld",
                          "benzodiazepines: topic=benzodiazepines "
                          "drug-class=benzodiazepine",
                          "page 24: page=24"));
}

TEST(Interpret, ShowsPartsAsTheyWereTyped) {
  EXPECT_THAT(PartsOf("NORCO  10/325MG #60"),
              ElementsAre("NORCO: drug=acetaminophen + hydrocodone",
                          "10/325MG: strength=10/325 mg", "#60: quantity=60"));
  EXPECT_THAT(PartsOf("MRI"), ElementsAre("MRI: treatment=mri request=MRI"));
  EXPECT_THAT(PartsOf("Pages 24, 66"), ElementsAre("Pages 24, 66: page=24 "
                                                   "page=66"));
  EXPECT_THAT(PartsOf("drug:Xanax,soma age:>40 rationale:weaning"),
              ElementsAre("drug:Xanax,soma: drug=alprazolam "
                          "drug=carisoprodol",
                          "age:>40: age=>40",
                          "rationale:weaning: "
                          "rationale=weaning"));
}

TEST(Interpret, QuotesAndLiteralKeepWords) {
  EXPECT_THAT(PartsOf("\"Xanax\" \"upheld\" \"page 24\""), IsEmpty());
  EXPECT_THAT(PartsOf("Xanax upheld page 24", true), IsEmpty());
  EXPECT_THAT(PartsOf("Xanax outcome:upheld", true),
              ElementsAre("outcome:upheld: outcome=upheld"));
}

TEST(Interpret, UnderstoodWordsStillFindLettersThatCouldNotBeRead) {
  for (const char* query :
       {"xanax", "upheld", "page 24", "#60", "10/325 mg", "2014",
        "pain management", "CM14-0012345", "benzodiazepines", "california",
        "odg", "MRI", "shoulder"}) {
    EXPECT_TRUE(HasUnread(InterpretText(query)->tree)) << query;
  }
  for (const char* query : {"drug:xanax", "\"xanax\"", "weaning",
                            "radiculopathy", "outcome:upheld"}) {
    EXPECT_FALSE(HasUnread(InterpretText(query)->tree)) << query;
  }
  const QueryNode tree = InterpretText("Page 24")->tree;
  ASSERT_EQ(tree.kind, NodeKind::kOr);
  ASSERT_THAT(tree.children, SizeIs(2));
  EXPECT_TRUE(tree.children[1].for_unread);
  QueryNode unread = tree.children[1];
  unread.for_unread = false;
  EXPECT_EQ(ToString(unread), "(and (unread) (word page) (word 24))");
}

TEST(Interpret, LeavesOutStopWordsOnlyBesideOthers) {
  const struct {
    const char* query;
    const char* tree;
  } kCases[] = {
      {"the zebra of it", "(word zebra)"},
      {"the", "(word the)"},
      {"what is the", "(and (word what) (word is) (word the))"},
      {"\"the zebra\"", "(phrase the zebra)"},
      {"the OR zebra", "(or (word the) (word zebra))"},
      {"zebra -the", "(and (word zebra) (not (word the)))"},
      {"zebra AND the", "(and (word zebra) (word the))"},
      {"zebra and the lion", "(and (word zebra) (word lion))"},
      {"zebra (of the)", "(and (word zebra) (word the))"},
      {"no zebra without it", "(and (word no) (word zebra) (word without))"},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.query);
    EXPECT_EQ(ToString(InterpretText(c.query)->tree), c.tree);
  }
  EXPECT_EQ(ToString(InterpretText("the zebra", true)->tree),
            "(and (word the) (word zebra))");
}

TEST(Interpret, NodesKnowTheirPlace) {
  const std::string query = " -(Xanax OR \"low back\") zebra page 24";
  const QueryNode tree = InterpretText(query)->tree;
  std::vector<std::string> places;
  for (const QueryNode& node : tree.children) {
    places.push_back(query.substr(node.begin, node.end - node.begin));
  }
  EXPECT_THAT(places,
              ElementsAre("-(Xanax OR \"low back\")", "zebra", "page 24"));
}

TEST(Interpret, EveryFieldsExampleIsUnderstood) {
  for (const Field& field : AllFields()) {
    SCOPED_TRACE(field.example);
    const absl::StatusOr<Interpretation> read = InterpretText(field.example);
    ASSERT_TRUE(read.ok()) << read.status();
    EXPECT_THAT(read->notes, IsEmpty());
    if (field.id == FieldId::kText) continue;  // it is not named
    EXPECT_THAT(ToString(read->tree), HasSubstr(std::string(field.name)));
  }
}

TEST(Interpret, ErrorsSayWhatToType) {
  const struct {
    const char* query;
    std::vector<const char*> says;
  } kCases[] = {
      {"foo:bar", {"\"foo:\"", "imr-search fields"}},
      {"dug:norco", {"\"dug:\"", "the nearest: drug;"}},
      {"year:soon", {"year:2014..2016"}},
      {"page:abc", {"\"page:abc\"", "page:24..30"}},
      {"age:60..40", {"backwards", "age:40..60"}},
      {"decided:2014-02-30", {"\"2014-02-30\"", "decided:2016-11-18"}},
      {"drug:a..b", {"drug:a,b"}},
      {"xanax (upheld OR page:x)", {"\"page:x\""}},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.query);
    const absl::Status status = InterpretText(c.query).status();
    EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument);
    for (const char* part : c.says) {
      EXPECT_THAT(std::string(status.message()), HasSubstr(part));
    }
  }
}

TEST(Interpret, LettersOfEitherCaseAndSpacesMeanTheSame) {
  const std::string tree = ToString(InterpretText("norco upheld")->tree);
  for (const char* query : {"NORCO UPHELD", "  Norco\t\nUpheld ",
                            "Norco, upheld.", "norco & upheld"}) {
    EXPECT_EQ(ToString(InterpretText(query)->tree), tree) << query;
  }
}

TEST(Interpret, AnEmptyQueryIsAllWithoutNotes) {
  for (const char* query : {"", " ", "\t\n"}) {
    const absl::StatusOr<Interpretation> read = InterpretText(query);
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(ToString(*read), "(all)");
  }
}

}  // namespace
}  // namespace imr
