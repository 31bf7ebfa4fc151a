// What the values of a query that not all matches have, and the names of drugs
// as typed, add to a document's score (scorer.h).
// Outside face: ValueScores.
#ifndef IMR_SEARCHER_VALUE_SCORES_H_
#define IMR_SEARCHER_VALUE_SCORES_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include <xapian.h>

#include "common/fields.h"
#include "searcher/index_reader.h"
#include "searcher/ranking_query.h"
#include "searcher/score_parts.h"
#include "searcher/value_column.h"

namespace imr {

class ValueScores {
 public:
  // `index` must outlive it. Throws Xapian::Error.
  ValueScores(const IndexReader& index, const RankingQuery& query);

  // Returns the document's points and, where asked for, adds their parts.
  double Points(Xapian::docid docid, ScoreParts* parts) {
    return OfValues(docid, parts) + OfNames(docid, parts);
  }

 private:
  // Says of documents whether they have a value.
  class Test {
   public:
    Test(const IndexReader& index, const Field& field, absl::string_view value);

    bool Holds(Xapian::docid docid);

   private:
    bool IsIt(uint32_t value);

    const Field& field_;
    const std::string folded_;
    ValueColumn column_;
    std::vector<bool> is_it_;  // of each of the column's values
  };
  struct Value {
    RankedValue value;
    double points = 0;
    Test test;
  };
  struct Name {
    std::string name;
    Test test;
  };

  double OfValues(Xapian::docid docid, ScoreParts* parts);
  double OfNames(Xapian::docid docid, ScoreParts* parts);

  std::vector<Value> values_;  // those of one part of the query in a row
  std::vector<Name> names_;
};

}  // namespace imr

#endif  // IMR_SEARCHER_VALUE_SCORES_H_
