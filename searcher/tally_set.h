// The documents that facets count, in the shape that costs least: a broad set
// is all documents less those of the letters it has not whole, as long as
// those are few.
// Outside face: Members, TallyPart, TallySet.
#ifndef IMR_SEARCHER_TALLY_SET_H_
#define IMR_SEARCHER_TALLY_SET_H_

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include <xapian.h>

#include "searcher/docset.h"
#include "searcher/index_reader.h"

namespace imr {

// A set that is gone through once a field: a broad one by its bits, a narrow
// one by a list.
class Members {
 public:
  explicit Members(DocSet set);

  const DocSet& set() const { return set_; }
  bool is_broad() const { return is_broad_; }

  // Calls visit(docid) for those above `after` up to `last`, ascending.
  template <typename Visit>
  void ForEachIn(Xapian::docid after, Xapian::docid last, Visit visit) const {
    if (is_broad_) {
      set_.ForEachIn(after + 1, last, visit);
      return;
    }
    auto at = std::upper_bound(list_.begin(), list_.end(), after);
    for (; at != list_.end() && *at <= last; ++at) visit(*at);
  }

 private:
  DocSet set_;
  bool is_broad_;
  std::vector<Xapian::docid> list_;  // of a narrow set
};

// Documents whose counts are added or taken away.
struct TallyPart {
  TallyPart(DocSet set, const DocSet& letter_starts, int32_t sign_)
      : documents(set), firsts(set.FirstOfRuns(letter_starts)), sign(sign_) {}

  Members documents;
  Members firsts;  // of each letter's documents among them
  int32_t sign;    // 1: added, -1: taken away
};

class TallySet {
 public:
  TallySet(const IndexReader& index, DocSet set);

  // Whether the parts add up to the set only with all documents of the index,
  // dead ones too.
  bool counts_from_all() const { return counts_from_all_; }
  const std::vector<TallyPart>& parts() const { return parts_; }

 private:
  bool counts_from_all_ = false;
  std::vector<TallyPart> parts_;
};

}  // namespace imr

#endif  // IMR_SEARCHER_TALLY_SET_H_
