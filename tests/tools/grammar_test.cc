// The phrase grammar: what its notation means.
#include "tools/make_letters/grammar.h"

#include <map>
#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace imr {
namespace {

using ::testing::AnyOf;

class Names : public PhraseValues {
 public:
  void AppendValue(int value, std::string& out) override {
    out += value == 0 ? "orange" : "pear";
  }
};

constexpr absl::string_view kNames[] = {"first", "second"};

std::string Expand(absl::string_view sheet, uint64_t seed = 1) {
  const Grammar grammar({sheet}, kNames);
  Names names;
  Random random(seed, 0);
  Grammar::State state{random, names, 0, {}};
  std::string out;
  grammar.Expand(grammar.Find("a"), state, out);
  return out;
}

TEST(Grammar, ExpandsSlots) {
  const struct {
    const char* sheet;
    const char* text;
  } kCases[] = {
      {"a:\n- plain\n", "plain"},
      {"a:\n- one\n  two\n", "one two"},
      {"a:\n- {first}, {second}\n", "orange, pear"},
      {"a:\n- {First} and {b}\nb:\n- {Second}\n", "Orange and Pear"},
      {"a:\n- {a first} and {a second}\n", "an orange and a pear"},
      {"a:\n- {7-7}%\n", "7%"},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.sheet);
    EXPECT_EQ(Expand(c.sheet), c.text);
  }
}

TEST(GrammarDeathTest, RefusesSheetsItCannotRead) {
  EXPECT_DEATH(Expand("a:\n- {nobody}\n"), "unknown slot \"nobody\"");
  EXPECT_DEATH(Expand("a:\n- {first\n"), "no }");
  EXPECT_DEATH(Expand("a\n"), "odd line \"a\"");
  EXPECT_DEATH(Expand("a:\n"), "no alternative \"a\"");
  EXPECT_DEATH(Expand("a:\n- x\na:\n- y\n"), "second rule \"a\"");
}

TEST(Grammar, DrawsTheFirstAlternativesMostOften) {
  std::map<std::string, int> counts;
  for (uint64_t seed = 0; seed < 2000; ++seed) {
    ++counts[Expand("a:\n- x\n- y\n- z\n", seed)];
  }
  EXPECT_GT(counts["x"], counts["y"]);
  EXPECT_GT(counts["y"], counts["z"]);
  EXPECT_GT(counts["z"], 200);
}

TEST(Grammar, ExpandsEachAlternativeOnceWhenFresh) {
  const Grammar grammar({absl::string_view("a:\n- x\n- y\n- z\n")}, kNames);
  Names names;
  Random random(5, 0);
  Grammar::State state{random, names, 0, {}};
  std::string out;
  for (int i = 0; i < 3; ++i) EXPECT_TRUE(grammar.ExpandFresh(0, state, out));
  EXPECT_FALSE(grammar.ExpandFresh(0, state, out));
  EXPECT_THAT(out, AnyOf("xyz", "xzy", "yxz", "yzx", "zxy", "zyx"));
}

}  // namespace
}  // namespace imr
