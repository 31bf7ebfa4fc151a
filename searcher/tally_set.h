// The documents that facets count, in the shape that costs least: a broad set
// is all documents less those that it has not.
// Outside face: Members, LetterMembers, MissingDocuments, TallySet.
#ifndef IMR_SEARCHER_TALLY_SET_H_
#define IMR_SEARCHER_TALLY_SET_H_

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

#include "absl/types/span.h"
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

// How many documents of a letter a set has, and the first of them.
struct LetterMembers {
  Xapian::docid first = 0;
  int32_t documents = 0;
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

  // The set, the first of each letter's documents in it, and the same with how
  // many they are; nothing if it is counted from all.
  const Members& documents() const { return documents_; }
  const DocSet& firsts() const { return firsts_; }
  absl::Span<const LetterMembers> letters() const { return letters_; }

  // What to take from all documents of the index, dead ones too; null if the
  // set is not counted from all.
  const MissingDocuments* missing() const {
    return missing_ ? &*missing_ : nullptr;
  }

 private:
  Members documents_;
  DocSet firsts_;
  std::vector<LetterMembers> letters_;
  std::optional<MissingDocuments> missing_;
};

}  // namespace imr

#endif  // IMR_SEARCHER_TALLY_SET_H_
