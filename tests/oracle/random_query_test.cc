// The engine against the oracle: random query trees over the sample corpus
// and over invented letters must find the same determinations, letters and
// facet counts, exactly.
#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "gtest/gtest.h"
#include <xapian.h>

#include "indexer/column_builder.h"
#include "searcher/evaluate.h"
#include "searcher/facets.h"
#include "searcher/match.h"
#include "searcher/plan.h"
#include "searcher/query_builder.h"
#include "searcher/query_tree.h"
#include "searcher/run.h"
#include "tests/oracle/oracle.h"
#include "tests/oracle/random.h"
#include "tests/oracle/random_letters.h"
#include "tests/oracle/random_queries.h"
#include "tests/searcher/test_index.h"

namespace imr {
namespace {

constexpr int kQueries = 250;  // of each corpus
constexpr int kFacetsPerQuery = 3;

using Counts = std::map<std::string, std::pair<int64_t, int64_t>>;

Counts CountsOf(const FacetResult& facet) {
  Counts counts;
  for (const FacetValue& value : facet.values) {
    counts[value.value] = {value.count.determinations, value.count.letters};
  }
  return counts;
}

// Returns true if BuildFilter cannot say exactly what `node` means: a leaf
// that looks into a list in a slot, or into the order of words.
bool XapianDiffers(const QueryNode& node) {
  const Field& field = GetField(node.field);
  if (node.kind == NodeKind::kNear || node.kind == NodeKind::kPhrase) {
    return true;
  }
  if (node.kind == NodeKind::kPrefix && field.kind != FieldKind::kText) {
    return true;
  }
  const bool many = field.cardinality == Cardinality::kMany;
  if (node.kind == NodeKind::kRange && many) return true;
  if (node.kind == NodeKind::kValue && field.kind == FieldKind::kDate && many) {
    return true;
  }
  return std::any_of(node.children.begin(), node.children.end(), XapianDiffers);
}

std::vector<Xapian::docid> XapianMatches(const IndexReader& index,
                                         const QueryNode& tree) {
  Xapian::Enquire enquire(index.database());
  enquire.set_query(BuildFilter(tree));
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  const Xapian::doccount all = index.database().get_doccount();
  const Xapian::MSet matches = enquire.get_mset(0, all, all);
  std::vector<Xapian::docid> docids(matches.begin(), matches.end());
  std::sort(docids.begin(), docids.end());
  return docids;
}

// Returns what all pages of `limit` results together show, best first each,
// in ascending order.
std::vector<Xapian::docid> RankedDocids(const IndexReader& index,
                                        const QueryNode& tree, int64_t limit) {
  SearchRequest request;
  request.limit = limit;
  std::vector<Xapian::docid> docids;
  for (;; request.offset += limit) {
    const Matches matches = Run(index, MakePlan(request, tree), request);
    for (const RankedDocument& one : matches.page) docids.push_back(one.docid);
    if (limit == 0 || matches.page.empty()) break;
  }
  std::sort(docids.begin(), docids.end());
  return docids;
}

// Runs kQueries random queries; documents of the index stand in the order of
// the oracle's, so docid i is document i - 1.
void Compare(std::vector<Letter> letters, unsigned seed) {
  SCOPED_TRACE("seed " + std::to_string(seed));
  Random random(seed);
  // Half of the documents are read through the column file, half without.
  const auto half =
      letters.begin() + static_cast<std::ptrdiff_t>(letters.size() / 2);
  TestIndex folder({letters.begin(), half});
  ASSERT_TRUE(RefreshColumns(folder.folder()).ok());
  folder.Add({half, letters.end()});
  const IndexReader index = folder.Open();
  ASSERT_NE(index.columns(), nullptr);
  const Oracle oracle(std::move(letters));
  QueryMaker queries(oracle, random);
  const std::vector<FieldId> facets = FacetFields();
  int found = 0, compared_with_xapian = 0;
  for (int i = 0; i < kQueries && !::testing::Test::HasFailure(); ++i) {
    const QueryNode tree = queries.Tree(3);
    SCOPED_TRACE(ToString(tree));
    SearchRequest request;
    request.facets_only = true;
    for (int f = 0; f < kFacetsPerQuery; ++f) {
      request.facets.push_back({OneOf(random, facets), 0});
    }
    const Matches matches = Run(index, MakePlan(request, tree), request);

    const std::vector<bool> expected = oracle.Evaluate(tree);
    std::vector<Xapian::docid> docids;
    for (size_t d = 0; d < expected.size(); ++d) {
      if (expected[d]) docids.push_back(static_cast<Xapian::docid>(d + 1));
    }
    EXPECT_EQ(matches.set.Members(), docids);
    const auto [determinations, in_letters] = oracle.Count(expected);
    EXPECT_EQ(matches.total.determinations, determinations);
    EXPECT_EQ(matches.total.letters, in_letters);
    for (const FacetResult& facet : matches.facets) {
      EXPECT_EQ(CountsOf(facet), oracle.Facet(tree, facet.field))
          << GetField(facet.field).name;
    }
    EXPECT_EQ(RankedDocids(index, tree, 0), docids);
    EXPECT_EQ(RankedDocids(index, tree, 7), docids);
    if (!docids.empty() && docids.size() < expected.size()) ++found;
    if (!XapianDiffers(tree)) {
      EXPECT_EQ(XapianMatches(index, tree), docids);
      ++compared_with_xapian;
    }
  }
  // The queries must be worth asking.
  EXPECT_GT(found, kQueries / 4);
  EXPECT_GT(compared_with_xapian, kQueries / 4);
}

TEST(Oracle, AgreesOverTheSampleCorpus) { Compare(SampleLetters(), 20140902); }

TEST(Oracle, AgreesOverInventedLetters) {
  for (unsigned seed : {1u, 2u, 3u}) {
    Random random(seed);
    Compare(InventedLetters(150, random), seed);
  }
}

}  // namespace
}  // namespace imr
