// The two programs as a shell runs them. One index of corpus/sample is built
// for all tests of a program.
#ifndef IMR_TESTS_CLI_CLI_H_
#define IMR_TESTS_CLI_CLI_H_

#include <sys/wait.h>

#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/string_view.h"
#include "gtest/gtest.h"

namespace imr {

namespace fs = std::filesystem;

struct RunResult {
  int exit_code = -1;
  std::string output;  // both streams
};

// Runs a shell command; INDEX, SEARCH, SAMPLE and TMP stand for paths.
class Cli : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    ClearEnvironment();
    std::string name = testing::TempDir() + "imr_cli_XXXXXX";
    folder_ = mkdtemp(name.data());
    ASSERT_EQ(Run("INDEX build --db TMP/sample.db SAMPLE").exit_code, 0);
  }

  static void TearDownTestSuite() { fs::remove_all(folder_); }

  void TearDown() override { ClearEnvironment(); }

  // Until the end of the test, saved searches are kept in TMP/searches, and
  // the index is the one of this name in TMP where no --db says otherwise.
  static void UseSearches(const std::string& index = "sample.db") {
    setenv("IMR_SEARCHES", (folder_ + "/searches").c_str(), 1);
    setenv("IMR_DB", (folder_ + "/" + index).c_str(), 1);
  }

  static RunResult Run(absl::string_view command) {
    const std::string shell =
        absl::StrReplaceAll(absl::StrCat(command, " 2>&1"),
                            {{"INDEX", IMR_BINARY_DIR "/indexer/imr-index"},
                             {"SEARCH", IMR_BINARY_DIR "/searcher/imr-search"},
                             {"SAMPLE", IMR_SOURCE_DIR "/corpus/sample"},
                             {"TMP", folder_}});
    RunResult outcome;
    FILE* pipe = popen(shell.c_str(), "r");
    char buffer[4096];
    while (const size_t size = fread(buffer, 1, sizeof(buffer), pipe)) {
      outcome.output.append(buffer, size);
    }
    const int status = pclose(pipe);
    outcome.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return outcome;
  }

  static void Write(const std::string& name, absl::string_view bytes) {
    std::ofstream file(folder_ + "/" + name, std::ios::binary);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  }

  static inline std::string folder_;

 private:
  static void ClearEnvironment() {
    for (const char* name :
         {"IMR_DB", "IMR_SEARCHES", "NO_COLOR", "COLUMNS", "PAGER", "LESS"}) {
      unsetenv(name);
    }
  }
};

}  // namespace imr

#endif  // IMR_TESTS_CLI_CLI_H_
