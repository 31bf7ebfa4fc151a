// How many documents and letters of a set have each value of a column. The
// loops that every facet of every broad query goes through.
// Outside face: TallySet, TallyValues().
#ifndef IMR_SEARCHER_VALUE_TALLIES_H_
#define IMR_SEARCHER_VALUE_TALLIES_H_

#include <algorithm>
#include <vector>

#include <xapian.h>

#include "common/fields.h"
#include "searcher/docset.h"
#include "searcher/index_reader.h"
#include "searcher/result_page.h"
#include "searcher/value_column.h"

namespace imr {

// The documents that are counted, and which of them come first of their
// letter's. They are gone through once a field or twice: a broad set by its
// bits, a narrow one by a list.
class TallySet {
 public:
  TallySet(const IndexReader& index, DocSet set);

  // Calls visit(docid, is_first) for the members above `after` up to `last`,
  // ascending.
  template <typename Visit>
  void ForEachIn(Xapian::docid after, Xapian::docid last, Visit visit) const {
    if (is_broad_) {
      set_.ForEachFlaggedIn(after + 1, last, firsts_, visit);
      return;
    }
    const auto above = [](Xapian::docid docid, const Member& member) {
      return docid < member.docid;
    };
    auto at = std::upper_bound(members_.begin(), members_.end(), after, above);
    for (; at != members_.end() && at->docid <= last; ++at) {
      visit(at->docid, at->is_first);
    }
  }

 private:
  struct Member {
    Xapian::docid docid;
    bool is_first;
  };

  DocSet set_;
  DocSet firsts_;
  bool is_broad_;
  std::vector<Member> members_;  // of a narrow set
};

// Returns the counts of the values of `column`, which is of `field`, over
// `set`, indices as in ValueColumn::values().
std::vector<Count> TallyValues(ValueColumn& column, const Field& field,
                               const TallySet& set);

}  // namespace imr

#endif  // IMR_SEARCHER_VALUE_TALLIES_H_
