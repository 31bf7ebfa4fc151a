// Queries that nobody means: deep, long and random ones. Each is answered, with
// a whole tree, and what is out of order is said.
#include <algorithm>
#include <random>
#include <string>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "common/words.h"
#include "searcher/clean_query.h"
#include "searcher/groups.h"
#include "searcher/interpret.h"
#include "tests/searcher/interpret_text.h"

namespace imr {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;

size_t DepthOf(const QueryNode& node) {
  size_t deepest = 0;
  for (const QueryNode& child : node.children) {
    deepest = std::max(deepest, DepthOf(child));
  }
  return deepest + 1;
}

TEST(Interpret, HoldsDeepAndLongQueries) {
  const auto repeat = [](absl::string_view text, size_t times) {
    std::string repeated;
    for (size_t i = 0; i < times; ++i) absl::StrAppend(&repeated, text);
    return repeated;
  };
  const struct {
    std::string query;
    const char* note;
  } kCases[] = {
      {repeat("(", 10000) + "xanax" + repeat(")", 10000), "nest deeper"},
      {repeat("(a ", 5000), "nest deeper"},
      {repeat("-(", 5000), "nest deeper"},
      {repeat("drug:(", 2000) + "norco", "nest deeper"},
      {std::string(1 << 20, 'a'), "only the first"},
      {std::string(1 << 20, '('), "only the first"},
      {std::string(1 << 20, '"'), "only the first"},
      {std::string(1 << 20, '\0'), "control characters"},
      {std::string(1 << 20, '\xff'), "control characters"},
      {repeat("xanax weaning ", 80000), "only the first"},
      {repeat("page 24, ", 80000), "more than 576 words"},
      {repeat("of xanax ", 80000), "of: left out"},
      {repeat("left knee surgery TX ", 80000), "more than 576 words"},
      {repeat("licensed in tx, ", 80000), "more than 576 words"},
      {repeat("12 PT 2 x ", 80000), "more than 576 words"},
      {repeat("norco 10 mg ", 80000), "more than 576 words"},
      {"drug:" + repeat("norco,", 80000), "only the first"},
      {repeat("no psych clearance ", 80000), "only the first"},
      {repeat("ODG pain chapter ", 80000), "more than 576 words"},
      {repeat("norco vs ", 80000), "more than 576 words"},
      {repeat("da(aft 1/1/2015) ", 80000), "more than 576 words"},
      {repeat("da(aft ", 80000), "only the first"},
      {repeat("atleast3(a) ", 80000), "how often a word stands"},
      {repeat("a NOT w/5 ", 10000), "only the first"},
      {repeat("outcome<>", 80000), "only the first"},
      {repeat("norco10%", 80000), "only the first"},
      {absl::StrCat("(", repeat("opioid! ", 200), ") /s pain"), "128 with"},
      {repeat("norco/", 80000), "only the first"},
      {repeat("drug:a drug:b drug:c drug:d drug:e drug:f drug:g drug:h "
              "drug:i drug:j drug:k drug:l drug:m drug:n drug:o drug:p ",
              3) +
           "1 mg 2 mg 3 mg 4 mg 5 mg 6 mg 7 mg 8 mg 9 mg 10 mg 11 mg "
           "12 mg 13 mg 14 mg 15 mg 16 mg 17 mg 18 mg",
       "more notes were left out"},
      {absl::StrCat("\"", repeat("pain ", 1000), "\""),
       "a phrase has more than"},
      {repeat("NOT ", 10000) + "xanax", "nothing after \"NOT\""},
      {repeat("or ", 10000), "nothing before \"or\""},
      {repeat("a w/5 ", 10000), "only the first"},
      {repeat("a w/5 ", 100) + "a", "joins words and phrases of one text, 32"},
      {repeat("(a b) w/5 ", 100) + "a", "joins words and phrases"},
      {std::string(10000, '(') + "pain" + std::string(10000, ')'),
       "nest deeper than"},
      {std::string(1 << 20, '~'), "only the first"},
      {repeat("~tolerence ", 100000), "only the first"},
      {repeat("\xf0\x9f\x98\x80", 80000), "only the first"},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.query.substr(0, 20));
    const absl::StatusOr<Interpretation> read = InterpretText(c.query);
    ASSERT_TRUE(read.ok()) << read.status();
    EXPECT_LE(DepthOf(read->tree), 6 * kMaxGroupDepth);
    EXPECT_THAT(absl::StrJoin(read->notes, "\n"), HasSubstr(c.note));
  }
}

