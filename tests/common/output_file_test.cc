#include "common/output_file.h"

#include <signal.h>
#include <sys/resource.h>

#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "common/file.h"
#include "tests/indexer/test_folder.h"

namespace imr {
namespace {

using ::testing::HasSubstr;

TEST(OutputFile, WritesAllInOrder) {
  const TestFolder folder;
  const std::string path = folder.Write("file", "longer than what comes");
  OutputFile file(path);
  file.Write("abc");
  file.Align(8);
  EXPECT_EQ(file.size(), 8u);
  file.Align(8);
  EXPECT_EQ(file.size(), 8u);
  const uint32_t numbers[] = {1, 0x01020304};
  file.WriteNumbers(numbers, 2);
  ASSERT_TRUE(file.Close().ok());
  std::string expected("abc\0\0\0\0\0", 8);
  expected.append(reinterpret_cast<const char*>(numbers), sizeof(numbers));
  EXPECT_EQ(*ReadFile(path), expected);
}

TEST(OutputFile, WritesMoreThanItsBuffer) {
  const TestFolder folder;
  OutputFile file(folder.Path("file"));
  std::string expected;
  for (int i = 0; i < 3000; ++i) {
    const std::string piece(static_cast<size_t>(i % 700),
                            static_cast<char>('a' + i % 26));
    file.Write(piece);
    expected += piece;
  }
  EXPECT_EQ(file.size(), expected.size());
  ASSERT_TRUE(file.Close().ok());
  EXPECT_TRUE(*ReadFile(folder.Path("file")) == expected);
}

TEST(OutputFile, SaysWhatCannotBeWritten) {
  OutputFile file("/no/such/folder/file");
  file.Write("abc");
  const absl::Status status = file.Close();
  EXPECT_THAT(std::string(status.message()), HasSubstr("/no/such/folder/file"));
  OutputFile full("/dev/full");
  full.Write("abc");
  EXPECT_EQ(full.Close().code(), absl::StatusCode::kResourceExhausted);
}

// A limit of file sizes stands in for a disk that fills half way.
TEST(OutputFile, SaysTheFirstOfSeveralErrors) {
  const TestFolder folder;
  const auto old_handler = signal(SIGXFSZ, SIG_IGN);
  rlimit limit;
  ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &limit), 0);
  const rlimit tight = {1 << 20, limit.rlim_max};
  ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &tight), 0);
  OutputFile file(folder.Path("file"));
  for (int i = 0; i < 40; ++i) file.Write(std::string(100000, 'a'));
  const absl::Status status = file.Close();
  EXPECT_EQ(setrlimit(RLIMIT_FSIZE, &limit), 0);
  signal(SIGXFSZ, old_handler);
  EXPECT_THAT(std::string(status.message()), HasSubstr("File too large"));
}

}  // namespace
}  // namespace imr
