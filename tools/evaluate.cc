// tools/evaluate: prints how right the reading of a folder of letters is,
// field by field, against its gold.jsonl.
#include <iostream>
#include <string>

#include "CLI/CLI.hpp"

#include "indexer/pdf_worker.h"
#include "tools/accuracy.h"

int main(int argc, char** argv) {
  if (const auto code = imr::RunAsPdfWorker(argc, argv)) return *code;
  CLI::App app("How right the reading of a folder of letters is");
  std::string folder;
  std::string gold;
  size_t misses = 5;
  app.add_option("FOLDER", folder, "Letters, and gold.jsonl")->required();
  app.add_option("--gold", gold, "The gold file, if it is elsewhere");
  app.add_option("--misses", misses, "Misses shown for each field")
      ->capture_default_str();
  CLI11_PARSE(app, argc, argv);
  const absl::StatusOr<imr::AccuracyTable> table =
      imr::ScoreFolder(folder, gold);
  if (!table.ok()) {
    std::cerr << "evaluate: " << table.status().message() << "\n";
    return 2;
  }
  std::cout << table->ToString(misses);
  return 0;
}
