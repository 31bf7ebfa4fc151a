#include "tools/bench/rounds.h"

#include <algorithm>
#include <ctime>
#include <fstream>

#include "absl/strings/match.h"
#include "absl/strings/str_format.h"

namespace imr {
namespace {

constexpr double kMegabyte = 1e6;

// CPU time of this process: what others do to the clock stays out of it.
double CpuSeconds() {
  timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) +
         static_cast<double>(now.tv_nsec) * 1e-9;
}

double SecondsOf(const BenchStep& step) {
  const double begun = CpuSeconds();
  step.run();
  return CpuSeconds() - begun;
}

double PerSecond(double amount, const Spread& seconds) {
  return seconds.median > 0 ? amount / seconds.median : 0;
}

}  // namespace

Spread SpreadOf(std::vector<double> values) {
  if (values.empty()) return {};
  std::sort(values.begin(), values.end());
  return {values[values.size() / 2], values.front(), values.back()};
}

nlohmann::ordered_json ToJson(const Spread& spread) {
  return {{"median", spread.median},
          {"least", spread.least},
          {"most", spread.most}};
}

std::string MachineName() {
  std::ifstream cpus("/proc/cpuinfo");
  for (std::string line; std::getline(cpus, line);) {
    const size_t colon = line.find(": ");
    if (absl::StartsWith(line, "model name") && colon != std::string::npos) {
      return line.substr(colon + 2);
    }
  }
  return "unknown";
}

std::vector<BenchRow> RunRounds(absl::Span<const BenchStep> steps, int rounds) {
  std::vector<std::vector<double>> seconds(steps.size());
  std::vector<std::vector<double>> shares(steps.size());
  for (const BenchStep& step : steps) step.run();
  for (int round = 0; round < rounds; ++round) {
    for (size_t i = 0; i < steps.size(); ++i) {
      seconds[i].push_back(SecondsOf(steps[i]));
      shares[i].push_back(seconds[i].back() / seconds[0].back());
    }
  }
  std::vector<BenchRow> rows;
  for (size_t i = 0; i < steps.size(); ++i) {
    rows.push_back({steps[i].name, SpreadOf(std::move(seconds[i])),
                    SpreadOf(std::move(shares[i]))});
  }
  return rows;
}

void PrintTable(const BenchCorpus& corpus, absl::Span<const BenchRow> rows,
                std::ostream& out) {
  const auto letters = static_cast<double>(corpus.letters);
  const double megabytes = static_cast<double>(corpus.bytes) / kMegabyte;
  out << absl::StrFormat("%s: %d letters, %.1f MB of text, one thread; %s\n",
                         corpus.name, corpus.letters, megabytes, MachineName())
      << absl::StrFormat("%-24s %10s %8s %7s %15s\n", "step", "letters/s",
                         "MB/s", "share", "spread");
  for (const BenchRow& row : rows) {
    out << absl::StrFormat(
        "%-24s %10.0f %8.1f %6.1f%% %6.1f - %5.1f%%\n", row.name,
        PerSecond(letters, row.seconds), PerSecond(megabytes, row.seconds),
        row.share.median * 100, row.share.least * 100, row.share.most * 100);
  }
}

nlohmann::ordered_json BenchToJson(const BenchCorpus& corpus, int rounds,
                                   absl::Span<const BenchRow> rows) {
  const double megabytes = static_cast<double>(corpus.bytes) / kMegabyte;
  nlohmann::ordered_json json = {
      {"bench", corpus.name},      {"machine", MachineName()},
      {"letters", corpus.letters}, {"megabytes", megabytes},
      {"rounds", rounds},          {"steps", nlohmann::ordered_json::array()}};
  for (const BenchRow& row : rows) {
    json["steps"].push_back(
        {{"name", row.name},
         {"letters_per_second",
          PerSecond(static_cast<double>(corpus.letters), row.seconds)},
         {"megabytes_per_second", PerSecond(megabytes, row.seconds)},
         {"seconds", ToJson(row.seconds)},
         {"share", ToJson(row.share)}});
  }
  return json;
}

}  // namespace imr
