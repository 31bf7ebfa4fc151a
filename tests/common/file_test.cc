#include "common/file.h"

#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

#include "absl/status/status.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace imr {
namespace {

using ::testing::HasSubstr;

class FileTest : public ::testing::Test {
 protected:
  FileTest()
      : folder_(::testing::TempDir() + "/imr_file_" +
                std::to_string(getpid())) {
    EXPECT_TRUE(MakeFolders(folder_).ok());
  }
  ~FileTest() override { EXPECT_TRUE(RemoveFolder(folder_).ok()); }

  std::string Path(const std::string& name) const {
    return folder_ + "/" + name;
  }
  void Write(const std::string& name, const std::string& bytes) {
    ASSERT_TRUE(
        MakeFolders(std::filesystem::path(Path(name)).parent_path().string())
            .ok());
    ASSERT_TRUE(WriteFile(Path(name), bytes).ok());
  }

  const std::string folder_;
};

TEST_F(FileTest, ReadsWhatItWrote) {
  const std::string bytes("a\0\xff\n", 4);
  Write("a", bytes);
  EXPECT_EQ(*ReadFile(Path("a")), bytes);
  Write("a", "b");
  EXPECT_EQ(*ReadFile(Path("a")), "b");
  EXPECT_FALSE(PathExists(Path("a.new")));
}

TEST_F(FileTest, KeepsTheModeOfWhatItReplaces) {
  for (const mode_t mode : {0600, 0640, 0444}) {
    Write("a", "old");
    ASSERT_EQ(chmod(Path("a").c_str(), mode), 0);
    Write("a.new", "left by a kill");
    Write("a", "new");
    struct stat file;
    ASSERT_EQ(stat(Path("a").c_str(), &file), 0);
    EXPECT_EQ(file.st_mode & 07777, mode);
    EXPECT_EQ(*ReadFile(Path("a")), "new");
  }
}

TEST_F(FileTest, SaysWhatCannotBeRead) {
  EXPECT_EQ(ReadFile(Path("none")).status().code(),
            absl::StatusCode::kNotFound);
  EXPECT_THAT(std::string(ReadFile(folder_).status().message()),
              HasSubstr("it is a folder"));
  EXPECT_FALSE(WriteFile(Path("none/a"), "a").ok());
}

TEST_F(FileTest, HashesAsTheStandardSays) {
  // FIPS 180-2, appendix B.1.
  const std::string hash =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
  EXPECT_EQ(Sha256Hex("abc"), hash);
  Write("a", "abc");
  EXPECT_EQ(*Sha256OfFile(Path("a")), hash);
  EXPECT_FALSE(Sha256OfFile(Path("none")).ok());
}

TEST_F(FileTest, PutsAFileInThePlaceOfAnother) {
  Write("fresh", "newer");
  Write("place", "old");
  ASSERT_TRUE(RenameFile(Path("fresh"), Path("place")).ok());
  EXPECT_EQ(*ReadFile(Path("place")), "newer");
  EXPECT_FALSE(PathExists(Path("fresh")));
  EXPECT_FALSE(RenameFile(Path("fresh"), Path("place")).ok());
  EXPECT_EQ(FolderBytes(folder_), 5u);
  EXPECT_TRUE(RemoveFile(Path("place")).ok());
  EXPECT_TRUE(RemoveFile(Path("place")).ok()) << "gone already";
}

// "imr-index info" looks while a build removes segments.
TEST_F(FileTest, CountsBytesOfAFolderThatIsChanging) {
  Write("kept", "12345");
  std::atomic<bool> done = false;
  std::thread changing([&] {
    for (int i = 0; i < 200; ++i) {
      const std::string segment = Path("segments/" + std::to_string(i));
      EXPECT_TRUE(MakeFolders(segment + "/postings").ok());
      std::ofstream(segment + "/postings/table") << "67";
      EXPECT_TRUE(RemoveFolder(segment).ok());
    }
    done = true;
  });
  while (!done) {
    const uint64_t bytes = FolderBytes(folder_);
    EXPECT_TRUE(bytes == 5 || bytes == 7) << bytes;
  }
  changing.join();
  EXPECT_EQ(FolderBytes(folder_), 5u);
}

TEST_F(FileTest, LocksOnce) {
  {
    const auto lock = FileLock::Take(Path("lock"));
    ASSERT_TRUE(lock.ok()) << lock.status();
    EXPECT_EQ(FileLock::Take(Path("lock")).status().code(),
              absl::StatusCode::kUnavailable);
  }
  EXPECT_TRUE(FileLock::Take(Path("lock")).ok());
}

TEST_F(FileTest, LocksAFolderInTurns) {
  EXPECT_FALSE(FileLock::WaitForFolder(Path("none")).ok());
  int inside = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&] {
      for (int j = 0; j < 200; ++j) {
        const auto lock = FileLock::WaitForFolder(folder_);
        ASSERT_TRUE(lock.ok()) << lock.status();
        const int before = inside;
        std::this_thread::yield();
        inside = before + 1;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(inside, 800);
  EXPECT_FALSE(PathExists(Path("lock"))) << "no file is needed";
}

}  // namespace
}  // namespace imr
