// tools/evaluate: how right the reading of a folder of letters is, field by
// field, against its gold.jsonl; or how well results are ordered, topic by
// topic, against what a lawyer wants to find.
#include <iostream>
#include <string>

#include "CLI/CLI.hpp"

#include "common/status_macros.h"
#include "indexer/pdf_worker.h"
#include "tools/accuracy.h"
#include "tools/retrieval.h"

namespace {

struct Options {
  std::string folder, gold;
  size_t misses = 5;
  std::string topics, judgments, index;
  bool unjudged = false;
};

// Adds the lines of judgments.tsv that are still to be written.
void AppendUnjudged(const std::vector<imr::TopicResult>& results,
                    std::string& text) {
  for (const imr::TopicResult& result : results) {
    for (const std::string& id : result.unjudged) {
      text += result.topic.id + "\t0\t" + id + "\t?\n";
    }
  }
}

absl::StatusOr<std::string> EvaluateReading(const Options& options) {
  ASSIGN_OR_RETURN(const imr::AccuracyTable table,
                   imr::ScoreFolder(options.folder, options.gold));
  return table.ToString(options.misses);
}

absl::StatusOr<std::string> EvaluateRanking(const Options& options) {
  ASSIGN_OR_RETURN(const std::vector<imr::Topic> topics,
                   imr::LoadTopics(options.topics));
  ASSIGN_OR_RETURN(const imr::Judgments judgments,
                   imr::LoadJudgments(options.judgments));
  ASSIGN_OR_RETURN(const std::vector<imr::TopicResult> results,
                   imr::CompareRankings(options.index, topics, judgments));
  std::string text = ToString(results);
  if (options.unjudged) AppendUnjudged(results, text);
  return text;
}

}  // namespace

int main(int argc, char** argv) {
  if (const auto code = imr::RunAsPdfWorker(argc, argv)) return *code;
  CLI::App app(
      "How right the reading of a folder of letters is; with --topics, how "
      "well results are ordered");
  Options options;
  auto* folder =
      app.add_option("FOLDER", options.folder, "Letters, and gold.jsonl");
  app.add_option("--gold", options.gold, "The gold file, if it is elsewhere");
  app.add_option("--misses", options.misses, "Misses shown for each field")
      ->capture_default_str();
  auto* topics = app.add_option("--topics", options.topics,
                                "What is asked: corpus/topics.tsv");
  auto* judgments = app.add_option("--judgments", options.judgments,
                                   "What is wanted: corpus/judgments.tsv");
  auto* index = app.add_option("--index", options.index,
                               "An index of the letters that were judged");
  app.add_flag("--unjudged", options.unjudged,
               "Also list what no judgment speaks of, as lines to fill in");
  topics->needs(judgments)->needs(index)->excludes(folder);
  CLI11_PARSE(app, argc, argv);
  if (options.folder.empty() && options.topics.empty()) {
    std::cerr << "evaluate: nothing to evaluate; give FOLDER or --topics\n";
    return 2;
  }
  const absl::StatusOr<std::string> table = options.topics.empty()
                                                ? EvaluateReading(options)
                                                : EvaluateRanking(options);
  if (!table.ok()) {
    std::cerr << "evaluate: " << table.status().message() << "\n";
    return 2;
  }
  std::cout << *table;
  return 0;
}
