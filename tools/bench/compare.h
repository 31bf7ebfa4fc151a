// "bench compare": imr and its peers on one corpus, in turns. What each part
// measures stands in a file: compare_build.cc, compare_search.cc,
// compare_shell.cc; peers.cc says how each engine is run.
// Outside face: AddCompareCommand().
#ifndef IMR_TOOLS_BENCH_COMPARE_H_
#define IMR_TOOLS_BENCH_COMPARE_H_

#include <string>
#include <vector>

#include "CLI/CLI.hpp"
#include "nlohmann/json.hpp"

namespace imr {

struct CompareOptions {
  std::string work;      // folder with letters/, documents/, queries.tsv
  std::string programs;  // folder of the build: indexer/imr-index, ...
  std::string lucene;    // class path with LuceneBench; "": missing
  std::vector<std::string> engines;  // "imr", "xapian", ...; empty: all
  std::vector<std::string> parts = {"build", "search", "shell"};
  int rounds = 3;
  double seconds = 20;       // of queries an engine and round
  double time_limit = 3600;  // of one run of an engine
  std::string note;          // what else to know of this run
  std::string json_path;
};

// Adds the command; it sets `exit_code` when it has run.
void AddCompareCommand(CLI::App& program, int& exit_code);

// Each part prints a table and returns its figures.
nlohmann::ordered_json CompareBuilds(const CompareOptions& options);
nlohmann::ordered_json CompareSearches(const CompareOptions& options);
nlohmann::ordered_json CompareShell(const CompareOptions& options);

}  // namespace imr

#endif  // IMR_TOOLS_BENCH_COMPARE_H_
