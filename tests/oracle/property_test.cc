// What must hold of any query over any index, on random queries over invented
// letters: counts that add up, filters that only take away, facets that keep
// their word, marks on what matched and on nothing else.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"

#include "searcher/highlight.h"
#include "searcher/interpret.h"
#include "searcher/match.h"
#include "searcher/plan.h"
#include "searcher/run.h"
#include "tests/oracle/oracle.h"
#include "tests/oracle/random.h"
#include "tests/oracle/random_letters.h"
#include "tests/oracle/random_queries.h"
#include "tests/searcher/test_index.h"

namespace imr {
namespace {

constexpr int kLetters = 120;
constexpr int kQueries = 150;
constexpr unsigned kSeed = 20150701;

using ByteRanges = std::set<std::pair<uint32_t, uint32_t>>;

QueryNode Both(QueryNode a, QueryNode b) {
  return AllOf({std::move(a), std::move(b)});
}

bool IsText(const QueryNode& leaf) {
  return GetField(leaf.field).kind == FieldKind::kText;
}

// Returns true if what `tree` asks for is words or stands in no text.
bool AsksForWords(const QueryNode& tree) {
  if (tree.children.empty() || tree.kind == NodeKind::kNear) {
    return IsText(tree) || tree.field == FieldId::kOutcome ||
           tree.field == FieldId::kSpecialty || tree.field == FieldId::kState ||
           GetField(tree.field).kind == FieldKind::kDate;
  }
  return std::all_of(tree.children.begin(), tree.children.end(), AsksForWords);
}

// Returns the field of the words of a part.
FieldId FieldOf(Part part) {
  switch (part) {
    case Part::kRationale:
      return FieldId::kRationale;
    case Part::kRequest:
      return FieldId::kRequest;
    case Part::kReviewer:
    case Part::kClaimsAdministrator:
      return FieldId::kCitation;
    case Part::kSummary:
      return FieldId::kSummary;
    case Part::kBody:
      break;
  }
  return FieldId::kBody;
}

ByteRanges MarksOf(const MarkedPart& part) {
  ByteRanges marks;
  for (const Mark& mark : part.marks) {
    marks.insert(
        {static_cast<uint32_t>(mark.begin), static_cast<uint32_t>(mark.end)});
  }
  return marks;
}

ByteRanges MarksExpected(const std::vector<const QueryNode*>& leaves,
                         const MarkedPart& part) {
  ByteRanges marks;
  for (const QueryNode* leaf : leaves) {
    if (!IsText(*leaf) || leaf->kind == NodeKind::kUnread) continue;
    if (leaf->field != FieldId::kText && leaf->field != FieldOf(part.part)) {
      continue;
    }
    marks.merge(Oracle::Marks(*leaf, part.text));
  }
  return marks;
}

class Property : public ::testing::Test {
 protected:
  Property()
      : random_(kSeed),
        letters_(InventedLetters(kLetters, random_)),
        folder_(letters_),
        index_(folder_.Open()),
        oracle_(letters_),
        queries_(oracle_, random_) {}

  auto CountOfTree(const QueryNode& tree) {
    SearchRequest request;
    request.facets_only = true;
    return imr::Run(index_, MakePlan(request, tree), request).total;
  }

  std::vector<MarkedPart> PartsMarked(const QueryNode& tree,
                                      const OracleDocument& document) const {
    return Highlighter(tree).MarkedPartsOf(
        oracle_.letters()[document.letter],
        static_cast<size_t>(document.number) - 1,
        [&](const QueryNode& leaf) { return oracle_.Holds(leaf, document); });
  }

  // Adds the leaves of `tree` by which it holds for `document`, of those that
  // do not stand below a NOT; returns how many alternatives fail.
  int AddLeavesThatHold(const QueryNode& tree, const OracleDocument& document,
                        std::vector<const QueryNode*>& leaves) const {
    if (tree.kind == NodeKind::kNot) return 0;
    if (tree.children.empty() || tree.kind == NodeKind::kNear) {
      leaves.push_back(&tree);
      return 0;
    }
    const bool is_of_others = tree.kind == NodeKind::kLetter &&
                              !oracle_.Holds(tree.children[0], document);
    if (is_of_others) return 0;
    int failed = 0;
    for (const QueryNode& child : tree.children) {
      if (tree.kind == NodeKind::kOr && !oracle_.Holds(child, document)) {
        ++failed;
      } else {
        failed += AddLeavesThatHold(child, document, leaves);
      }
    }
    return failed;
  }

  auto CountOfText(const std::string& query, bool literal) {
    SearchRequest request;
    request.query = query;
    request.literal = literal;
    const absl::StatusOr<Interpretation> read = Interpret(request);
    EXPECT_TRUE(read.ok()) << read.status();
    return CountOfTree(read->tree);
  }

