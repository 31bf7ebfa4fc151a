#include "searcher/repeats.h"

#include "gtest/gtest.h"

#include "tests/searcher/interpret_text.h"

namespace imr {
namespace {

TEST(WithoutRepeats, AsksForTheSameOnce) {
  const struct {
    const char* query;
    const char* tree;
  } kCases[] = {
      {"zebra zebra", "(word zebra)"},
      {"zebra lion Zebra", "(and (word zebra) (word lion))"},
      {"xanax xanax", "(drug alprazolam)"},
      {"zebra OR zebra", "(word zebra)"},
      {"-zebra -zebra lion", "(and (not (word zebra)) (word lion))"},
      {"(zebra lion) OR (zebra lion)", "(and (word zebra) (word lion))"},
      {"(zebra OR zebra) lion", "(and (word zebra) (word lion))"},
      {"(zebra lion zebra) OR tiger",
       "(or (and (word zebra) (word lion)) (word tiger))"},
      {"page:24 page:24", "(page 24)"},
      {"zebra w/5 lion zebra w/5 lion", "(near (word zebra) w/5 (word lion))"},
      // Not the same.
      {"zebra \"zebra\"", "(and (word zebra) (exact zebra))"},
      {"zebra -zebra", "(and (word zebra) (not (word zebra)))"},
      {"zebra rationale:zebra", "(and (word zebra) (word rationale:zebra))"},
      {"\"a lion\" \"lion a\"", "(and (phrase a lion) (phrase lion a))"},
      {"zebra w/5 lion zebra w/6 lion",
       "(and (near (word zebra) w/5 (word lion)) (near (word zebra) w/6 (word "
       "lion)))"},
      {"age:40..50 age:40..60", "(and (age 40..50) (age 40..60))"},
  };
  for (const auto& c : kCases) {
    EXPECT_EQ(ToString(InterpretText(c.query)->tree), c.tree) << c.query;
  }
}

// Letters that could not be read are found by the words typed, which differ.
TEST(WithoutRepeats, KeepsEveryWayToLettersThatCouldNotBeRead) {
  const QueryNode tree = InterpretText("xanax alprazolam")->tree;
  EXPECT_EQ(ToString(tree), "(and (drug alprazolam) (drug alprazolam))");
}

TEST(WithoutRepeats, KeepsThePlaceOfTheFirst) {
  const QueryNode both = InterpretText("lion zebra lion")->tree;
  ASSERT_EQ(both.children.size(), 2u);
  EXPECT_EQ(both.children[0].begin, 0u);
  EXPECT_EQ(both.children[1].begin, 5u);
  EXPECT_EQ(both.end, 15u);
}

}  // namespace
}  // namespace imr
