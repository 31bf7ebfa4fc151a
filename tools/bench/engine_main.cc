// bench-engines: what "bench compare" runs and measures from outside, one
// engine a process, with the allocator the engine comes with.
#include <functional>
#include <iostream>
#include <string>

#include "CLI/CLI.hpp"

#include "tools/bench/engines.h"

namespace {

using Run = std::function<absl::Status(const imr::EngineOptions&)>;

void AddBuild(CLI::App& app, const std::string& engine, const Run& run,
              imr::EngineOptions& options, Run& chosen) {
  CLI::App* build = app.add_subcommand("build-" + engine);
  build->add_option("DOCUMENTS", options.documents)->required();
  build->add_option("INDEX", options.index)->required();
  build->callback([&chosen, run] { chosen = run; });
}

void AddSearch(CLI::App& app, const std::string& engine, const Run& run,
               imr::EngineOptions& options, Run& chosen) {
  CLI::App* search = app.add_subcommand("search-" + engine);
  search->add_option("INDEX", options.index)->required();
  search->add_option("QUERIES", options.queries)->required();
  search->add_option("--seconds", options.seconds, "Of all passes together");
  search->add_flag("--as-typed", options.as_typed,
                   "Plurals and readings as fields (imr)");
  search->callback([&chosen, run] { chosen = run; });
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("Builds with or asks one engine; bench compare runs it");
  app.require_subcommand(1);
  imr::EngineOptions options;
  Run chosen;
  AddSearch(app, "imr", imr::SearchWithImr, options, chosen);
  AddBuild(app, "xapian", imr::BuildWithXapian, options, chosen);
  AddSearch(app, "xapian", imr::SearchWithXapian, options, chosen);
#ifdef IMR_BENCH_SQLITE
  AddBuild(app, "sqlite", imr::BuildWithSqlite, options, chosen);
  AddSearch(app, "sqlite", imr::SearchWithSqlite, options, chosen);
#endif
#ifdef IMR_BENCH_GROONGA
  AddBuild(app, "groonga", imr::BuildWithGroonga, options, chosen);
  AddSearch(app, "groonga", imr::SearchWithGroonga, options, chosen);
#endif
  CLI11_PARSE(app, argc, argv);
  const absl::Status status = chosen(options);
  if (status.ok()) return 0;
  std::cerr << "bench-engines: " << status.message() << "\n";
  return 2;
}
