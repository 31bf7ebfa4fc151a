#include "common/mapped_file.h"

#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "gtest/gtest.h"

#include "tests/indexer/test_folder.h"

namespace imr {
namespace {

// Returns how many bytes of a mapping's file are in memory.
size_t BytesInMemory(absl::string_view mapped) {
  const auto page = static_cast<size_t>(sysconf(_SC_PAGESIZE));
  std::vector<unsigned char> pages((mapped.size() + page - 1) / page);
  EXPECT_EQ(
      mincore(const_cast<char*>(mapped.data()), mapped.size(), pages.data()),
      0);
  return page * static_cast<size_t>(std::count_if(
                    pages.begin(), pages.end(),
                    [](unsigned char state) { return (state & 1) != 0; }));
}

// A file of holes is in no memory until it is read.
TEST(MappedFile, ReadsTheEndsAndWhatIsFetchedAndNothingAround) {
  constexpr size_t kBytes = 64 << 20;
  constexpr size_t kFetched = 100'000;
  constexpr size_t kAtMost = 200'000;  // with the ends and whole pages
  const TestFolder folder;
  const std::string path = folder.Write("holes", "begin");
  std::filesystem::resize_file(path, kBytes);
  const auto file = MappedFile::Open(path);
  ASSERT_TRUE(file.ok()) << file.status();
  const absl::string_view bytes = file->bytes();
  ASSERT_EQ(bytes.size(), kBytes);
  EXPECT_EQ(bytes.substr(0, 5), "begin");
  EXPECT_EQ(bytes.back(), '\0');
  const absl::string_view part = bytes.substr(kBytes / 2 + 5, kFetched);
  MappedFile::Fetch(part);
  EXPECT_EQ(std::count(part.begin(), part.end(), '\0'), kFetched);
  EXPECT_LE(BytesInMemory(bytes), kAtMost);
  EXPECT_EQ(bytes[kBytes / 4], '\0');
}

TEST(MappedFile, FetchesAnyPart) {
  const TestFolder folder;
  for (size_t size : {0, 1, 4095, 4096, 4097, 20'000}) {
    SCOPED_TRACE(size);
    const std::string text(size, 'a');
    const auto file = MappedFile::Open(folder.Write("file", text));
    ASSERT_TRUE(file.ok()) << file.status();
    for (size_t at = 0; at <= size; at += 1000) {
      MappedFile::Fetch(file->bytes().substr(at, 1500));
    }
    file->Forget();
    EXPECT_EQ(file->bytes(), text);
  }
}

TEST(MappedFile, NamesWhatCannotBeMapped) {
  const TestFolder folder;
  EXPECT_TRUE(absl::IsNotFound(MappedFile::Open(folder.Path("no")).status()));
  const absl::Status status = MappedFile::Open(folder.path()).status();
  EXPECT_TRUE(absl::IsFailedPrecondition(status)) << status;
}

}  // namespace
}  // namespace imr
