// Query tree -> the exact set of documents for which it holds, straight from
// postings and sets, word sequences and value columns: no estimates, no
// matcher. Outside face: Evaluator.
#ifndef IMR_SEARCHER_EVALUATE_H_
#define IMR_SEARCHER_EVALUATE_H_

#include <cstddef>
#include <string>
#include <vector>

#include "searcher/docset.h"
#include "searcher/index_reader.h"
#include "searcher/query_tree.h"

namespace imr {

// Words that a prefix may stand for. More would keep one query busy for
// seconds; the reader is told when it bites.
inline constexpr size_t kMaxPrefixTerms = 1 << 20;

class Evaluator {
 public:
  // Reads from `index`, which must outlive it.
  explicit Evaluator(const IndexReader& index) : index_(index) {}

  // Returns the documents for which `node` holds. Throws Xapian::Error.
  DocSet Evaluate(const QueryNode& node);

  // Returns the same, of `candidates` only: what is slow to check is checked
  // for them alone. Throws Xapian::Error.
  DocSet EvaluateWithin(const QueryNode& node, const DocSet& candidates);

  // Returns every document.
  const DocSet& All() const { return index_.Living(); }

  // Returns what the reader must know about the sets so far: a prefix that
  // was cut short.
  const std::vector<std::string>& notes() const { return notes_; }

 private:
  DocSet EvaluateAnd(const QueryNode& node, const DocSet& candidates);
  DocSet HoldersOfAll(const QueryNode& node, const DocSet& candidates);
  DocSet EvaluateOr(const QueryNode& node, const DocSet& candidates);
  DocSet EvaluateRange(const QueryNode& node, const DocSet& candidates) const;
  DocSet EvaluatePrefix(const QueryNode& node, const DocSet& candidates);
  DocSet EvaluateValue(const QueryNode& node, const DocSet& candidates) const;
  DocSet EvaluateWordsThatBegin(const QueryNode& node,
                                const DocSet& candidates);
  DocSet Empty() const { return DocSet(index_.LastDocid()); }

  const IndexReader& index_;
  std::vector<std::string> notes_;
};

}  // namespace imr

#endif  // IMR_SEARCHER_EVALUATE_H_
