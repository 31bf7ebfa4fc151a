#include "common/problem.h"

#include <set>
#include <string>

#include "absl/strings/ascii.h"
#include "gtest/gtest.h"

namespace imr {
namespace {

TEST(ProblemName, IsUnique) {
  std::set<std::string> names;
  for (ProblemCode code : AllProblemCodes()) {
    const absl::string_view name = ProblemName(code);
    EXPECT_TRUE(names.emplace(name).second) << name;
    for (char c : name) {
      EXPECT_TRUE(absl::ascii_islower(static_cast<unsigned char>(c)) ||
                  c == '-' || c == '8')
          << name;
    }
  }
}

TEST(ProblemName, KeepsTheNamesThatAreOnDisk) {
  EXPECT_EQ(ProblemName(ProblemCode::kUnknownLayout), "unknown-layout");
  EXPECT_EQ(ProblemName(ProblemCode::kNoDeterminations), "no-determinations");
  EXPECT_EQ(ProblemName(ProblemCode::kNotUtf8), "not-utf8");
  EXPECT_EQ(ProblemName(ProblemCode::kTooManyDeterminations),
            "too-many-determinations");
}

TEST(DescribeProblem, IsOneSentenceEach) {
  for (ProblemCode code : AllProblemCodes()) {
    const absl::string_view sentence = DescribeProblem(code);
    ASSERT_FALSE(sentence.empty()) << ProblemName(code);
    EXPECT_EQ(sentence.find('.'), sentence.size() - 1) << sentence;
  }
}

TEST(IsUnread, IsOfLettersWithoutDeterminations) {
  EXPECT_TRUE(IsUnread(ProblemCode::kUnknownLayout));
  EXPECT_TRUE(IsUnread(ProblemCode::kNoDeterminations));
  EXPECT_FALSE(IsUnread(ProblemCode::kUnreadCitation));
  EXPECT_FALSE(IsUnread(ProblemCode::kNoRationale));
}

}  // namespace
}  // namespace imr
