#include "tools/bench/peers.h"

#include <algorithm>
#include <iostream>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"

#include "common/file.h"
#include "common/status_macros.h"

namespace imr {
namespace {

constexpr const char* kJavaMemory = "-Xmx4g";

std::string Index(const CompareOptions& options, absl::string_view name) {
  return absl::StrCat(options.work, "/index/", name);
}

std::vector<Builder> AllBuilders(const CompareOptions& options) {
  const std::string letters = options.work + "/letters";
  const std::string documents = options.work + "/documents";
  const std::string engines = options.programs + "/tools/bench-engines";
  std::vector<Builder> builders;
  for (const std::string threads : {"1", "2"}) {
    const std::string index = Index(options, "imr-" + threads);
    builders.push_back({absl::StrCat("imr, threads: ", threads),
                        threads == "1" ? 1 : 2,
                        index,
                        {options.programs + "/indexer/imr-index", "build",
                         "--db", index, "--jobs", threads, letters}});
  }
  for (const std::string threads : {"1", "2"}) {
    const std::string index = Index(options, "lucene-" + threads);
    builders.push_back({absl::StrCat("lucene, threads: ", threads),
                        threads == "1" ? 1 : 2,
                        index,
                        {"java", kJavaMemory, "-cp", options.lucene,
                         "LuceneBench", "build", documents, index, threads}});
  }
  for (const std::string engine : {"xapian", "sqlite", "groonga"}) {
    const std::string index = Index(options, engine);
    builders.push_back(
        {engine, 1, index, {engines, "build-" + engine, documents, index}});
  }
  const std::string omega = Index(options, "omega");
  builders.push_back(
      {"omega",
       1,
       omega,
       {"scriptindex", "--stemmer=none", omega, options.work + "/omega.index",
        options.work + "/omega.dump"}});
  return builders;
}

std::vector<Searcher> AllSearchers(const CompareOptions& options) {
  const std::string queries = options.work + "/queries.tsv";
  const std::string engines = options.programs + "/tools/bench-engines";
  const std::string seconds = absl::StrCat(options.seconds);
  const auto search = [&](const std::string& engine, const std::string& index) {
    return std::vector<std::string>{engines, "search-" + engine, index,
                                    queries, "--seconds",        seconds};
  };
  const std::string imr = ImrIndex(options);
  Searcher typed = {"imr as typed", imr, search("imr", imr)};
  typed.command.push_back("--as-typed");
  const std::string lucene = Index(options, "lucene-1");
  const std::string xapian = Index(options, "xapian");
  const std::string sqlite = Index(options, "sqlite");
  const std::string groonga = Index(options, "groonga");
  return {{"imr", imr, search("imr", imr)},
          std::move(typed),
          {"lucene",
           lucene,
           {"java", kJavaMemory, "-cp", options.lucene, "LuceneBench", "search",
            lucene, queries, seconds}},
          {"xapian", xapian, search("xapian", xapian)},
          {"sqlite", sqlite, search("sqlite", sqlite)},
          {"groonga", groonga, search("groonga", groonga)}};
}

// Returns true if an engine of this name can be run and was asked for.
bool IsWanted(const CompareOptions& options, absl::string_view name) {
  const auto is_its_name = [&](const std::string& engine) {
    return absl::StartsWith(name, engine);
  };
  if (!options.engines.empty() &&
      std::none_of(options.engines.begin(), options.engines.end(),
                   is_its_name)) {
    return false;
  }
  if (absl::StartsWith(name, "lucene") && options.lucene.empty()) return false;
#ifndef IMR_BENCH_SQLITE
  if (name == "sqlite") return false;
#endif
#ifndef IMR_BENCH_GROONGA
  if (name == "groonga") return false;
#endif
  return name != "omega" || PathExists(options.work + "/omega.dump");
}

template <typename Engine>
std::vector<Engine> Wanted(const CompareOptions& options,
                           std::vector<Engine> engines) {
  engines.erase(std::remove_if(engines.begin(), engines.end(),
                               [&](const Engine& engine) {
                                 return !IsWanted(options, engine.name);
                               }),
                engines.end());
  return engines;
}

}  // namespace

std::vector<Builder> Builders(const CompareOptions& options) {
  return Wanted(options, AllBuilders(options));
}

std::vector<Searcher> Searchers(const CompareOptions& options) {
  return Wanted(options, AllSearchers(options));
}

std::string ImrIndex(const CompareOptions& options) {
  return Index(options, "imr-2");
}

absl::StatusOr<ChildFigures> RunBuilder(const CompareOptions& options,
                                        const Builder& builder) {
  RETURN_IF_ERROR(RemoveFolder(builder.index));
  RETURN_IF_ERROR(MakeFolders(options.work + "/index"));
  ChildOptions child;
  child.cpus = builder.cpus;
  child.time_limit = options.time_limit;
  child.log_path = builder.index + ".log";
  ASSIGN_OR_RETURN(const ChildFigures figures,
                   RunChild(builder.command, child));
  if (figures.exit_code == 0) return figures;
  RETURN_IF_ERROR(RemoveFolder(builder.index));
  return absl::InternalError(absl::StrCat("exit code ", figures.exit_code, "; ",
                                          child.log_path, " says why"));
}

absl::Status EnsureIndex(const CompareOptions& options,
                         const std::string& index) {
  if (PathExists(index)) return absl::OkStatus();
  for (const Builder& builder : AllBuilders(options)) {
    if (builder.index != index) continue;
    std::cerr << "building " << index << "\n";
    return RunBuilder(options, builder).status();
  }
  return absl::NotFoundError(absl::StrCat("build \"", index, "\": by whom?"));
}

}  // namespace imr
