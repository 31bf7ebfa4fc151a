// A folder of its own for a test, gone when the test is.
#ifndef IMR_TESTS_INDEXER_TEMP_FOLDER_H_
#define IMR_TESTS_INDEXER_TEMP_FOLDER_H_

#include <unistd.h>

#include <filesystem>
#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "gtest/gtest.h"

#include "common/file.h"

namespace imr {

class TempFolder {
 public:
  TempFolder() {
    static int made = 0;
    path_ = absl::StrCat(::testing::TempDir(), "imr_", getpid(), "_", ++made);
    EXPECT_TRUE(RemoveFolder(path_).ok());
    EXPECT_TRUE(MakeFolders(path_).ok());
  }
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;
  ~TempFolder() { EXPECT_TRUE(RemoveFolder(path_).ok()); }

  const std::string& path() const { return path_; }

  std::string Path(absl::string_view name) const {
    return absl::StrCat(path_, "/", name);
  }

  // Writes a file, and the folders above it.
  std::string Write(absl::string_view name, absl::string_view bytes) const {
    const std::string path = Path(name);
    EXPECT_TRUE(
        MakeFolders(std::filesystem::path(path).parent_path().string()).ok());
    EXPECT_TRUE(WriteFile(path, bytes).ok());
    return path;
  }

  void Remove(absl::string_view name) const {
    EXPECT_TRUE(std::filesystem::remove(Path(name)));
  }

 private:
  std::string path_;
};

}  // namespace imr

#endif  // IMR_TESTS_INDEXER_TEMP_FOLDER_H_
