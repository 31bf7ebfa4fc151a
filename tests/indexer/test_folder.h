// A folder of a test's own, empty at its beginning and removed at its end.
#ifndef IMR_TESTS_INDEXER_TEST_FOLDER_H_
#define IMR_TESTS_INDEXER_TEST_FOLDER_H_

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "absl/strings/string_view.h"
#include "gtest/gtest.h"

namespace imr {

class TestFolder {
 public:
  TestFolder() {
    std::string name = testing::TempDir() + "imr_XXXXXX";
    path_ = mkdtemp(name.data());
  }
  TestFolder(const TestFolder&) = delete;
  TestFolder& operator=(const TestFolder&) = delete;
  ~TestFolder() { std::filesystem::remove_all(path_); }

  const std::string& path() const { return path_; }

  std::string Path(const std::string& name) const { return path_ + "/" + name; }

  // Writes a file below the folder and returns its path.
  std::string Write(const std::string& name, absl::string_view bytes) const {
    const std::filesystem::path path = path_ + "/" + name;
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary)
        .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return path.string();
  }

  void Remove(const std::string& name) const {
    EXPECT_GT(std::filesystem::remove_all(Path(name)), 0u) << name;
  }

 private:
  std::string path_;
};

}  // namespace imr

#endif  // IMR_TESTS_INDEXER_TEST_FOLDER_H_
