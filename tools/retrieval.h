// How well results are ordered: what people ask (topics) and what a lawyer
// wants to find (judgments) against our ranking and, beside it, plain BM25 of
// the same words over the same texts: over all of them, which shows what is
// missed where all words must stand there, and within what our search finds,
// which shows how well it is ordered.
//
//   topics.tsv      # comment | id kind half query need, tabs between; half is
//                   tune or check: weights are tried on the one alone
//   judgments.tsv   TREC qrels: topic 0 determination grade, tabs between;
//                   2 is what was looked for, 1 useful beside it, 0 neither
//
// Outside face: LoadTopics(), LoadJudgments(), Measure(), CompareRankings(),
// ToString(). Used by tools/evaluate and tests/tools/retrieval_test.cc.
#ifndef IMR_TOOLS_RETRIEVAL_H_
#define IMR_TOOLS_RETRIEVAL_H_

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

namespace imr {

struct Topic {
  std::string id, kind, half, query, need;
};

// Grades by topic and determination ("CM14-0012345#1").
using Judgments = std::map<std::string, std::map<std::string, int>>;

// Of one list; each is 0 to 1.
struct Measures {
  double ndcg = 0;        // nDCG@10, gains as graded
  double precision = 0;   // P@10, grade 1 and above
  double reciprocal = 0;  // of the place of the first of grade 1 and above
};

struct TopicResult {
  Topic topic;
  size_t found = 0;  // determinations our search finds
  Measures ours;     // as shown: with what comes closest to few
  Measures any;      // ours, where any part of the query is enough
  Measures plain;
  std::vector<std::string> unjudged;  // among the first ten of any list
};

// Errors: NotFound; InvalidArgument naming the line that is none.
absl::StatusOr<std::vector<Topic>> LoadTopics(const std::string& path);
absl::StatusOr<Judgments> LoadJudgments(const std::string& path);

// Returns how well `ranked`, best first, serves who gave these grades.
Measures Measure(const std::vector<std::string>& ranked,
                 const std::map<std::string, int>& grades);

// Runs each topic over the index in folder `index`.
// Errors: as IndexReader::Open and Search.
absl::StatusOr<std::vector<TopicResult>> CompareRankings(
    const std::string& index, const std::vector<Topic>& topics,
    const Judgments& judgments);

// Returns the mean of `side` of the results whose half is `half`, of all if
// it is "".
Measures MeanOf(const std::vector<TopicResult>& results,
                Measures TopicResult::*side, absl::string_view half);

// Returns a table, a line a topic, and the means.
std::string ToString(const std::vector<TopicResult>& results);

}  // namespace imr

#endif  // IMR_TOOLS_RETRIEVAL_H_
