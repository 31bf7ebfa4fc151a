#include "searcher/value_tallies.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "gtest/gtest.h"

#include "searcher/value_column.h"
#include "tests/oracle/random.h"
#include "tests/searcher/tallied_index.h"
#include "tests/searcher/test_index.h"

namespace imr {
namespace {

using Counts = std::map<std::string, std::pair<int64_t, int64_t>>;

Counts TalliesOf(const IndexReader& index, const Field& field,
                 const DocSet& set) {
  Counts counts;
  for (const ValueTally& tally :
       TallyValues(index, field, TallySet(index, set))) {
    const bool is_new =
        counts
            .emplace(std::string(tally.value),
                     std::pair(tally.count.determinations, tally.count.letters))
            .second;
    EXPECT_TRUE(is_new) << tally.value << " comes twice";
  }
  return counts;
}

// The slow truth: each document's values, one by one.
Counts CountSlowly(const IndexReader& index, const Field& field,
                   const DocSet& set) {
  ValueColumn column(index, field);
  std::map<std::string, std::pair<int64_t, std::set<Xapian::docid>>> seen;
  Xapian::docid letter = 0;
  for (Xapian::docid docid = 1; docid <= index.LastDocid(); ++docid) {
    if (index.LetterStarts().Contains(docid)) letter = docid;
    if (!set.Contains(docid)) continue;
    for (uint32_t value : column.At(docid)) {
      auto& [documents, letters] = seen[column.values()[value]];
      ++documents;
      letters.insert(letter);
    }
  }
  Counts counts;
  for (const auto& [value, of_value] : seen) {
    counts[value] = {of_value.first,
                     static_cast<int64_t>(of_value.second.size())};
  }
  return counts;
}

class ValueTalliesTest : public TalliedIndexTest {
 protected:
  void ExpectSame(const DocSet& set) {
    const IndexReader index = index_.Open();
    for (const Field& field : AllFields()) {
      if (field.facet_title.empty()) continue;
      EXPECT_EQ(TalliesOf(index, field, set), CountSlowly(index, field, set))
          << field.name << ", " << set.Count() << " documents";
    }
  }
};

TEST_F(ValueTalliesTest, CountAsAScanDoesHoweverManyMatch) {
  const IndexReader index = index_.Open();
  for (size_t percent : {0u, 1u, 5u, 10u, 50u, 80u, 90u, 97u, 99u, 100u}) {
    ExpectSame(SomeOf(index, percent));
  }
}

TEST_F(ValueTalliesTest, CountWholeLetters) {
  const IndexReader index = index_.Open();
  for (size_t percent : {1u, 20u, 95u}) {
    DocSet set(index.LastDocid());
    bool is_in = false;
    for (Xapian::docid docid = 1; docid <= index.LastDocid(); ++docid) {
      if (index.LetterStarts().Contains(docid)) {
        is_in = Below(random_, 100) < percent;
      }
      if (is_in && index.Living().Contains(docid)) set.Add(docid);
    }
    ExpectSame(set);
  }
}

TEST_F(ValueTalliesTest, CountOneSegmentOfTwo) {
  const IndexReader index = index_.Open();
  DocSet set = index.Living();
  DocSet first(index.LastDocid());
  first.AddRange(1, index.segments()[0].last());
  set &= first;
  ExpectSame(set);
}

TEST_F(ValueTalliesTest, CountAfterMergeAndInNoIndex) {
  index_.Merge();
  ExpectSame(index_.Open().Living());
  const TestIndex empty({});
  const IndexReader index = empty.Open();
  EXPECT_TRUE(TalliesOf(index, GetField(FieldId::kDrug), DocSet(0)).empty());
}

}  // namespace
}  // namespace imr