  Random random_;
  std::vector<Letter> letters_;
  TestIndex folder_;
  IndexReader index_;
  Oracle oracle_;
  QueryMaker queries_;
};

TEST_F(Property, AFilterNeverRaisesACount) {
  SCOPED_TRACE(kSeed);
  for (int i = 0; i < kQueries; ++i) {
    const QueryNode tree = queries_.Tree(2);
    const QueryNode filter = queries_.ValueLeaf();
    SCOPED_TRACE(absl::StrCat(ToString(tree), " with ", ToString(filter)));
    const auto all = CountOfTree(tree);
    const auto some = CountOfTree(Both(tree, filter));
    EXPECT_LE(some.determinations, all.determinations);
    EXPECT_LE(some.letters, all.letters);
  }
}

TEST_F(Property, AnOrCountsBothSidesAndWhatIsInBothOnce) {
  SCOPED_TRACE(kSeed);
  for (int i = 0; i < kQueries; ++i) {
    const QueryNode a = queries_.Tree(2);
    const QueryNode b = queries_.Tree(2);
    SCOPED_TRACE(absl::StrCat(ToString(a), " OR ", ToString(b)));
    EXPECT_EQ(CountOfTree(AnyOf({a, b})).determinations,
              CountOfTree(a).determinations + CountOfTree(b).determinations -
                  CountOfTree(Both(a, b)).determinations);
  }
}

TEST_F(Property, AFacetCountsTheHitsAfterItIsChosen) {
  SCOPED_TRACE(kSeed);
  const std::vector<FieldId> fields = FacetFields();
  int chosen = 0;
  for (int i = 0; i < kQueries; ++i) {
    const QueryNode tree = queries_.WordLeaf(NodeKind::kWord);
    SearchRequest request;
    request.facets_only = true;
    request.facets.push_back({OneOf(random_, fields), 0});
    const Matches matches = imr::Run(index_, MakePlan(request, tree), request);
    const FacetResult& facet = matches.facets[0];
    if (facet.values.empty()) continue;
    const FacetValue& value = OneOf(random_, facet.values);
    SCOPED_TRACE(absl::StrCat(ToString(tree), " ", GetField(facet.field).name,
                              ":", value.value));
    const auto after =
        CountOfTree(Both(tree, ValueNode(facet.field, value.value)));
    EXPECT_EQ(after.determinations, value.count.determinations);
    EXPECT_EQ(after.letters, value.count.letters);
    ++chosen;
  }
  EXPECT_GT(chosen, kQueries / 2);
}

TEST_F(Property, AQuotedWordIsTheWordItself) {
  SCOPED_TRACE(kSeed);
  for (int i = 0; i < kQueries; ++i) {
    QueryNode word = queries_.WordLeaf(NodeKind::kExact);
    word.field = FieldId::kText;
    SCOPED_TRACE(word.value);
    const auto count = CountOfTree(word).determinations;
    const std::string quoted = absl::StrCat("\"", word.value, "\"");
    EXPECT_EQ(CountOfText(quoted, false).determinations, count);
    EXPECT_EQ(CountOfText(quoted, true).determinations, count);
    // Unquoted it finds its plurals, too.
    EXPECT_GE(CountOfText(word.value, true).determinations, count);
  }
}

TEST_F(Property, MarksAreTheWordsThatMatch) {
  SCOPED_TRACE(kSeed);
  int marked = 0;
  for (int i = 0; i < 2 * kQueries; ++i) {
    const QueryNode leaf = i % 2 == 0 ? queries_.Near() : queries_.TextLeaf();
    const OracleDocument& document = OneOf(random_, oracle_.documents());
    for (const MarkedPart& part : PartsMarked(leaf, document)) {
      SCOPED_TRACE(absl::StrCat(ToString(leaf), " in ", part.text));
      EXPECT_EQ(MarksOf(part), MarksExpected({&leaf}, part));
      if (!part.marks.empty()) ++marked;
    }
  }
  EXPECT_GT(marked, kQueries / 4);
}

// Of a whole query, alternatives that do not hold mark nothing.
TEST_F(Property, MarksAreOfWhatMadeADocumentMatch) {
  SCOPED_TRACE(kSeed);
  int marked = 0;
  int left_out = 0;
  for (int i = 0; i < 20 * kQueries; ++i) {
    const QueryNode tree = queries_.Tree(3);
    const OracleDocument& document = OneOf(random_, oracle_.documents());
    if (!AsksForWords(tree) || !oracle_.Holds(tree, document)) continue;
    std::vector<const QueryNode*> leaves;
    left_out += AddLeavesThatHold(tree, document, leaves) > 0 ? 1 : 0;
    for (const MarkedPart& part : PartsMarked(tree, document)) {
      SCOPED_TRACE(absl::StrCat(ToString(tree), " in ", part.text));
      EXPECT_EQ(MarksOf(part), MarksExpected(leaves, part));
      marked += part.marks.empty() ? 0 : 1;
    }
  }
  EXPECT_GT(marked, kQueries / 4);
  EXPECT_GT(left_out, kQueries / 8);
}

}  // namespace
}  // namespace imr