// Returns what is wrong with `node`, "" if nothing: what every reader of the
// tree may rely on.
std::string FaultOf(const QueryNode& node, size_t query_bytes) {
  const bool is_group =
      node.kind == NodeKind::kAnd || node.kind == NodeKind::kOr;
  if (node.begin > node.end || node.end > query_bytes) return "place";
  if (is_group && node.children.size() < 2) return "group of one";
  if (node.kind == NodeKind::kNot && node.children.size() != 1) return "not";
  const bool is_near = node.kind == NodeKind::kNear;
  if (is_near && (node.children.size() < 2 ||
                  node.distances.size() + 1 != node.children.size())) {
    return "near";
  }
  if (!is_group && !is_near && node.kind != NodeKind::kNot &&
      !node.children.empty()) {
    return "leaf with children";
  }
  const bool is_word =
      node.kind == NodeKind::kWord || node.kind == NodeKind::kExact;
  for (const absl::string_view piece :  // of "nor*o"
       absl::StrSplit(node.value,
                      absl::ByAnyChar(node.similar ? "*?" : "\n"))) {
    if (is_word && FoldText(piece) != piece) return "unfolded word";
  }
  if (is_word && node.value.empty()) return "empty word";
  if (node.kind == NodeKind::kValue && FoldText(node.value).empty()) {
    return "empty value";
  }
  if (node.kind == NodeKind::kPhrase && node.words.size() < 2) return "phrase";
  for (const QueryNode& child : node.children) {
    std::string fault = FaultOf(child, query_bytes);
    if (!fault.empty()) return fault;
  }
  return "";
}

std::string RandomQuery(std::mt19937& random) {
  static constexpr absl::string_view kPieces[] = {"xanax",
                                                  "norco",
                                                  "upheld",
                                                  "page",
                                                  "24",
                                                  " ",
                                                  " ",
                                                  " ",
                                                  " ",
                                                  "(",
                                                  ")",
                                                  "\"",
                                                  "-",
                                                  "*",
                                                  ":",
                                                  ",",
                                                  "..",
                                                  ">=",
                                                  "<",
                                                  "OR",
                                                  "or",
                                                  "AND",
                                                  "not",
                                                  "NOT",
                                                  "w/5",
                                                  "/s",
                                                  "drug:",
                                                  "page:",
                                                  "decided:",
                                                  "text:",
                                                  "10/325",
                                                  "mg",
                                                  "#60",
                                                  "2014",
                                                  "L4-L5",
                                                  "x-ray",
                                                  "\xff",
                                                  "(s)",
                                                  "follow-up",
                                                  "pain",
                                                  "management",
                                                  "benzo",
                                                  "\u2013",
                                                  "\u201c",
                                                  "\u00a0",
                                                  "%",
                                                  "http://",
                                                  "foo:",
                                                  "CM14-0012345",
                                                  "physical",
                                                  "therapy",
                                                  "strength:",
                                                  "p.",
                                                  "a",
                                                  "\\",
                                                  "'s",
                                                  "\t",
                                                  "case:",
                                                  "&",
                                                  "/",
                                                  "vs",
                                                  "compared to ",
                                                  "lack of ",
                                                  "to",
                                                  "low back chapter",
                                                  "<>",
                                                  "cited by UR"};
  std::string query;
  const size_t pieces = 1 + random() % 24;
  for (size_t i = 0; i < pieces; ++i) {
    absl::StrAppend(&query, kPieces[random() % std::size(kPieces)]);
  }
  return query;
}

TEST(Interpret, RandomQueriesGiveWholeTreesOrSayWhy) {
  constexpr int kQueries = 1500;
  const unsigned seed = 20140902;
  SCOPED_TRACE(absl::StrCat("seed ", seed));
  std::mt19937 random(seed);
  int understood = 0;
  for (int i = 0; i < kQueries; ++i) {
    const std::string query = RandomQuery(random);
    SCOPED_TRACE(query);
    for (const bool literal : {false, true}) {
      const absl::StatusOr<Interpretation> read = InterpretText(query, literal);
      if (!read.ok()) {
        ASSERT_EQ(read.status().code(), absl::StatusCode::kInvalidArgument);
        continue;
      }
      ++understood;
      ASSERT_EQ(FaultOf(read->tree, query.size()), "");
      ASSERT_EQ(ToString(*read), ToString(*InterpretText(query, literal)));
      ASSERT_THAT(CleanQuery(ToString(*read)).notes, IsEmpty());  // UTF-8
    }
  }
  EXPECT_GT(understood, kQueries);
}

}  // namespace
}  // namespace imr
