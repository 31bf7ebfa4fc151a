#include "searcher/syntax_help.h"

#include <fstream>
#include <string>

#include "absl/strings/match.h"
#include "absl/strings/strip.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "searcher/interpret.h"

namespace imr {
namespace {

using ::testing::HasSubstr;

TEST(SyntaxHelp, HoldsTheGrammarOfTheLexer) {
  std::ifstream header(IMR_SOURCE_DIR "/searcher/lexer.h");
  int rules = 0;
  for (std::string line; std::getline(header, line);) {
    absl::string_view rule = line;
    if (!absl::ConsumePrefix(&rule, "//   ")) continue;
    EXPECT_THAT(std::string(SyntaxHelp()), HasSubstr(std::string(rule)));
    if (absl::StrContains(rule, ":=")) ++rules;
  }
  EXPECT_EQ(rules, 12);
}

// The left column of the first table are queries.
TEST(SyntaxHelp, ShowsQueriesThatAreUnderstood) {
  std::istringstream help{std::string(SyntaxHelp())};
  std::string line;
  std::getline(help, line);
  std::getline(help, line);
  int examples = 0;
  while (std::getline(help, line) && !line.empty()) {
    SearchRequest request;
    request.query = line.substr(2, line.find("  ", 2) - 2);
    if (request.query.empty()) continue;
    ++examples;
    EXPECT_TRUE(Interpret(request).ok()) << request.query;
  }
  EXPECT_GE(examples, 10);
}

}  // namespace
}  // namespace imr
