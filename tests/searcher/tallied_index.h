// An index whose facets are counted in every way there is: two segments with
// dead letters in both, values that many documents have and some that few
// have, letters whose determinations share them and others.
#ifndef IMR_TESTS_SEARCHER_TALLIED_INDEX_H_
#define IMR_TESTS_SEARCHER_TALLIED_INDEX_H_

#include <cstddef>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"

#include "common/fields.h"
#include "common/segment.h"
#include "searcher/docset.h"
#include "searcher/index_reader.h"
#include "tests/oracle/random.h"
#include "tests/oracle/random_letters.h"
#include "tests/searcher/test_index.h"

namespace imr {

class TalliedIndexTest : public ::testing::Test {
 protected:
  static constexpr unsigned kSeed = 20261129;

  TalliedIndexTest() : random_(kSeed), index_({}) {
    std::vector<Letter> letters = InventedLetters(400, random_);
    for (size_t i = 0; i < letters.size(); ++i) {
      absl::StrAppend(&letters[i].id, "-", i);
      letters[i].case_number = letters[i].id;
      AddRareDrug(letters[i]);
    }
    const auto middle = letters.begin() + 310;
    index_.Add({letters.begin(), middle});
    index_.Add({middle, letters.end()});
    for (size_t i : {0u, 7u, 309u, 310u, 399u}) index_.Remove(letters[i].id);
  }

  // Returns so many of a hundred living documents, drawn one by one.
  DocSet SomeOf(const IndexReader& index, size_t percent) {
    DocSet set(index.LastDocid());
    for (const Xapian::docid docid : index.Living().Members()) {
      if (Below(random_, 100) < percent) set.Add(docid);
    }
    return set;
  }

  // Calls visit(segment, its column, its tallies) of each facet and segment.
  template <typename Visit>
  static void ForEachTallies(const IndexReader& index, Visit visit) {
    for (const Field& field : AllFields()) {
      if (field.facet_title.empty()) continue;
      for (const PlacedSegment& placed : index.segments()) {
        SCOPED_TRACE(absl::StrCat(field.name, " from ", placed.base));
        const auto* const column = placed.segment->columns.Find(field.slot);
        const auto* const tallies = placed.segment->tallies.Find(field.slot);
        if (column != nullptr) visit(placed, *column, *tallies);
      }
    }
  }

  Random random_;
  TestIndex index_;

 private:
  // Gives one letter in four a drug that few have, in some of its
  // determinations.
  void AddRareDrug(Letter& letter) {
    const std::string drug = absl::StrCat("rare ", Below(random_, 40));
    if (Below(random_, 4) != 0) return;
    for (Determination& one : letter.determinations) {
      if (Below(random_, 3) > 0) one.drugs.push_back({drug, {drug}, "", ""});
    }
  }
};

}  // namespace imr

#endif  // IMR_TESTS_SEARCHER_TALLIED_INDEX_H_
