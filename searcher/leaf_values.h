// Whether a document has what a leaf on values asks for: what marking its texts
// needs to know beside them (highlight.h). Answered from the leaf's exact set,
// so that a mark and a count cannot disagree.
// Outside face: LeafValues.
#ifndef IMR_SEARCHER_LEAF_VALUES_H_
#define IMR_SEARCHER_LEAF_VALUES_H_

#include "absl/container/flat_hash_map.h"
#include <xapian.h>

#include "searcher/docset.h"
#include "searcher/evaluate.h"
#include "searcher/index_reader.h"
#include "searcher/query_tree.h"

namespace imr {

class LeafValues {
 public:
  // Reads from `index`, which must outlive it.
  explicit LeafValues(const IndexReader& index) : evaluator_(index) {}

  // Returns true if `leaf` holds for a document. A leaf's set is kept by its
  // address. Throws Xapian::Error.
  bool Has(const QueryNode& leaf, Xapian::docid docid) {
    const auto [at, fresh] = sets_.try_emplace(&leaf);
    if (fresh) at->second = evaluator_.Evaluate(leaf);
    return at->second.Contains(docid);
  }

 private:
  Evaluator evaluator_;
  absl::flat_hash_map<const QueryNode*, DocSet> sets_;
};

}  // namespace imr

#endif  // IMR_SEARCHER_LEAF_VALUES_H_
