#include "indexer/report.h"

#include <map>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"

namespace imr {
namespace {

double Seconds(const BuildReport& report) {
  return absl::ToDoubleSeconds(report.elapsed);
}

}  // namespace

void CountLetters(const Manifest& manifest, BuildReport& report) {
  for (const auto& [id, claims] : manifest.claims()) {
    const ManifestLetter* const indexed = claims.Indexed();
    if (indexed == nullptr) {
      if (claims.was_indexed) ++report.pruned;
      continue;
    }
    report.determinations += indexed->outcomes.size();
    if (!claims.was_indexed) {
      ++report.indexed;
    } else if (claims.written) {
      ++report.replaced;
    } else {
      ++report.unchanged;
    }
  }
}

std::string SummaryLine(const BuildReport& report) {
  return absl::StrCat(report.read, " letters read, ", report.indexed,
                      " indexed, ", report.unchanged, " unchanged, ",
                      report.replaced, " replaced, ", report.pruned,
                      " pruned, ", report.determinations, " determinations, ",
                      report.problems.size(), " problems, ",
                      absl::StrFormat("%.2f seconds", Seconds(report)));
}

Json ReportToJson(const BuildReport& report) {
  std::map<std::string, uint64_t> by_code;
  Json problems = Json::array();
  for (const ReportedProblem& row : report.problems) {
    const std::string code(ProblemName(row.problem.code));
    ++by_code[code];
    problems.push_back({{"code", code},
                        {"path", row.path},
                        {"line", row.problem.line},
                        {"message", row.problem.message}});
  }
  return {{"schema", "imr.report/1"},
          {"summary",
           {{"read", report.read},
            {"indexed", report.indexed},
            {"unchanged", report.unchanged},
            {"replaced", report.replaced},
            {"pruned", report.pruned},
            {"determinations", report.determinations},
            {"problems", report.problems.size()},
            {"failed_inputs", report.failed_inputs},
            {"interrupted", report.interrupted},
            {"seconds", Seconds(report)}}},
          {"problems_by_code", by_code},
          {"problems", std::move(problems)}};
}

}  // namespace imr
