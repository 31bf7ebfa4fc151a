// The engines that bench-engines runs, one file each: engine_imr.cc,
// engine_xapian.cc, engine_sqlite.cc, engine_groonga_*.cc. A build reads
// documents.h and writes a folder; a search prints the lines of engine_loop.h.
#ifndef IMR_TOOLS_BENCH_ENGINES_H_
#define IMR_TOOLS_BENCH_ENGINES_H_

#include <string>

#include "absl/status/status.h"

namespace imr {

struct EngineOptions {
  std::string index;      // folder
  std::string documents;  // folder; of builds
  std::string queries;    // file; of searches
  double seconds = 10;
  bool as_typed = false;  // TypedQuery instead of ExactQuery
};

// imr-index builds.
absl::Status SearchWithImr(const EngineOptions& options);

absl::Status BuildWithXapian(const EngineOptions& options);
absl::Status SearchWithXapian(const EngineOptions& options);

// Only where IMR_BENCH_SQLITE is defined.
absl::Status BuildWithSqlite(const EngineOptions& options);
absl::Status SearchWithSqlite(const EngineOptions& options);

// Only where IMR_BENCH_GROONGA is defined.
absl::Status BuildWithGroonga(const EngineOptions& options);
absl::Status SearchWithGroonga(const EngineOptions& options);

}  // namespace imr

#endif  // IMR_TOOLS_BENCH_ENGINES_H_
