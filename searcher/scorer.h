// How well a document answers a query: BM25F over its word sequences. Of each
// word or phrase of the query the occurrences in each text field are counted,
// weighed by the field and by the length of its text, added up over the
// fields, and only then saturated, so that a word in four fields does not
// count like four words (Robertson, Zaragoza and Taylor, "Simple BM25
// extension to multiple weighted fields", CIKM 2004). To this come words of
// the query that stand next to each other, values that not all matches have,
// and a drug printed in the request by the very name typed.
//
// A score depends on the document, the query and the counts of the index, not
// on what else matches; it is rounded to kScoreSteps, so that scores that
// look equal are equal.
// Outside face: Scorer.
#ifndef IMR_SEARCHER_SCORER_H_
#define IMR_SEARCHER_SCORER_H_

#include <memory>

#include <xapian.h>

#include "searcher/index_reader.h"
#include "searcher/ranking_query.h"
#include "searcher/score_parts.h"

namespace imr {

// Of a point; the decimals that are printed.
inline constexpr double kScoreSteps = 1000;

class Scorer {
 public:
  // Throws Xapian::Error, as do Score and Explain. `index` must outlive it.
  Scorer(const IndexReader& index, const RankingQuery& query);
  ~Scorer();

  // Begins to fetch what Score() will read of the document, whose letter
  // begins with `letter`, some calls ahead: most of a score's time is waiting
  // for memory.
  void Expect(Xapian::docid docid, Xapian::docid letter) const;

  // Returns the document's score. Each call's docid must be above the last
  // one's.
  double Score(Xapian::docid docid);

  // Returns the same, part by part; those without points are left out.
  ScoreParts Explain(Xapian::docid docid);

 private:
  class Impl;
  const std::unique_ptr<Impl> impl_;
};

}  // namespace imr

#endif  // IMR_SEARCHER_SCORER_H_
