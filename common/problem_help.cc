#include "common/problem_help.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"

#include "common/problem.h"

namespace imr {

std::string ProblemHelpText() {
  std::string text =
      "What can be odd in a letter. problem:CODE finds the letters; "
      "imr-index build --report\nlists them.\n\n";
  for (ProblemCode code : AllProblemCodes()) {
    absl::StrAppendFormat(&text, "  %-24s%s\n", ProblemName(code),
                          DescribeProblem(code));
  }
  return text;
}

std::string ProblemHelpMarkdown() {
  std::string text =
      "# Problems\n\nWhat can be odd in a letter. Reading one never fails: "
      "what was odd is a Problem with\na code, counted at the end of "
      "`imr-index build`, listed by `--report FILE.json` and\nsearchable.\n\n"
      "| code | what it means | search |\n|---|---|---|\n";
  for (ProblemCode code : AllProblemCodes()) {
    absl::StrAppend(&text, "| `", ProblemName(code), "` | ",
                    DescribeProblem(code), " | `problem:", ProblemName(code),
                    "` |\n");
  }
  return text;
}

}  // namespace imr
