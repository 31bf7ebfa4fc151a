// The documents that facets count, in the shape that costs least: a broad set
// is all documents less those that it has not.
// Outside face: Members, MissingDocuments, TallySet.
#ifndef IMR_SEARCHER_TALLY_SET_H_
#define IMR_SEARCHER_TALLY_SET_H_

#include <algorithm>
#include <cstdint>
#include <optional>
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
  Members() = default;
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
  bool is_broad_ = false;
  std::vector<Xapian::docid> list_;  // of a narrow set
};

// What all documents of the index have more than a set: documents of letters
// that the set has not whole.
struct MissingDocuments {
  Members documents;
  Members letters;  // the starts of the letters of which the set has nothing
  DocSet broken;    // all documents of the letters that are not whole
  DocSet left;      // those of them that the set has
};

class TallySet {
 public:
  TallySet(const IndexReader& index, DocSet set);

  // The set, and the first of each letter's documents in it; neither if it is
  // counted from all.
  const Members& documents() const { return documents_; }
  const Members& firsts() const { return firsts_; }

  // What to take from all documents of the index, dead ones too; null if the
  // set is not counted from all.
  const MissingDocuments* missing() const {
    return missing_ ? &*missing_ : nullptr;
  }

 private:
  Members documents_;
  Members firsts_;
  std::optional<MissingDocuments> missing_;
};

}  // namespace imr

#endif  // IMR_SEARCHER_TALLY_SET_H_
