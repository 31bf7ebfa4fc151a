// UseLexiconFolder works once in a process, so its story is one test.
#include <fstream>
#include <string>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "common/lexicons.h"
#include "tests/indexer/test_folder.h"

namespace imr {
namespace {

using ::testing::HasSubstr;

void WriteFile(const std::string& path, absl::string_view text) {
  std::ofstream(path, std::ios::binary) << text;
}

TEST(UseLexiconFolder, ReplacesAllLexiconsOrNone) {
  const TestFolder own;
  const std::string& folder = own.path();
  const std::string embedded = LexiconFingerprint();

  const absl::Status missing = UseLexiconFolder(folder);
  EXPECT_EQ(missing.code(), absl::StatusCode::kNotFound);
  EXPECT_THAT(std::string(missing.message()), HasSubstr("drugs.tsv"));

  for (int i = 1; i <= static_cast<int>(LexiconId::kOutcomes); ++i) {
    const auto name = LexiconFileName(static_cast<LexiconId>(i));
    WriteFile(absl::StrCat(folder, "/", name), "name\tforms\nzzz\tyyy\n");
  }
  WriteFile(absl::StrCat(folder, "/states.tsv"), "name\tforms\nb\t\na\t\n");
  const absl::Status bad = UseLexiconFolder(folder);
  EXPECT_EQ(bad.code(), absl::StatusCode::kInvalidArgument);
  EXPECT_THAT(std::string(bad.message()), HasSubstr("states.tsv:3:"));
  EXPECT_EQ(LexiconFingerprint(), embedded);

  WriteFile(absl::StrCat(folder, "/states.tsv"), "name\tforms\nb\tc\n");
  const absl::Status good = UseLexiconFolder(folder);
  EXPECT_TRUE(good.ok()) << good;
  EXPECT_NE(LexiconFingerprint(), embedded);
  EXPECT_EQ(GetLexicon(LexiconId::kDrugs).FindForm("yyy").size(), 1u);
  EXPECT_EQ(GetLexicon(LexiconId::kStates).FindForm("c").size(), 1u);
  EXPECT_TRUE(GetLexicon(LexiconId::kNone).entries().empty());

  EXPECT_EQ(UseLexiconFolder(folder).code(),
            absl::StatusCode::kFailedPrecondition);
}

}  // namespace
}  // namespace imr
