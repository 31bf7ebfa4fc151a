// How each engine is built with and searched: a row an engine. To add one,
// add a row and what it runs.
// Outside face: Builders(), Searchers(), EnsureIndex().
#ifndef IMR_TOOLS_BENCH_PEERS_H_
#define IMR_TOOLS_BENCH_PEERS_H_

#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"

#include "tools/bench/child.h"
#include "tools/bench/compare.h"

namespace imr {

struct Builder {
  std::string name;   // "lucene, 2 threads"
  int cpus;           // it is held to, as its threads are
  std::string index;  // folder it writes
  std::vector<std::string> command;
};

struct Searcher {
  std::string name;  // "imr", "imr as typed"
  std::string index;
  std::vector<std::string> command;
};

// Return the engines asked for that are there; tools/benchmark names the
// missing.
std::vector<Builder> Builders(const CompareOptions& options);
std::vector<Searcher> Searchers(const CompareOptions& options);

// Builds `index` unless it is there already.
absl::Status EnsureIndex(const CompareOptions& options,
                         const std::string& index);

// Runs one build into an empty folder.
absl::StatusOr<ChildFigures> RunBuilder(const CompareOptions& options,
                                        const Builder& builder);

// Returns imr's index, which the parts other than building use.
std::string ImrIndex(const CompareOptions& options);

}  // namespace imr

#endif  // IMR_TOOLS_BENCH_PEERS_H_
