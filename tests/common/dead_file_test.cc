#include "common/dead_file.h"

#include <string>

#include "absl/status/status.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "common/file.h"
#include "tests/indexer/test_folder.h"

namespace imr {
namespace {

using ::testing::HasSubstr;

TEST(DeadFile, ReadsWhatWasWritten) {
  const TestFolder folder;
  const std::string path = folder.Path("dead");
  for (uint32_t documents : {1u, 63u, 64u, 65u, 1000u}) {
    DocumentBits bits = NoDocuments(documents);
    EXPECT_EQ(CountBits(bits), 0u);
    SetBit(1, bits);
    SetBit(documents, bits);
    ASSERT_TRUE(WriteDeadFile(path, bits, documents).ok());
    const auto read = ReadDeadFile(path, documents);
    ASSERT_TRUE(read.ok()) << read.status();
    EXPECT_EQ(*read, bits);
    EXPECT_TRUE(HasBit(*read, documents));
    EXPECT_EQ(HasBit(*read, documents / 2 + 1), documents == 1);
    EXPECT_EQ(CountBits(*read), documents == 1 ? 1u : 2u);
    EXPECT_TRUE(absl::IsDataLoss(ReadDeadFile(path, documents + 1).status()));
  }
}

TEST(DeadFile, RefusesWhatIsCutOffOrNone) {
  const TestFolder folder;
  const std::string path = folder.Path("dead");
  ASSERT_TRUE(WriteDeadFile(path, NoDocuments(100), 100).ok());
  const std::string bytes = *ReadFile(path);
  for (size_t size = 0; size < bytes.size(); ++size) {
    folder.Write("dead", bytes.substr(0, size));
    const absl::Status status = ReadDeadFile(path, 100).status();
    EXPECT_TRUE(absl::IsDataLoss(status)) << size;
    EXPECT_THAT(std::string(status.message()), HasSubstr("--rebuild"));
  }
  folder.Write("dead", bytes + "x");
  EXPECT_FALSE(ReadDeadFile(path, 100).ok());
  EXPECT_TRUE(absl::IsNotFound(ReadDeadFile(folder.Path("none"), 1).status()));
}

}  // namespace
}  // namespace imr
