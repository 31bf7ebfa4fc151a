#include "common/problem_help.h"

#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "common/problem.h"
#include "tests/golden.h"

namespace imr {
namespace {

using ::testing::HasSubstr;

TEST(ProblemHelpMarkdown, IsWhatSchemasProblemsMdSays) {
  ExpectGolden("../schemas/problems.md", ProblemHelpMarkdown());
}

TEST(ProblemHelpText, NamesEveryCode) {
  for (ProblemCode code : AllProblemCodes()) {
    EXPECT_THAT(ProblemHelpText(), HasSubstr(std::string(ProblemName(code))));
    EXPECT_THAT(ProblemHelpText(),
                HasSubstr(std::string(DescribeProblem(code))));
  }
}

}  // namespace
}  // namespace imr
