// Building: every engine builds its index once a round. Ours reads letters,
// understands them and keeps their text; the peers read documents.h, fields
// given, and keep a record.
#include <sys/stat.h>

#include <filesystem>
#include <iostream>
#include <map>
#include <string>
#include <system_error>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"

#include "common/file.h"
#include "tools/bench/compare.h"
#include "tools/bench/peers.h"
#include "tools/bench/rounds.h"

namespace imr {
namespace {

struct BuildRow {
  std::vector<ChildFigures> rounds;  // of those that ended well
  std::vector<double> cpu_to_xapian;
  std::vector<double> wall_to_lucene;
  double bytes = 0;
  std::string failure;
};

// Returns what the folder's files take up on the disk. Groonga's have holes:
// of 2,000 letters their length is nine times as much, of 20,000 twice.
double BytesOnDisk(const std::string& folder) {
  constexpr double kBlockBytes = 512;  // of st_blocks, POSIX
  double bytes = 0;
  std::error_code error;
  for (const auto& entry :
       std::filesystem::recursive_directory_iterator(folder, error)) {
    struct stat state = {};
    if (stat(entry.path().c_str(), &state) != 0) continue;
    if (S_ISREG(state.st_mode)) {
      bytes += static_cast<double>(state.st_blocks) * kBlockBytes;
    }
  }
  return bytes;
}

// The figures of one round by engine; one that failed has none.
using Round = std::map<std::string, ChildFigures>;

Round RunRound(const CompareOptions& options,
               const std::vector<Builder>& builders,
               std::map<std::string, BuildRow>& rows) {
  Round round;
  for (const Builder& builder : builders) {
    std::cerr << builder.name << ": building ..." << std::flush;
    const auto figures = RunBuilder(options, builder);
    BuildRow& row = rows[builder.name];
    if (!figures.ok()) {
      row.failure = std::string(figures.status().message());
      std::cerr << " failed: " << row.failure << "\n";
      continue;
    }
    std::cerr << absl::StrFormat(" %.1f s\n", figures->wall_seconds);
    round[builder.name] = *figures;
    row.rounds.push_back(*figures);
    row.bytes = BytesOnDisk(builder.index);
  }
  return round;
}

// Adds each engine's ratios to those it is held against, within the round.
void AddRatios(const Round& round, std::map<std::string, BuildRow>& rows) {
  const auto xapian = round.find("xapian");
  for (const auto& [name, figures] : round) {
    if (xapian != round.end()) {
      rows[name].cpu_to_xapian.push_back(xapian->second.cpu_seconds /
                                         figures.cpu_seconds);
    }
    const std::string threads = name.substr(name.size() - 1);
    auto lucene = round.find(absl::StrCat("lucene, threads: ", threads));
    if (lucene == round.end()) lucene = round.find("lucene, threads: 1");
    if (lucene != round.end()) {
      rows[name].wall_to_lucene.push_back(lucene->second.wall_seconds /
                                          figures.wall_seconds);
    }
  }
}

template <typename Get>
Spread SpreadOfRounds(const BuildRow& row, Get get) {
  std::vector<double> values;
  for (const ChildFigures& figures : row.rounds) values.push_back(get(figures));
  return SpreadOf(std::move(values));
}

nlohmann::ordered_json ReportRow(const std::string& name, const BuildRow& row,
                                 double letters, double letter_bytes) {
  if (row.rounds.empty()) {
    std::cout << absl::StreamFormat("%-20s failed: %s\n", name, row.failure);
    return {{"engine", name}, {"failure", row.failure}};
  }
  const Spread wall =
      SpreadOfRounds(row, [](const ChildFigures& f) { return f.wall_seconds; });
  const Spread cpu =
      SpreadOfRounds(row, [](const ChildFigures& f) { return f.cpu_seconds; });
  const Spread peak = SpreadOfRounds(
      row, [](const ChildFigures& f) { return f.peak_megabytes; });
  const Spread to_xapian = SpreadOf(row.cpu_to_xapian);
  const Spread to_lucene = SpreadOf(row.wall_to_lucene);
  std::cout << absl::StreamFormat(
      "%-20s %9.0f %9.0f %8.1f %7.1f-%-7.1f %8.0f %8.3f %8.2f %8.2f\n", name,
      letters / wall.median, letters / cpu.median, cpu.median, cpu.least,
      cpu.most, peak.most, row.bytes / letter_bytes, to_xapian.median,
      to_lucene.median);
  nlohmann::ordered_json report = {
      {"engine", name},
      {"letters_per_second", letters / wall.median},
      {"letters_per_cpu_second", letters / cpu.median},
      {"wall_seconds", ToJson(wall)},
      {"cpu_seconds", ToJson(cpu)},
      {"peak_megabytes", peak.most},
      {"index_bytes_per_letter_byte", row.bytes / letter_bytes}};
  // Of engines that were not asked there is nothing to say.
  if (!row.cpu_to_xapian.empty()) {
    report["times_xapian_per_cpu_second"] = ToJson(to_xapian);
  }
  if (!row.wall_to_lucene.empty()) {
    report["times_lucene_per_second"] = ToJson(to_lucene);
  }
  return report;
}

}  // namespace

nlohmann::ordered_json CompareBuilds(const CompareOptions& options) {
  const auto corpus = ReadFile(options.work + "/corpus.json");
  const auto sizes = nlohmann::json::parse(*corpus);
  const std::vector<Builder> builders = Builders(options);
  std::map<std::string, BuildRow> rows;
  for (int i = 0; i < options.rounds; ++i) {
    std::cerr << "round " << i + 1 << " of " << options.rounds << "\n";
    AddRatios(RunRound(options, builders, rows), rows);
  }
  std::cout << absl::StreamFormat(
      "\nBuilding, medians of %d rounds; ratios within a round\n"
      "%-20s %9s %9s %8s %15s %8s %8s %8s %8s\n",
      options.rounds, "engine", "letters/s", "per CPU s", "CPU s", "spread",
      "peak MB", "size/raw", "x xapian", "x lucene");
  auto json = nlohmann::ordered_json::array();
  for (const Builder& builder : builders) {
    json.push_back(ReportRow(builder.name, rows[builder.name], sizes["letters"],
                             sizes["letter_bytes"]));
  }
  std::cout << "size/raw: bytes on disk by bytes of the letters' text; "
               "x xapian: letters per CPU second;\nx lucene: letters per "
               "second, on the same number of threads\n";
  return json;
}

}  // namespace imr
