// The engine against the oracle: random query trees over the sample corpus
// and over invented letters must find the same determinations, letters and
// facet counts, exactly.
#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "gtest/gtest.h"

#include "searcher/evaluate.h"
#include "searcher/match.h"
#include "searcher/plan.h"
#include "searcher/query_tree.h"
#include "searcher/run.h"
#include "searcher/stats_by_value.h"
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

std::map<std::string, std::array<int64_t, 4>> RowsOf(
    const std::vector<StatisticsRow>& rows) {
  std::map<std::string, std::array<int64_t, 4>> by_value;
  for (const StatisticsRow& row : rows) {
    by_value[row.values.at(0)] = {row.count.determinations, row.count.letters,
                                  row.upheld, row.overturned};
  }
  return by_value;
}

// Builds an index of several segments with dead documents: a quarter of the
// letters was first indexed as something else, others were there and are gone.
class UpdatedIndex {
 public:
  UpdatedIndex(std::vector<Letter> letters, Random& random)
      : folder_(std::vector<Letter>()) {
    std::vector<Letter> olds, added, replaced;
    std::vector<std::string> gone;
    for (Letter& letter : letters) {
      const size_t kind = Below(random, 8);
      Letter old = OneOf(random, letters);
      if (kind < 2) {
        old.id = letter.id;
        old.case_number = letter.case_number;
        olds.push_back(old);
        gone.push_back(old.id);
        replaced.push_back(letter);
        continue;
      }
      if (kind == 2) {
        old.id = letter.id + "-gone";
        old.case_number = old.id;
        olds.push_back(old);
        gone.push_back(old.id);
      }
      added.push_back(letter);
    }
    const auto half =
        added.begin() + static_cast<std::ptrdiff_t>(added.size() / 2);
    olds.insert(olds.end(), added.begin(), half);
    folder_.Add(olds);
    folder_.Add({half, added.end()});
    for (const std::string& id : gone) folder_.Remove(id);
    folder_.Add(replaced);
    letters_.assign(added.begin(), half);
    letters_.insert(letters_.end(), half, added.end());
    letters_.insert(letters_.end(), replaced.begin(), replaced.end());
  }

  TestIndex& folder() { return folder_; }
  // Those that live, in the order of their documents.
  const std::vector<Letter>& letters() const { return letters_; }

 private:
  TestIndex folder_;
  std::vector<Letter> letters_;
};

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

// Runs random queries over the index; its living documents stand in the order
// of the oracle's.
void CompareOver(const IndexReader& index, const Oracle& oracle, int count,
                 Random& random) {
  QueryMaker queries(oracle, random);
  const std::vector<FieldId> facets = FacetFields();
  const std::vector<Xapian::docid> living = index.Living().Members();
  ASSERT_EQ(living.size(), oracle.documents().size());
  int found = 0;
  for (int i = 0; i < count && !::testing::Test::HasFailure(); ++i) {
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
      if (expected[d]) docids.push_back(living[d]);
    }
    EXPECT_EQ(matches.set.Members(), docids);
    const auto [determinations, in_letters] = oracle.Count(expected);
    EXPECT_EQ(matches.total.determinations, determinations);
    EXPECT_EQ(matches.total.letters, in_letters);
    for (const FacetResult& facet : matches.facets) {
      EXPECT_EQ(CountsOf(facet), oracle.Facet(tree, facet.field))
          << GetField(facet.field).name;
    }
    const FieldId by = OneOf(random, facets);
    EXPECT_EQ(RowsOf(CountByValue(index, matches.set, GetField(by))),
              oracle.Statistics(expected, by))
        << GetField(by).name;
    EXPECT_EQ(RankedDocids(index, tree, 0), docids);
    EXPECT_EQ(RankedDocids(index, tree, 7), docids);
    if (!docids.empty() && docids.size() < expected.size()) ++found;
  }
  // The queries must be worth asking.
  EXPECT_GT(found, count / 4);
}

// Compares over segments with dead documents, over what a merge and over what
// a compaction makes of them.
void Compare(std::vector<Letter> letters, unsigned seed) {
  SCOPED_TRACE("seed " + std::to_string(seed));
  Random random(seed);
  UpdatedIndex updated(std::move(letters), random);
  const Oracle oracle(updated.letters());
  TestIndex& folder = updated.folder();
  ASSERT_EQ(folder.Open().segments().size(), 3u);
  CompareOver(folder.Open(), oracle, kQueries / 2, random);
  folder.Merge();
  ASSERT_EQ(folder.Open().segments().size(), 1u);
  ASSERT_GT(folder.Open().LastDocid(), oracle.documents().size());
  CompareOver(folder.Open(), oracle, kQueries / 4, random);
  folder.Compact();
  ASSERT_EQ(folder.Open().LastDocid(), oracle.documents().size());
  CompareOver(folder.Open(), oracle, kQueries / 4, random);
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
