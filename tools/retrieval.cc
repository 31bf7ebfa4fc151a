#include "tools/retrieval.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <functional>
#include <set>
#include <utility>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_split.h"

#include "common/status_macros.h"
#include "searcher/index_reader.h"
#include "searcher/interpret.h"
#include "searcher/plan.h"
#include "searcher/run.h"
#include "tools/plain_ranking.h"

namespace imr {
namespace {

constexpr size_t kCut = 10;

using Line = std::vector<std::string>;

// Returns the lines of a file of `columns` columns; comments and empty lines
// are left out.
absl::StatusOr<std::vector<Line>> ReadTable(const std::string& path,
                                            size_t columns) {
  std::ifstream file(path);
  if (!file) {
    return absl::NotFoundError(
        absl::StrCat("read \"", path, "\": no such file"));
  }
  std::vector<Line> lines;
  std::string text;
  for (int number = 1; std::getline(file, text); ++number) {
    if (text.empty() || text[0] == '#') continue;
    Line line = absl::StrSplit(text, '\t');
    if (line.size() != columns) {
      return absl::InvalidArgumentError(
          absl::StrCat(path, ":", number, ": ", line.size(), " columns; give ",
                       columns, ", with tabs between"));
    }
    lines.push_back(std::move(line));
  }
  return lines;
}

// Returns the gain of a list of grades, each worth less further down.
double Gain(const std::vector<int>& grades) {
  double gain = 0;
  for (size_t i = 0; i < std::min(kCut, grades.size()); ++i) {
    gain += grades[i] / std::log2(static_cast<double>(i) + 2);
  }
  return gain;
}

// How our search takes a query.
enum class Reading { kUnderstood, kLiteral, kAny };

// Returns the query of which any part is enough, not all.
QueryNode AnyPartOf(QueryNode tree) {
  if (tree.kind != NodeKind::kAnd) return tree;
  tree.kind = NodeKind::kOr;
  return tree;
}

absl::StatusOr<std::vector<std::string>> OurRanking(IndexReader& index,
                                                    const std::string& query,
                                                    Reading reading) {
  SearchRequest request;
  request.query = query;
  request.literal = reading == Reading::kLiteral;
  request.limit = 0;
  ASSIGN_OR_RETURN(const Interpretation interpretation, Interpret(request));
  const QueryNode tree = reading == Reading::kAny
                             ? AnyPartOf(interpretation.tree)
                             : interpretation.tree;
  return index.Read([&]() -> absl::StatusOr<std::vector<std::string>> {
    const Matches matches = Run(index, MakePlan(request, tree), request);
    std::vector<std::string> ids;
    std::vector<RankedDocument> shown = matches.page;
    if (reading == Reading::kUnderstood && matches.closest) {
      shown.insert(shown.end(), matches.closest->page.begin(),
                   matches.closest->page.end());
    }
    for (const RankedDocument& one : shown) {
      ASSIGN_OR_RETURN(const StoredLetter stored, index.ReadLetter(one.docid));
      ids.push_back(
          absl::StrCat(stored.letter.id, "#", one.docid - stored.first + 1));
    }
    return ids;
  });
}

void AddUnjudged(const std::vector<std::string>& ranked,
                 const std::map<std::string, int>& grades,
                 std::set<std::string>& unjudged) {
  for (size_t i = 0; i < std::min(kCut, ranked.size()); ++i) {
    if (grades.count(ranked[i]) == 0) unjudged.insert(ranked[i]);
  }
}

absl::StatusOr<TopicResult> RunTopic(IndexReader& index,
                                     const PlainRanking& plain,
                                     const Topic& topic,
                                     const std::map<std::string, int>& grades) {
  TopicResult result;
  result.topic = topic;
  std::set<std::string> unjudged;
  ASSIGN_OR_RETURN(const std::vector<std::string> ours,
                   OurRanking(index, topic.query, Reading::kUnderstood));
  // The words alone are a third list to judge, not one to measure.
  ASSIGN_OR_RETURN(const std::vector<std::string> literal,
                   OurRanking(index, topic.query, Reading::kLiteral));
  ASSIGN_OR_RETURN(const std::vector<std::string> any,
                   OurRanking(index, topic.query, Reading::kAny));
  const std::vector<std::string> by_words = plain.Rank(topic.query);
  result.found = ours.size();
  result.ours = Measure(ours, grades);
  result.any = Measure(any, grades);
  result.plain = Measure(by_words, grades);
  for (const auto* ranked : {&ours, &any, &literal, &by_words}) {
    AddUnjudged(*ranked, grades, unjudged);
  }
  result.unjudged.assign(unjudged.begin(), unjudged.end());
  return result;
}

std::string Row(absl::string_view name, const Measures& ours,
                const Measures& any, const Measures& plain) {
  return absl::StrFormat(
      "%-36.36s  %5.3f %5.3f %5.3f  %5.2f %5.2f %5.2f  %5.3f %5.3f %5.3f", name,
      ours.ndcg, any.ndcg, plain.ndcg, ours.precision, any.precision,
      plain.precision, ours.reciprocal, any.reciprocal, plain.reciprocal);
}

}  // namespace

absl::StatusOr<std::vector<Topic>> LoadTopics(const std::string& path) {
  ASSIGN_OR_RETURN(const std::vector<Line> lines, ReadTable(path, 5));
  std::vector<Topic> topics;
  for (const Line& line : lines) {
    if (line[2] != "tune" && line[2] != "check") {
      return absl::InvalidArgumentError(absl::StrCat(path, ": topic ", line[0],
                                                     ": half \"", line[2],
                                                     "\": give tune or check"));
    }
    topics.push_back({line[0], line[1], line[2], line[3], line[4]});
  }
  return topics;
}

absl::StatusOr<Judgments> LoadJudgments(const std::string& path) {
  ASSIGN_OR_RETURN(const std::vector<Line> lines, ReadTable(path, 4));
  Judgments judgments;
  for (const Line& line : lines) {
    int grade = 0;
    if (!absl::SimpleAtoi(line[3], &grade) || grade < 0 || grade > 2) {
      return absl::InvalidArgumentError(
          absl::StrCat(path, ": topic ", line[0], ", ", line[2], ": grade \"",
                       line[3], "\": give 0, 1 or 2"));
    }
    judgments[line[0]][line[2]] = grade;
  }
  return judgments;
}

Measures Measure(const std::vector<std::string>& ranked,
                 const std::map<std::string, int>& grades) {
  std::vector<int> got;
  for (const std::string& id : ranked) {
    const auto found = grades.find(id);
    got.push_back(found == grades.end() ? 0 : found->second);
  }
  std::vector<int> best;
  for (const auto& [id, grade] : grades) best.push_back(grade);
  std::sort(best.begin(), best.end(), std::greater<>());
  Measures measures;
  if (Gain(best) > 0) measures.ndcg = Gain(got) / Gain(best);
  for (size_t i = 0; i < std::min(kCut, got.size()); ++i) {
    if (got[i] > 0) measures.precision += 1.0 / kCut;
  }
  for (size_t i = 0; i < got.size() && measures.reciprocal == 0; ++i) {
    if (got[i] > 0) measures.reciprocal = 1.0 / static_cast<double>(i + 1);
  }
  return measures;
}

absl::StatusOr<std::vector<TopicResult>> CompareRankings(
    const std::string& folder, const std::vector<Topic>& topics,
    const Judgments& judgments) {
  ASSIGN_OR_RETURN(IndexReader index, IndexReader::Open(folder));
  ASSIGN_OR_RETURN(const PlainRanking plain, PlainRanking::Of(index));
  std::vector<TopicResult> results;
  for (const Topic& topic : topics) {
    const auto grades = judgments.find(topic.id);
    ASSIGN_OR_RETURN(
        TopicResult result,
        RunTopic(index, plain, topic,
                 grades == judgments.end() ? std::map<std::string, int>()
                                           : grades->second));
    results.push_back(std::move(result));
  }
  return results;
}

Measures MeanOf(const std::vector<TopicResult>& results,
                Measures TopicResult::*side, absl::string_view half) {
  Measures mean;
  double count = 0;
  for (const TopicResult& result : results) {
    if (!half.empty() && result.topic.half != half) continue;
    ++count;
    mean.ndcg += (result.*side).ndcg;
    mean.precision += (result.*side).precision;
    mean.reciprocal += (result.*side).reciprocal;
  }
  if (count == 0) return mean;
  return {mean.ndcg / count, mean.precision / count, mean.reciprocal / count};
}

std::string ToString(const std::vector<TopicResult>& results) {
  std::string text = absl::StrFormat("%-36s  %-17s  %-17s  %-17s\n", "",
                                     "nDCG@10", "P@10", "MRR");
  absl::StrAppendFormat(&text, "%-36s", "topic");
  for (int i = 0; i < 3; ++i) text += "   ours   any plain";
  text += "  found  unjudged\n";
  for (const TopicResult& result : results) {
    absl::StrAppend(
        &text,
        Row(absl::StrCat(result.topic.id, " ", result.topic.query), result.ours,
            result.any, result.plain),
        absl::StrFormat("  %5d  %d\n", result.found, result.unjudged.size()));
  }
  for (const char* half : {"tune", "check", ""}) {
    absl::StrAppend(
        &text,
        Row(absl::StrCat("mean", *half == '\0' ? "" : " of half ", half),
            MeanOf(results, &TopicResult::ours, half),
            MeanOf(results, &TopicResult::any, half),
            MeanOf(results, &TopicResult::plain, half)),
        "\n");
  }
  return text;
}

}  // namespace imr
